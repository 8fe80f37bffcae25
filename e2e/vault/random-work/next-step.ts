import type { Random } from '../../../bench/random';
import type { Colleague } from './colleague';
import { CONSENT_STEPS } from './consent-steps';
import { FILE_STEPS } from './file-steps';
import { HANDOVER_STEPS } from './handover-steps';
import { LINKED_STEPS } from './linked-steps';
import { PERSON_STEPS } from './person-steps';
import type { Step, StepMaker } from './step';
import type { World } from './world';

/** A step that can be done in this world. */
export function nextStep(world: World, random: Random, colleague: Colleague): Step {
  for (;;) {
    const made = random.pick(WEIGHTED)(world, random, colleague);
    if (made !== undefined) return made;
  }
}

const STEPS = [...PERSON_STEPS, ...FILE_STEPS, ...CONSENT_STEPS, ...LINKED_STEPS, ...HANDOVER_STEPS];
const [FIRST, ...REST] = STEPS.flatMap(({ weight, make }) => Array.from({ length: weight }, () => make));
if (FIRST === undefined) throw new Error('There is nothing to do.');
const WEIGHTED: readonly [StepMaker, ...StepMaker[]] = [FIRST, ...REST];
