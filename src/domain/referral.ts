import type { PartialDate } from './partial-date';
import type { PersonId } from './person';

export const SERVICES = [
  'safehouse',
  'health-medical',
  'psychosocial',
  'legal-assistance',
  'registration',
  'child-protection',
  'family-mediation',
  'family-reunification',
  'education',
  'livelihoods',
  'food',
  'clothes-and-shelter',
  'water-sanitation',
  'police',
  'other',
] as const;
export type Service = (typeof SERVICES)[number];

export const REFERRAL_OUTCOMES = [
  'referred',
  'own-agency',
  'other-agency',
  'not-applicable',
  'declined',
  'unavailable',
] as const;
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number];

/** How soon the service is needed. */
export const TIMEFRAMES = ['none', '1-hour', '3-hours', '1-day', '3-days'] as const;
export type Timeframe = (typeof TIMEFRAMES)[number];

/** How far it has come: list 45 of the HURIDOCS thesauri, the status of an intervention. */
export const INTERVENTION_STATUSES = [
  'pending',
  'significant-continuing',
  'some-continuing',
  'token',
  'not-continuing',
  'none',
  'closed',
] as const;
export type InterventionStatus = (typeof INTERVENTION_STATUSES)[number];

/** What it did for the people: list 44 of the HURIDOCS thesauri, the impact of an intervention. */
export const INTERVENTION_IMPACTS = [
  'strong-positive',
  'moderate-positive',
  'minor',
  'none-seen',
  'moderate-negative',
  'strong-negative',
  'unknown',
] as const;
export type InterventionImpact = (typeof INTERVENTION_IMPACTS)[number];

/** People who are sent on to a service. */
export interface ReferralDetails {
  readonly people: readonly PersonId[];
  readonly service: Service;
  readonly organisation: string;
  readonly outcome: ReferralOutcome;
  readonly timeframe: Timeframe;
  readonly referredOn?: PartialDate;
  /** When to ask what became of it. */
  readonly due?: PartialDate;
  /** When the service was given. */
  readonly doneOn?: PartialDate;
  readonly progress?: InterventionStatus;
  readonly impact?: InterventionImpact;
  readonly text: string;
}

/** The fields of which each can be changed for itself. */
export const REFERRAL_FIELDS = [
  'people',
  'service',
  'organisation',
  'outcome',
  'timeframe',
  'referredOn',
  'due',
  'doneOn',
  'progress',
  'impact',
  'text',
] as const satisfies readonly (keyof ReferralDetails)[];

const ENDED: ReadonlySet<ReferralOutcome> = new Set([
  'other-agency',
  'not-applicable',
  'declined',
  'unavailable',
]);

/** Is nothing more to be asked about it? */
export function isReferralClosed({ doneOn, outcome }: Pick<ReferralDetails, 'doneOn' | 'outcome'>): boolean {
  return doneOn !== undefined || ENDED.has(outcome);
}
