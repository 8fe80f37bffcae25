import { consentFor, standingOf, type ConsentPurpose, type ConsentUse } from './consent';
import { activeNeeds, type NeedCode } from './needs';
import type { PersonDetails, PersonStatus } from './person';

/** Where somebody is who cannot be asked now. */
export type OutOfReach = Extract<PersonStatus, 'detained' | 'returned' | 'contact-lost'>;

const OUT_OF_REACH: readonly PersonStatus[] = ['detained', 'returned', 'contact-lost'];
const DETENTION: readonly NeedCode[] = ['LP-DA', 'LP-DO', 'LP-DT'];

/**
 * What may be done for somebody who cannot be asked, and to which purposes a no stands against it: whoever refused the
 * narrower circle did not want the wider one.
 */
const REFUSALS: Partial<Record<ConsentUse, readonly ConsentPurpose[]>> = {
  'letter-unhcr': ['unhcr'],
  'letter-organisation': ['organisations'],
  'letter-advocacy': ['unhcr', 'organisations', 'publication'],
};

/** Why somebody cannot be asked now, by what is recorded; undefined if they can be, or nothing says that they cannot. */
export function outOfReach({
  status,
  needs,
  concerns,
}: Pick<PersonDetails, 'status' | 'needs' | 'concerns'>): OutOfReach | undefined {
  if (OUT_OF_REACH.includes(status)) return status as OutOfReach;
  // Whoever is known to be elsewhere is there, whatever was noted of a detention.
  if (status !== 'unknown') return undefined;
  const isHeld =
    activeNeeds(needs).some((need) => DETENTION.includes(need)) ||
    concerns?.codes?.includes('arrested-detained') === true;
  return isHeld ? 'detained' : undefined;
}

/**
 * May a letter go for vital interest: somebody cannot be asked, never said no, and their life or bodily integrity is at
 * stake? The last only a caseworker can say, and must, in writing.
 */
export function isVitalInterestOpen(person: PersonDetails, use: ConsentUse): boolean {
  const refusals = REFUSALS[use];
  const { consents = [] } = person;
  return (
    refusals !== undefined &&
    consentFor(person, use).standing === 'not-asked' &&
    refusals.every((purpose) => ['given', 'not-asked'].includes(standingOf(consents, purpose))) &&
    outOfReach(person) !== undefined
  );
}

/** Who stands in the way of a paper, and who is in it only for vital interest. */
export interface Clearance<Someone> {
  readonly against: readonly Someone[];
  readonly unasked: readonly Someone[];
}

/** Sorts those whom a paper is about and who did not consent. `reason` is what a caseworker wrote; empty: nothing. */
export function clearanceOf<Someone extends PersonDetails>(
  people: readonly Someone[],
  use: ConsentUse,
  reason = '',
): Clearance<Someone> {
  const without = people.filter((person) => !consentFor(person, use).isAllowed);
  const isUnasked = (person: Someone) => reason.trim() !== '' && isVitalInterestOpen(person, use);
  return {
    against: without.filter((person) => !isUnasked(person)),
    unasked: without.filter(isUnasked),
  };
}
