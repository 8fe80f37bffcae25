import type { DeletedRecord, EraseError } from '../../contract/deleted';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { erasedFrom, isDueForErasure } from '../../domain/deletion';
import type { PersonId } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import { toErasedEntry, type PersonEntry } from '../search/person-entry';
import { removeParts } from '../store/attachment-parts';
import { formersOf, isCaseRecord } from '../store/keep-former';
import { mergedRecords } from '../store/merged-records';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { saveRecords } from '../store/save-records';
import type { CaseRecord } from '../store/stored-record';
import { visitEverybody } from '../store/visit-everybody';
import { changeVault } from './change-vault';
import { leaveShared } from './leave-shared';
import type { Session } from './session';

/** What was deleted and can still be taken back, latest first. */
export async function listDeleted({ vault }: Session): Promise<VaultOutputs['deleted.list']> {
  if (vault === undefined) return err({ kind: 'locked' });
  await vault.baseLoaded;
  const deleted = await findDeleted(vault);
  return ok(deleted.toSorted((one, other) => other.deletedAt - one.deletedAt));
}

/** Erases what was deleted; ids of what was not are left alone. */
export function eraseDeleted(
  session: Session,
  { ids }: VaultInput<'deleted.erase'>,
): Promise<VaultOutputs['deleted.erase']> {
  return eraseSome(session, ({ id }) => ids.includes(id));
}

/** Erases what was deleted long enough ago, unless anything about this vault is in doubt. */
export async function eraseDue(session: Session): Promise<void> {
  const { vault } = session;
  if (vault === undefined || vault.isRolledBack || vault.header.former !== undefined) return;
  if ((await vault.verification)?.isIntact !== true) return;
  const now = session.deps.now();
  const lastChangeAt = vault.manifest.lastChangeAt ?? 0;
  await eraseSome(session, ({ deletedAt }) => isDueForErasure(deletedAt, { now, lastChangeAt }));
}

async function eraseSome(
  session: Session,
  isChosen: (record: DeletedRecord) => boolean,
): Promise<Result<undefined, EraseError>> {
  const { vault } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  await vault.baseLoaded;
  if (!(await findDeleted(vault)).some(isChosen)) return ok(undefined);
  // A backup that is under way has copied the records already, and could not forget them.
  if (vault.changedWhileCopying !== undefined) return err({ kind: 'backing-up' });
  return changeVault(session, async (open) => {
    // Somebody may have taken one back while this waited for its turn.
    const chosen = (await findDeleted(open)).filter(isChosen);
    return eraseRecords(open, chosen, session.deps.now());
  });
}

async function eraseRecords(
  vault: OpenVault,
  chosen: readonly DeletedRecord[],
  at: number,
): ReturnType<typeof saveRecords> {
  const own = chosen.flatMap(({ id }) => vault.index.entry(id as PersonId) ?? []);
  const merged = await mergedRecords(
    vault,
    own.map(({ id }) => id),
  );
  const people = [...own, ...merged];
  const others = chosen.filter(({ kind }) => kind !== 'person').map(({ id }) => id);
  const files = [
    ...people.flatMap(({ attachments = [] }) => attachments.map(({ id }) => id)),
    ...chosen.filter(({ kind }) => kind === 'attachment').map(({ id }) => id),
  ];
  const shared = await leaveShared(vault, people, { at, besides: new Set(others) });
  const erased = [...people.flatMap(idsOf), ...shared.erase, ...others];
  const owners = await ownersWithout(vault, { people, erased: new Set(erased) });
  const count = erased.length;
  return saveRecords(vault, {
    records: shared.keep,
    erase: [...erased, ...(await formersOf(vault, erased))],
    count,
    action: 'records.erased',
    at,
    index: { entries: [...owners, ...people.map(toErasedEntry)], notes: [], people: vault.index.people },
    // List, notes and log of today still hold what they said: all are written anew.
    logging: 'stale-snapshot',
    alongside: files.map(removeParts),
  });
}

// Those who stay know nothing any more of what is erased: merging them would look for it.
async function ownersWithout(
  vault: OpenVault,
  { people, erased }: { readonly people: readonly PersonEntry[]; readonly erased: ReadonlySet<string> },
): Promise<readonly PersonEntry[]> {
  const gone = new Set(people.map(({ id }) => id));
  const isKept = ({ id }: { readonly id: string }) => !erased.has(id);
  const owners: PersonEntry[] = [];
  await visitEverybody(vault, (entry) => {
    const { encounters, attachments, linked } = entry;
    if (gone.has(entry.id) || [...encounters, ...(attachments ?? []), ...(linked ?? [])].every(isKept))
      return;
    owners.push({
      ...entry,
      encounters: encounters.filter(isKept),
      ...(attachments === undefined ? {} : { attachments: attachments.filter(isKept) }),
      ...(linked === undefined ? {} : { linked: linked.filter(isKept) }),
    });
  });
  return owners;
}

function idsOf({ id, encounters, attachments = [] }: PersonEntry): readonly string[] {
  return [id, ...[...encounters, ...attachments].map((each) => each.id)];
}

async function findDeleted(vault: OpenVault): Promise<readonly DeletedRecord[]> {
  const owners = new Map<string, PersonEntry>();
  await visitEverybody(vault, (entry) => {
    for (const id of asideOf(entry)) owners.set(id, entry);
  });
  const records = await readRecords(vault, [...owners.keys()]);
  return records.flatMap((record) => {
    if (typeof record === 'string' || !isCaseRecord(record)) return [];
    const { id, type, deletedAt } = record;
    if (deletedAt === undefined) return [];
    const name = owners.get(id)?.names[0] ?? '';
    return [{ kind: type, id, name, deletedAt, erasedFrom: erasedFrom(deletedAt), ...moreOf(record) }];
  });
}

function moreOf(record: CaseRecord): Pick<DeletedRecord, 'date' | 'fileName'> {
  if (record.type === 'attachment') return { fileName: record.name };
  const date = 'date' in record ? record.date : 'due' in record ? record.due : undefined;
  return date === undefined ? {} : { date };
}

// What belongs to a person put aside comes and goes with that person.
function asideOf({
  id,
  isDeleted,
  encounters,
  attachments = [],
  linked = [],
}: PersonEntry): readonly string[] {
  if (isDeleted === true) return [id];
  return [...encounters, ...attachments, ...linked]
    .filter((each) => each.isDeleted === true)
    .map((each) => each.id);
}
