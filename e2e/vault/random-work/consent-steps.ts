import type { Random } from '../../../bench/random';
import { openPerson, personOf, toDetails } from './one-person';
import { freePeople, pickOne } from './pick-from-world';
import type { Step, StepMaker } from './step';
import { edited } from './version';
import { nextNumber, type Someone, type World } from './world';

/** How people agree that somebody works with them, and what may leave the app then. */
export const CONSENT_STEPS: readonly { readonly weight: number; readonly make: StepMaker }[] = [
  { weight: 1, make: withdraw },
  { weight: 1, make: agreeAgain },
  { weight: 1, make: release },
];

function withdraw(world: World, random: Random): Step | undefined {
  return decide(world, random, true);
}

function agreeAgain(world: World, random: Random): Step | undefined {
  return decide(world, random, false);
}

function decide(world: World, random: Random, hasWithdrawn: boolean): Step | undefined {
  const [key, person] = pickBy(world, random, ({ withdrawn }) => withdrawn.value !== hasWithdrawn) ?? [];
  if (key === undefined || person === undefined) return undefined;
  const mark = nextNumber(world);
  return {
    toCall: async (vault, ids) => {
      const { id: personId, revision } = (await openPerson(vault, ids.person(key))).person;
      const details = toDetails(person.names.value, hasWithdrawn);
      return { name: 'person.update', input: { personId, revision, person: details } };
    },
    change: (after) => {
      const decided = personOf(after, key);
      decided.withdrawn = edited(decided.withdrawn, hasWithdrawn, mark);
    },
  };
}

/** A record goes to the printer, unless the person took back that anybody works with them. */
function release(world: World, random: Random): Step | undefined {
  const [key, person] = pickBy(world, random, () => true) ?? [];
  if (key === undefined || person === undefined) return undefined;
  return {
    toCall: (_, ids) =>
      Promise.resolve({
        name: 'paper.release',
        input: { paper: { kind: 'record', personId: ids.person(key) }, via: 'print' },
      }),
    change: () => undefined,
    ...(person.withdrawn.value ? { isRefused: true } : {}),
  };
}

function pickBy(
  world: World,
  random: Random,
  isWanted: (person: Someone) => boolean,
): readonly [number, Someone] | undefined {
  return pickOne(
    random,
    freePeople(world).filter(([, person]) => isWanted(person)),
  );
}
