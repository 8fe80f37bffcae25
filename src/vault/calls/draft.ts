import type { Draft, VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { err, ok } from '../../domain/result';
import { openJson, sealJson } from '../store/open-vault';
import { readRow, writeRows } from '../store/sealed-rows';
import type { Session } from './session';

const AT = { store: 'drafts', id: 'workspace' } as const;

/** Seals the state of the screen in place of the one before. */
export async function saveDraft(
  { vault }: Session,
  { draft }: VaultInput<'draft.save'>,
): Promise<VaultOutputs['draft.save']> {
  if (vault === undefined) return err({ kind: 'locked' });
  return writeRows(vault.database, [{ store: AT.store, key: AT.id, value: sealJson(vault, AT, draft) }]);
}

/** The last draft; undefined if there is none or it is damaged. */
export async function readDraft({ vault }: Session): Promise<VaultOutputs['draft.read']> {
  if (vault === undefined) return err({ kind: 'locked' });
  return ok(openJson<Draft>(vault, AT, await readRow(vault.database, AT.store, AT.id)));
}

/** Forgets the draft. */
export async function discardDraft({ vault }: Session): Promise<VaultOutputs['draft.discard']> {
  if (vault === undefined) return err({ kind: 'locked' });
  return writeRows(vault.database, [{ store: AT.store, remove: AT.id }]);
}
