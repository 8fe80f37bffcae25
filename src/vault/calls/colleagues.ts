import type { Colleague, PartyCode, PartyError } from '../../contract/handover';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { err, ok, type Result } from '../../domain/result';
import {
  encodePartyCode,
  parsePartyCode,
  toFingerprint,
  toOwnParty,
  type HandoverParty,
} from '../crypto/handover-party';
import { readCaseworker } from '../store/caseworkers';
import type { OpenVault } from '../store/open-vault';
import { saveRecords } from '../store/save-records';
import type { PinnedColleague, StoredCaseworker } from '../store/stored-record';
import { changeVault } from './change-vault';
import type { Session } from './session';

/** The code of the caseworker who opened the vault, and the colleagues whom they pinned. */
export async function listParties({ vault }: Session): Promise<VaultOutputs['handover.parties']> {
  if (vault === undefined) return err({ kind: 'locked' });
  const colleagues = (await readOwn(vault))?.colleagues ?? [];
  return ok({
    own: toPartyCode(vault, ownPublicParty(vault)),
    colleagues: colleagues.map(toColleague(vault)),
  });
}

/** What stands behind a code, for two people to compare. */
export async function readPartyCode(
  { vault }: Session,
  { code }: VaultInput<'handover.readCode'>,
): Promise<VaultOutputs['handover.readCode']> {
  if (vault === undefined) return err({ kind: 'locked' });
  const party = parseForeignCode(vault, code);
  return party.ok ? ok(toPartyCode(vault, party.value)) : party;
}

/** From now on the code stands for the colleague of this label. */
export function pinColleague(
  session: Session,
  { code, label }: VaultInput<'handover.pin'>,
): Promise<VaultOutputs['handover.pin']> {
  return changeColleagues(session, {
    action: 'colleague.pinned',
    change: (vault, known) => {
      const party = parseForeignCode(vault, code);
      if (!party.ok) return party;
      const own = encodePartyCode(vault.sodium, party.value);
      const pinned = { code: own, label, pinnedAt: session.deps.now() };
      return ok([...known.filter((each) => each.code !== own), pinned]);
    },
  });
}

/** The code stands for nobody any more. */
export function unpinColleague(
  session: Session,
  { code }: VaultInput<'handover.unpin'>,
): Promise<VaultOutputs['handover.unpin']> {
  return changeColleagues(session, {
    action: 'colleague.unpinned',
    change: (_vault, known) => ok(known.filter((each) => each.code !== code)),
  });
}

/** What the caseworker who opened the vault calls whoever has these keys; undefined if they never pinned them. */
export async function pinnedLabel(vault: OpenVault, party: HandoverParty): Promise<string | undefined> {
  const code = encodePartyCode(vault.sodium, party);
  return (await readOwn(vault))?.colleagues?.find((each) => each.code === code)?.label;
}

/** The pinned colleague of a code. Nobody else is handed anything by code: their words were never compared. */
export async function findPinned(vault: OpenVault, code: string): Promise<Result<HandoverParty, PartyError>> {
  const party = parseForeignCode(vault, code);
  if (!party.ok) return party;
  const label = await pinnedLabel(vault, party.value);
  return label === undefined ? err({ kind: 'not-pinned' }) : party;
}

/** The record of the caseworker who opened the vault. */
export function readOwn(vault: OpenVault): Promise<StoredCaseworker | undefined> {
  return readCaseworker(vault, { database: vault.database, id: vault.caseworker.id });
}

/** A code with the words by which it is compared. */
export function toPartyCode({ sodium }: OpenVault, party: HandoverParty): PartyCode {
  return { code: encodePartyCode(sodium, party), fingerprint: toFingerprint(sodium, party) };
}

/** The public half of the keys of the caseworker who opened the vault. */
export function ownPublicParty({ sodium, caseworker }: OpenVault): HandoverParty {
  const { signKey, boxKey, boxSecret } = toOwnParty(sodium, caseworker.signer);
  boxSecret.wipe();
  return { signKey, boxKey };
}

interface ColleaguesChange {
  readonly action: 'colleague.pinned' | 'colleague.unpinned';
  readonly change: (
    vault: OpenVault,
    known: readonly PinnedColleague[],
  ) => Result<readonly PinnedColleague[], PartyError>;
}

function changeColleagues(
  session: Session,
  { action, change }: ColleaguesChange,
): Promise<Result<undefined, PartyError>> {
  return changeVault(session, async (vault): Promise<Result<undefined, PartyError>> => {
    const own = await readOwn(vault);
    if (own === undefined) return err({ kind: 'damaged' });
    const colleagues = change(vault, own.colleagues ?? []);
    if (!colleagues.ok) return colleagues;
    return saveRecords(vault, {
      records: [{ ...own, revision: own.revision + 1, colleagues: colleagues.value }],
      action,
      at: session.deps.now(),
      recordId: own.id,
      logging: 'log',
    });
  });
}

function parseForeignCode(vault: OpenVault, code: string): Result<HandoverParty, PartyError> {
  const party = parsePartyCode(vault.sodium, code);
  if (party === undefined) return err({ kind: 'not-a-code' });
  const isOwn = vault.sodium.memcmp(party.signKey, vault.caseworker.signer.publicKey);
  return isOwn ? err({ kind: 'own-code' }) : ok(party);
}

function toColleague(vault: OpenVault): (pinned: PinnedColleague) => Colleague {
  return ({ code, label, pinnedAt }) => {
    const party = parsePartyCode(vault.sodium, code);
    if (party === undefined) throw new Error('a pinned code that is none');
    return { ...toPartyCode(vault, party), label, pinnedAt };
  };
}
