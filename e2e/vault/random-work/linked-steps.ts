import type { Random } from '../../../bench/random';
import type { PersonId } from '../../../src/domain/person';
import { followUpOf, groupOf, incidentOf, letterOf, referralOf, type NewLinked } from '../linked-to-store';
import { freeLinked, freePeople, pickOne } from './pick-from-world';
import type { Step, StepMaker } from './step';
import { edited, unedited } from './version';
import { nextNumber, type Shared, type World } from './world';

const RECORDS = 120;
const SHARED_BY = 5;
const TYPES = ['incident', 'group', 'follow-up', 'referral', 'letter'] as const;
type Type = (typeof TYPES)[number];

/** What is done to incidents, groups, follow-ups, referrals and letters. */
export const LINKED_STEPS: readonly { readonly weight: number; readonly make: StepMaker }[] = [
  { weight: 4, make: create },
  { weight: 4, make: amend },
  { weight: 2, make: putAside },
  { weight: 1, make: takeBack },
];

function create(world: World, random: Random): Step | undefined {
  const free = freePeople(world);
  const chosen = Array.from({ length: 1 + random.below(3) }, () => pickOne(random, free)?.[0]);
  const people = [...new Set(chosen.filter((each) => each !== undefined))];
  if (people.length === 0 || world.linked.size >= RECORDS) return undefined;
  const key = nextNumber(world);
  const [type, text] = [random.pick(TYPES), textOf(key, random)];
  return {
    toCall: (_, ids) =>
      Promise.resolve({
        name: 'linked.create',
        input: { record: toRecord(type, { text, people: people.map((each) => ids.person(each)) }) },
      }),
    change: ({ linked }) => linked.set(key, { type, text: unedited(text), people: [...people] }),
    learn: (value, ids) => ids.learnLinked(key, (value as { readonly id: string }).id),
  };
}

/** Writes it anew; somebody more may have been there. */
function amend(world: World, random: Random): Step | undefined {
  const [key, record] =
    pickOne(
      random,
      freeLinked(world).filter(([, each]) => isHere(each)),
    ) ?? [];
  const [more] = pickOne(random, freePeople(world)) ?? [];
  if (key === undefined || record === undefined) return undefined;
  const isMore = more !== undefined && record.people.length < SHARED_BY && random.chance(50);
  const people = [...new Set([...record.people, ...(isMore ? [more] : [])])];
  const [text, mark] = [textOf(key, random), nextNumber(world)];
  return {
    toCall: async (vault, ids) => {
      const linkedId = ids.linked(key);
      const file = await vault.call('linked.open', { linkedId });
      if (!file.ok) throw new Error(`record ${key} does not open: ${file.error.kind}`);
      const { revision } = file.value.record;
      const next = toRecord(record.type, { text, people: people.map((each) => ids.person(each)) });
      return { name: 'linked.update', input: { linkedId, revision, record: next } };
    },
    change: (after) => {
      const amended = recordOf(after, key);
      amended.text = edited(amended.text, text, mark);
      amended.people = people;
    },
  };
}

function putAside(world: World, random: Random): Step | undefined {
  const [key, record] =
    pickOne(
      random,
      freeLinked(world).filter(([, each]) => isHere(each)),
    ) ?? [];
  if (key === undefined || record === undefined) return undefined;
  const { type } = record;
  return {
    toCall: (_, ids) =>
      Promise.resolve({ name: 'linked.delete', input: { linkedId: ids.linked(key), type } }),
    change: (after) => (recordOf(after, key).asideOn = after.today),
  };
}

function takeBack(world: World, random: Random): Step | undefined {
  const [key, record] =
    pickOne(
      random,
      freeLinked(world).filter(([, each]) => !isHere(each)),
    ) ?? [];
  if (key === undefined || record === undefined) return undefined;
  const { type } = record;
  return {
    toCall: (_, ids) =>
      Promise.resolve({ name: 'linked.restore', input: { linkedId: ids.linked(key), type } }),
    change: (after) => delete recordOf(after, key).asideOn,
  };
}

function isHere({ asideOn }: Shared): boolean {
  return asideOn === undefined;
}

function recordOf({ linked }: World, key: number): Shared {
  const record = linked.get(key);
  if (record === undefined) throw new Error('The model forgot a record.');
  return record;
}

function toRecord(
  type: Type,
  { text, people }: { readonly text: string; readonly people: readonly PersonId[] },
): NewLinked {
  switch (type) {
    case 'incident':
      return { ...incidentOf(people), text };
    case 'group':
      return { ...groupOf(people), text };
    case 'follow-up':
      return { ...followUpOf(people, '2026-12-01'), text };
    case 'referral':
      return { ...referralOf(people), text };
    case 'letter':
      return { ...letterOf(people), text };
  }
}

function textOf(key: number, random: Random): string {
  return `${key}번 기록 ${random.below(10)}`;
}
