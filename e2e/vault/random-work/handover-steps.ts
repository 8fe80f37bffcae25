import type { Random } from '../../../bench/random';
import type { Colleague } from './colleague';
import { settle, takeOverInto, type Handed } from './handed';
import { personOf, toDecision } from './one-person';
import { freePeople, mayBeHanded, pickOne, pickSome } from './pick-from-world';
import type { Step, StepMaker } from './step';
import { nextNumber, type Someone, type World } from './world';

const AT_ONCE = 3;
/** So many people a colleague has at most. */
const THEIR_PEOPLE = 30;

/** What goes to a colleague and comes back. */
export const HANDOVER_STEPS: readonly { readonly weight: number; readonly make: StepMaker }[] = [
  { weight: 1, make: give },
  { weight: 1, make: giveAgainstWill },
  { weight: 1, make: comeBack },
  { weight: 2, make: decide },
];

function give(world: World, random: Random, colleague: Colleague): Step | undefined {
  const theirs = colleague.world.people;
  const candidates = freePeople(world).filter(
    ([key, { withdrawn }]) => !withdrawn.value && mayBeHanded(key, { from: world, ours: world }),
  );
  const known = candidates.filter(([key]) => theirs.has(key));
  const isFull = theirs.size + AT_ONCE > THEIR_PEOPLE;
  const keys = pickSome(random, isFull ? known : candidates, AT_ONCE).map(([key]) => key);
  if (keys.length === 0) return undefined;
  return {
    toCall: async (vault, ids) => {
      await colleague.receive(vault, { ids, random, from: world, keys });
      return { name: 'handover.note', input: { people: keys.length } };
    },
    change: () => undefined,
  };
}

/** Somebody who took back that anybody works with them is handed to nobody. */
function giveAgainstWill(world: World, random: Random): Step | undefined {
  const [key] =
    pickOne(
      random,
      freePeople(world).filter(([, { withdrawn }]) => withdrawn.value),
    ) ?? [];
  if (key === undefined) return undefined;
  return {
    toCall: async (vault, ids) => {
      const parties = await vault.call('handover.parties', {});
      const [pinned] = parties.ok ? parties.value.colleagues : [];
      if (pinned === undefined) throw new Error('Nobody is pinned.');
      const to = { kind: 'colleague', code: pinned.code } as const;
      return { name: 'handover.start', input: { people: [ids.person(key)], to } };
    },
    change: () => undefined,
    isRefused: true,
  };
}

function comeBack(world: World, random: Random, colleague: Colleague): Step | undefined {
  const theirs = [...colleague.world.people.keys()].filter(
    (key) =>
      mayBeHanded(key, { from: colleague.world, ours: world }) && world.people.get(key)?.rival === undefined,
  );
  const keys = pickSome(random, theirs, AT_ONCE);
  if (keys.length === 0) return undefined;
  let handed: Handed | undefined;
  return {
    toCall: async (vault, ids) => {
      await colleague.work(ids, random);
      handed = await colleague.handBack(vault, ids, keys);
      return { name: 'handover.finish', input: {} };
    },
    change: (after) => {
      if (handed !== undefined) takeOverInto(after, handed);
    },
  };
}

/** Chooses between our names of somebody and the colleague's. */
function decide(world: World, random: Random): Step | undefined {
  const [key] = pickOne(random, undecided(world)) ?? [];
  if (key === undefined) return undefined;
  const isOurs = random.chance(50);
  const mark = nextNumber(world);
  return {
    toCall: async (vault, ids) => ({
      name: 'conflict.resolve',
      input: await toDecision(vault, ids.person(key), isOurs),
    }),
    change: (after) => settle(personOf(after, key), { isOurs, mark }),
  };
}

function undecided({ people }: World): readonly (readonly [number, Someone])[] {
  return [...people].filter(([, { rival, asideOn }]) => rival !== undefined && asideOn === undefined);
}
