import { compareDates, dayNumber, dayRange } from './day-range';
import type { IncidentDetails, IncidentKind } from './incident';
import { isCertainlyAfter, type PartialDate } from './partial-date';

/** How somebody stands after an incident, as far as incidents tell. */
export type CourseState = 'free' | 'held' | 'returned' | 'dead' | 'unknown';

type Dated = Pick<IncidentDetails, 'kind'> & { readonly date?: PartialDate };

/** What follows from each kind; the others change nothing. */
const STATE_AFTER: Partial<Record<IncidentKind, CourseState>> = {
  arrest: 'held',
  detention: 'held',
  transfer: 'held',
  'hand-over': 'held',
  return: 'returned',
  release: 'free',
  death: 'dead',
};

export type CourseItem<Incident extends Dated> =
  | { readonly kind: 'incident'; readonly incident: Incident; readonly state: CourseState }
  /** Conversations between two incidents. */
  | {
      readonly kind: 'encounters';
      readonly from: PartialDate;
      readonly to: PartialDate;
      readonly count: number;
    };

/** Incidents in the order of time, each with the state after it, and the conversations between them. Undated ones last. */
export function courseOf<Incident extends Dated>(
  incidents: readonly Incident[],
  encounters: readonly { readonly date?: PartialDate }[],
): readonly CourseItem<Incident>[] {
  const talks = encounters.flatMap(({ date }) => date ?? []).toSorted(compareDates);
  const items: CourseItem<Incident>[] = [];
  let state: CourseState = 'unknown';
  let told = 0;
  const tellBefore = (date: PartialDate | undefined) => {
    const from = told;
    const end = date === undefined ? -1 : talks.findIndex((talk) => compareDates(talk, date) >= 0);
    told = Math.max(from, end === -1 ? talks.length : end);
    const [first, last] = [talks[from], talks[told - 1]];
    if (told > from && first !== undefined && last !== undefined)
      items.push({ kind: 'encounters', from: first, to: last, count: told - from });
  };
  for (const incident of inOrder(incidents)) {
    tellBefore(incident.date);
    state = STATE_AFTER[incident.kind] ?? state;
    items.push({ kind: 'incident', incident, state });
  }
  tellBefore(undefined);
  return items;
}

export type CourseWarning =
  /** Somebody was let go before they were held, as far as is recorded. */
  'released-before-held' | 'after-death' | 'before-birth';

/** What cannot be true together. People misremember: it is said, never forbidden. */
export function courseWarnings(incidents: readonly Dated[], birth?: PartialDate): readonly CourseWarning[] {
  const dated = inOrder(incidents).filter(hasDate);
  const warnings = new Set<CourseWarning>();
  const deaths = dated.filter(({ kind }) => kind === 'death');
  const isHeld = ({ kind }: Dated) => STATE_AFTER[kind] === 'held' || kind === 'return';
  for (const each of dated) {
    if (birth !== undefined && isCertainlyAfter(birth, each.date)) warnings.add('before-birth');
    if (deaths.some((death) => isCertainlyAfter(each.date, death.date))) warnings.add('after-death');
    if (each.kind !== 'release') continue;
    const later = dated.some((other) => isHeld(other) && isCertainlyAfter(other.date, each.date));
    const earlier = incidents.some(
      (other) => isHeld(other) && (!hasDate(other) || !isCertainlyAfter(other.date, each.date)),
    );
    if (later && !earlier) warnings.add('released-before-held');
  }
  return [...warnings];
}

/** A stretch of time, in parts of the whole from 0 to 1. */
export interface CourseStretch {
  readonly from: number;
  readonly to: number;
  readonly state: CourseState;
}

export interface CourseStrip {
  readonly stretches: readonly CourseStretch[];
  readonly marks: readonly { readonly at: number; readonly kind: IncidentKind | 'encounter' }[];
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The course on a line from the first dated event to `today`; undefined if nothing is dated. */
export function stripOf(
  {
    incidents,
    encounters,
  }: {
    readonly incidents: readonly Dated[];
    readonly encounters: readonly { readonly date?: PartialDate }[];
  },
  today: string,
): CourseStrip | undefined {
  const dated = inOrder(incidents).filter(hasDate);
  const talks = encounters.flatMap(({ date }) => date ?? []);
  const days = [...dated.map(({ date }) => date), ...talks].map((date) => dayRange(date).from).toSorted();
  const [firstDay] = days;
  if (firstDay === undefined || dated.length === 0) return undefined;
  const lastDay = [today, days.at(-1) ?? today].toSorted().at(-1) ?? today;
  const length = Math.max(1, dayNumber(lastDay) - dayNumber(firstDay));
  const at = (date: PartialDate) => (dayNumber(dayRange(date).from) - dayNumber(firstDay)) / length;
  const turns = dated.flatMap(({ kind, date }) => {
    const state = STATE_AFTER[kind];
    return state === undefined ? [] : [{ from: at(date), state }];
  });
  const starts = [{ from: 0, state: 'unknown' as const }, ...turns];
  return {
    stretches: starts
      .map((each, index) => ({ ...each, to: starts[index + 1]?.from ?? 1 }))
      .filter(({ from, to }) => to > from),
    marks: [
      ...talks.map((date) => ({ at: at(date), kind: 'encounter' as const })),
      ...dated.map(({ kind, date }) => ({ at: at(date), kind })),
    ],
    firstDay,
    lastDay,
  };
}

function inOrder<Incident extends Dated>(incidents: readonly Incident[]): readonly Incident[] {
  return incidents.toSorted((one, other) => compareDates(one.date, other.date));
}

function hasDate<Incident extends Dated>(
  incident: Incident,
): incident is Incident & { readonly date: PartialDate } {
  return incident.date !== undefined;
}
