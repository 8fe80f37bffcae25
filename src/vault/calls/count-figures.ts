import type { Figures } from '../../contract/figures';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import type { SaveError } from '../../contract/vault-state';
import { lastDayOf } from '../../domain/calendar';
import { figureFacts, reasonToLeaveOut, type CountedPerson } from '../../domain/figures/figure-facts';
import { FigureTally } from '../../domain/figures/figure-tally';
import { withholdSmall } from '../../domain/figures/withhold-small';
import type { PersonId } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import { firstEncounterOf, type PersonEntry } from '../search/person-entry';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { saveRecords } from '../store/save-records';
import { visitEverybody } from '../store/visit-everybody';
import { changeVault } from './change-vault';
import type { Session } from './session';

/** Between two of these readings other calls have their turn. */
const READ_AT_ONCE = 100;

type Choice = VaultInput<'figures.release'>;

/** Figures about everybody who agrees to be counted. */
export async function countFigures(
  { vault, stoppedSearches }: Session,
  { search, ...choice }: VaultInput<'figures.count'>,
): Promise<VaultOutputs['figures.count']> {
  if (vault === undefined) return err({ kind: 'locked' });
  const isStopped = () => vault.isClosed || stoppedSearches.delete(search);
  const figures = await count(vault, choice, isStopped);
  return figures === undefined ? err({ kind: 'stopped' }) : ok(figures);
}

/** Lets figures go as they are at this moment, and enters in the trail that they went. */
export async function releaseFigures(
  session: Session,
  choice: Choice,
): Promise<VaultOutputs['figures.release']> {
  const { vault } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  const countAll = (open: OpenVault) => count(open, choice, () => open.isClosed);
  const { generation } = vault.manifest;
  const counted = await countAll(vault);
  return changeVault(session, async (open): Promise<Result<Figures, SaveError>> => {
    // Saves do not wait for the counting; only what was saved meanwhile makes it begin again.
    const isSame = open === vault && open.manifest.generation === generation;
    const figures = isSame ? counted : await countAll(open);
    if (figures === undefined) return err({ kind: 'locked' });
    const saved = await saveRecords(open, {
      records: [],
      action: 'figures.exported',
      at: session.deps.now(),
      count: figures.people,
      logging: 'log',
    });
    return saved.ok ? ok(figures) : saved;
  });
}

// Undefined if it was stopped.
async function count(
  vault: OpenVault,
  choice: Choice,
  isStopped: () => boolean,
): Promise<Figures | undefined> {
  vault.onListShown();
  await vault.baseLoaded;
  const tally = new FigureTally(choice.breakdowns);
  const entries = await livingEntries(vault);
  for (let start = 0; start < entries.length; start += READ_AT_ONCE) {
    if (isStopped()) return undefined;
    for (const each of await readPeople(vault, entries.slice(start, start + READ_AT_ONCE)))
      tallyPerson(tally, each, choice);
  }
  if (isStopped()) return undefined;
  return { table: withholdSmall(tally.table()), people: tally.people, leftOut: tally.leftOut };
}

function tallyPerson(
  tally: FigureTally,
  counted: CountedPerson | undefined,
  { period, today }: Choice,
): void {
  const reason = counted === undefined ? 'unreadable' : reasonToLeaveOut(counted, period);
  if (counted === undefined || reason !== undefined) return tally.leaveOut(reason ?? 'unreadable');
  const end = period === undefined ? today : lastDayOf(period.to);
  return tally.add(figureFacts(counted, end < today ? end : today));
}

// A snapshot that is written meanwhile puts everybody in another place: then it begins again.
async function livingEntries(vault: OpenVault): Promise<readonly PersonEntry[]> {
  const { base } = vault.index;
  const entries = new Map<PersonId, PersonEntry>();
  await visitEverybody(vault, (entry) => {
    if (entry.isDeleted !== true) entries.set(entry.id, entry);
  });
  if (vault.index.base !== base && !vault.isClosed) return livingEntries(vault);
  return [...entries.values()];
}

// Consent is asked of the records themselves: the list does not know of it.
async function readPeople(
  vault: OpenVault,
  entries: readonly PersonEntry[],
): Promise<readonly (CountedPerson | undefined)[]> {
  const referralIds = entries.flatMap(referralsOf);
  const records = await readRecords(vault, [...entries.map(({ id }) => id), ...referralIds]);
  const referrals = new Map(
    records.flatMap((record) =>
      typeof record === 'object' && record.type === 'referral' ? [[record.id, record] as const] : [],
    ),
  );
  return entries.map((entry, position) => {
    const person = records[position];
    if (typeof person !== 'object' || person.type !== 'person') return undefined;
    return {
      person,
      firstContact: firstEncounterOf(entry),
      referrals: referralsOf(entry).flatMap((id) => referrals.get(id) ?? []),
    };
  });
}

function referralsOf({ linked = [] }: PersonEntry) {
  return linked
    .filter(({ type, isDeleted }) => type === 'referral' && isDeleted !== true)
    .map(({ id }) => id);
}
