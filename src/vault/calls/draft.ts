import type { Draft, VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { err, ok } from '../../domain/result';
import { DRAFT_PLACE } from '../store/draft-place';
import { openJson, sealJson } from '../store/open-vault';
import { readRow, writeRows } from '../store/sealed-rows';
import { hasEnded } from './end-entry';
import type { Session } from './session';

/** Seals the state of the screen in place of the one before, unless what is unfinished in it was saved meanwhile. */
export async function saveDraft(
  session: Session,
  { draft }: VaultInput<'draft.save'>,
): Promise<VaultOutputs['draft.save']> {
  if (await hasEnded(session, draft.fields['entry'])) return ok(undefined);
  const { vault } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  return writeRows(vault.database, [
    { store: DRAFT_PLACE.store, key: DRAFT_PLACE.id, value: sealJson(vault, DRAFT_PLACE, draft) },
  ]);
}

/** The last draft; undefined if there is none or it is damaged. */
export async function readDraft({ vault }: Session): Promise<VaultOutputs['draft.read']> {
  if (vault === undefined) return err({ kind: 'locked' });
  return ok(
    openJson<Draft>(vault, DRAFT_PLACE, await readRow(vault.database, DRAFT_PLACE.store, DRAFT_PLACE.id)),
  );
}

/** Forgets the draft. */
export async function discardDraft({ vault }: Session): Promise<VaultOutputs['draft.discard']> {
  if (vault === undefined) return err({ kind: 'locked' });
  return writeRows(vault.database, [{ store: DRAFT_PLACE.store, remove: DRAFT_PLACE.id }]);
}
