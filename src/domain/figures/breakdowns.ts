import { NEED_CODES } from '../needs';
import { PERSON_STATUSES } from '../person';
import { WIDE_PLACES } from '../places/gazetteer';
import { SERVICES } from '../referral';

/** By what figures can be broken down: the month of the first contact, where people come from, and so on. */
export const BREAKDOWNS = ['month', 'origin', 'place', 'status', 'need', 'service'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** The key of a row for those of whom it is not known. */
export const UNKNOWN_KEY = 'unknown';
/** The key of a row for those who have none: no need, no service. */
export const NONE_KEY = 'none';

/** Sexes as they are counted: whoever is neither or did not say stands together. */
export const SEX_GROUPS = ['female', 'male', 'otherSex'] as const;
export type SexGroup = (typeof SEX_GROUPS)[number];

/** Under 18, 18 to 59, 60 and over. */
export const AGE_GROUPS = ['children', 'adults', 'elderly', 'ageUnknown'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

/** The columns of numbers, in their order. */
export const COUNTED = ['all', ...SEX_GROUPS, ...AGE_GROUPS] as const;
export type Counted = (typeof COUNTED)[number];

const PLACE_CODES = WIDE_PLACES.map(({ code }) => code);
/** The order of keys; months sort by themselves. */
const ORDERS: Readonly<Record<Exclude<Breakdown, 'month'>, readonly string[]>> = {
  origin: PLACE_CODES,
  place: PLACE_CODES,
  status: PERSON_STATUSES,
  need: NEED_CODES,
  service: SERVICES,
};

/** May one person stand in several rows? Then the rows do not add up to a total. */
export function isManifold(breakdown: Breakdown): boolean {
  return breakdown === 'need' || breakdown === 'service';
}

/** Orders two keys of a breakdown as its list does; none and unknown come last. */
export function compareKeys(breakdown: Breakdown, one: string, other: string): number {
  const order = breakdown === 'month' ? [] : ORDERS[breakdown];
  return rank(order, one) - rank(order, other) || (one < other ? -1 : Number(one > other));
}

function rank(order: readonly string[], key: string): number {
  // The list of statuses has an unknown of its own: it comes last as well.
  if (key === UNKNOWN_KEY) return order.length + 2;
  if (key === NONE_KEY) return order.length + 1;
  const at = order.indexOf(key);
  return at === -1 ? order.length : at;
}
