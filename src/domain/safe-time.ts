import { DAY_PARTS, EVERY_DAY, tokensOf, type DayPart, type SafeTimeToken } from './safe-time-words';

/** A time of the week, in minutes of the day. It may end on the next day: then `to` is not after `from`. */
export interface SafeWindow {
  /** 0 is Sunday. */
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** A moment of the week on the caseworker's clock. */
export interface WeekTime {
  /** 0 is Sunday. */
  readonly day: number;
  /** Minutes since midnight. */
  readonly minute: number;
}

const DAY_MINUTES = 24 * 60;
const NOON_HOUR = 12;

/**
 * Reads when somebody may be contacted, as it was written in any of the three languages: days, hours, parts of the day.
 * Undefined if any word of it is not understood: a wrong call costs more than a missed one.
 */
export function parseSafeTime(text: string): readonly SafeWindow[] | undefined {
  const tokens = tokensOf(text.normalize('NFKC').toLowerCase().trim());
  const terms = tokens && toTerms(tokens.filter(({ kind }) => kind !== 'and'));
  return terms === undefined || terms.length === 0 ? undefined : readClauses(terms);
}

/** Is this moment within one of the windows? */
export function isSafeAt(windows: readonly SafeWindow[], { day, minute }: WeekTime): boolean {
  const yesterday = (day + 6) % 7;
  return windows.some(({ days: on, from, to }) => {
    if (from < to) return on.includes(day) && minute >= from && minute < to;
    return (on.includes(day) && minute >= from) || (on.includes(yesterday) && minute < to);
  });
}

/** An hour as it was written: 저녁 7시, 7 pm, 19:00. */
interface Point {
  readonly kind: 'point';
  readonly hour: number;
  readonly minute: number;
  readonly isBare: boolean;
  readonly part?: DayPart;
}

type Term = Exclude<SafeTimeToken, { readonly kind: 'time' }> | Point;

// Hours with the part of the day that stands before or behind them; undefined if an hour does not exist.
function toTerms(tokens: readonly SafeTimeToken[]): readonly Term[] | undefined {
  const terms: Term[] = [];
  for (const token of tokens) {
    if (token.kind === 'time' && (token.hour > 24 || token.minute > 59)) return undefined;
    const last = terms.pop();
    terms.push(...joined(last, token));
  }
  return terms;
}

function joined(last: Term | undefined, token: SafeTimeToken): readonly Term[] {
  const before = last === undefined ? [] : [last];
  if (token.kind === 'time') {
    const point = { ...token, kind: 'point' as const };
    return last?.kind === 'part' ? [{ ...point, part: last.part }] : [...before, point];
  }
  const isBehind = token.kind === 'part' && last?.kind === 'point' && last.part === undefined;
  return isBehind ? [{ ...last, part: token.part }] : [...before, token];
}

/** What was read of the text so far. */
interface Clause {
  readonly days: readonly number[];
  readonly hasTime: boolean;
}

function readClauses(terms: readonly Term[]): readonly SafeWindow[] | undefined {
  const windows: SafeWindow[] = [];
  let clause: Clause = { days: [], hasTime: false };
  for (let at = 0; at < terms.length;) {
    const found = readDays(terms, at);
    if (found === undefined) {
      const hours = readHours(terms, at);
      if (hours === undefined) return undefined;
      const { from, to, next } = hours;
      windows.push({ days: clause.days.length === 0 ? EVERY_DAY : clause.days, from, to });
      clause = { ...clause, hasTime: true };
      at = next;
    } else {
      const days = clause.hasTime ? found.days : [...clause.days, ...found.days];
      clause = { days, hasTime: false };
      at = found.next;
    }
  }
  const isWholeDay = clause.days.length > 0 && !clause.hasTime;
  return isWholeDay ? [...windows, { days: clause.days, from: 0, to: DAY_MINUTES }] : windows;
}

interface Days {
  readonly days: readonly number[];
  readonly next: number;
}

function readDays(terms: readonly Term[], at: number): Days | undefined {
  const [first, join, last] = terms.slice(at, at + 3);
  if (first?.kind !== 'days') return undefined;
  if (!isJoin(join) || last?.kind !== 'days') return { days: first.days, next: at + 1 };
  const [from = 0] = first.days;
  const [to = 0] = last.days;
  const length = ((to - from + 7) % 7) + 1;
  return { days: Array.from({ length }, (_, index) => (from + index) % 7), next: at + 3 };
}

interface Hours {
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

/** Hours of the day: from one to another, after one, before one, or a part of the day. */
function readHours(terms: readonly Term[], at: number): Hours | undefined {
  const [first, second] = terms.slice(at, at + 2);
  switch (first?.kind) {
    case 'part': {
      const { from, to } = DAY_PARTS[first.part];
      return { from: from * 60, to: to * 60, next: at + 1 };
    }
    case 'point':
      return readSpan(terms, at, first);
    case 'after':
      if (second?.kind !== 'point') return undefined;
      return isJoin(terms[at + 2]) ? readSpan(terms, at + 1, second) : until(second, DAY_MINUTES, at + 2);
    case 'before':
      return second?.kind === 'point' ? fromMidnight(second, at + 2) : undefined;
    default:
      return undefined;
  }
}

function readSpan(terms: readonly Term[], at: number, start: Point): Hours | undefined {
  const [join, end, closing] = terms.slice(at + 1, at + 4);
  switch (join?.kind) {
    case 'after':
      return until(start, DAY_MINUTES, at + 2);
    case 'before':
      return fromMidnight(start, at + 2);
    case 'mid':
    case 'to': {
      const isOpen = join.kind === 'mid' && end?.kind !== 'point';
      if (isOpen) return until(start, DAY_MINUTES, at + 2);
      return end?.kind === 'point'
        ? between(start, end, at + (closing?.kind === 'before' ? 4 : 3))
        : undefined;
    }
    default:
      return undefined;
  }
}

function between(start: Point, end: Point, next: number): Hours | undefined {
  const [from, to] = alike(start, end);
  return isCertain(to) ? until(from, minutesOf(to), next) : undefined;
}

function until(start: Point, to: number, next: number): Hours | undefined {
  return isCertain(start) ? { from: minutesOf(start), to, next } : undefined;
}

function fromMidnight(end: Point, next: number): Hours | undefined {
  return isCertain(end) ? { from: 0, to: minutesOf(end), next } : undefined;
}

// A part of the day that stands with one hour holds for the other as well, unless that would turn the span round.
function alike(start: Point, end: Point): readonly [Point, Point] {
  if (start.part !== undefined && end.part === undefined) return [start, { ...end, part: start.part }];
  if (start.part === undefined && end.part !== undefined) {
    const late = { ...start, part: end.part };
    return minutesOf(late) < minutesOf(end) ? [late, end] : [{ ...start, part: 'morning' }, end];
  }
  return [start, end];
}

/** A bare 7 may be morning or evening. */
function isCertain({ isBare, hour, part: of }: Point): boolean {
  return !isBare || hour > NOON_HOUR || of !== undefined;
}

function minutesOf({ hour, minute, part: of }: Point): number {
  const isLate = of !== undefined && DAY_PARTS[of].isLate && hour < NOON_HOUR;
  const isMidnight = of === 'morning' && hour === NOON_HOUR;
  const hours = isLate ? hour + NOON_HOUR : isMidnight ? 0 : hour;
  return Math.min(hours * 60 + minute, DAY_MINUTES);
}

function isJoin(term: Term | undefined): boolean {
  return term?.kind === 'to' || term?.kind === 'mid';
}
