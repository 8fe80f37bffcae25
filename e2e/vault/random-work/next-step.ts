import type { Random } from '../../../bench/random';
import { LINKED_STEPS } from './linked-steps';
import { PERSON_STEPS } from './person-steps';
import type { Step, StepMaker } from './step';
import type { World } from './world';

/** A step that can be done in this world. */
export function nextStep(world: World, random: Random): Step {
  for (;;) {
    const made = random.pick(WEIGHTED)(world, random);
    if (made !== undefined) return made;
  }
}

const STEPS = [...PERSON_STEPS, ...LINKED_STEPS];
const [FIRST, ...REST] = STEPS.flatMap(({ weight, make }) => Array.from({ length: weight }, () => make));
if (FIRST === undefined) throw new Error('There is nothing to do.');
const WEIGHTED: readonly [StepMaker, ...StepMaker[]] = [FIRST, ...REST];
