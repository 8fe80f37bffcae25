import type { DueReview } from '../../contract/retention';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { anonymised } from '../../domain/anonymise';
import type { Person, PersonId } from '../../domain/person';
import { err, ok } from '../../domain/result';
import { isReviewDue, retentionReview, type RetentionReview } from '../../domain/retention';
import { toErasedEntry, toPersonEntry, toPersonRow, type PersonEntry } from '../search/person-entry';
import { removeParts } from '../store/attachment-parts';
import { formersOf } from '../store/keep-former';
import { mergedRecords } from '../store/merged-records';
import { readRecords } from '../store/read-records';
import { saveRecords } from '../store/save-records';
import { visitEverybody } from '../store/visit-everybody';
import { changeVault } from './change-vault';
import { leaveShared } from './leave-shared';
import type { Session } from './session';

const PEOPLE_SHOWN = 200;

/** Whose record is to be looked at again. */
export async function dueReviews(
  { vault }: Session,
  { today }: VaultInput<'retention.due'>,
): Promise<VaultOutputs['retention.due']> {
  if (vault === undefined) return err({ kind: 'locked' });
  await vault.baseLoaded;
  const due: DueReview[] = [];
  await visitEverybody(vault, (entry) => {
    if (entry.isDeleted === true) return;
    const review = reviewOf(entry);
    if (isReviewDue(review, today)) due.push({ id: entry.id, name: entry.names[0] ?? '', ...review });
  });
  const people = due.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1)).slice(0, PEOPLE_SHOWN);
  return ok({ total: due.length, people });
}

/** Leaves of a person only what is counted, and takes them out of everything that is about others as well. */
export async function anonymisePerson(
  session: Session,
  { personId }: VaultInput<'retention.anonymise'>,
): Promise<VaultOutputs['retention.anonymise']> {
  // A backup that is under way has copied the records already, and could not forget them.
  if (session.vault?.changedWhileCopying !== undefined) return err({ kind: 'backing-up' });
  return changeVault(session, async (vault) => {
    const entry = vault.index.entry(personId);
    const [stored = 'missing'] = await readRecords(vault, [personId]);
    if (stored === 'damaged') return err({ kind: 'damaged' });
    if (stored === 'missing' || stored.type !== 'person' || entry === undefined)
      return err({ kind: 'not-found' });
    const at = session.deps.now();
    const { id, createdAt, revision } = stored;
    const details = anonymised(stored, `P-${id.slice(0, 6)}`);
    const { encounters, attachments = [] } = entry;
    const merged = await mergedRecords(vault, [personId]);
    const anonymisedIds = [...new Set([entry, ...merged].flatMap(idsOf))];
    const person: Person = {
      ...details,
      id,
      createdAt,
      revision: revision + 1,
      updatedAt: at,
      anonymisedIds,
    };
    const shared = await leaveShared(vault, [entry, ...merged], { at });
    const own = [...[...encounters, ...attachments, ...merged].map((each) => each.id), ...shared.erase];
    return saveRecords(vault, {
      records: [{ type: 'person', ...person }, ...shared.keep],
      erase: [...own, ...(await formersOf(vault, [personId, ...own]))],
      action: 'person.anonymised',
      at,
      recordId: id,
      index: {
        entries: [...merged.map(toErasedEntry), toPersonEntry(person, { encounters: [] })],
        notes: encounters.map((each) => ({ id: each.id, personId, text: '' })),
        people: vault.index.people,
      },
      // List, notes and log of today still hold what they said: all are written anew.
      logging: 'stale-snapshot',
      alongside: attachments.map((each) => removeParts(each.id)),
    });
  });
}

// What was put together with somebody is erased, but a colleague may still know them as that.
function idsOf({ id, anonymisedIds = [] }: PersonEntry): readonly PersonId[] {
  return [id, ...anonymisedIds];
}

// Only clocks that something started are kept with the entry; silence is counted from what the list knows.
function reviewOf(entry: PersonEntry): RetentionReview {
  if (entry.review !== undefined) return entry.review;
  const { lastEncounter } = toPersonRow(entry, {});
  const changedOn = new Date(entry.updatedAt).toISOString().slice(0, 10);
  return retentionReview({
    changedOn,
    ...(lastEncounter === undefined ? {} : { lastContact: lastEncounter }),
  });
}
