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
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6] as const;
const WORKING_DAYS = [1, 2, 3, 4, 5] as const;
const WEEKEND = [6, 0] as const;

type Token =
  | { readonly kind: 'days'; readonly days: readonly number[] }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'time'; readonly hour: number; readonly minute: number; readonly isBare: boolean }
  | { readonly kind: 'to' | 'after' | 'before' | 'mid' | 'and' };

/** Parts of the day as hours; `isLate` parts make an hour of the clock one after noon. */
const DAY_PARTS = {
  morning: { from: 6, to: 12, isLate: false },
  afternoon: { from: 12, to: 18, isLate: true },
  evening: { from: 18, to: 22, isLate: true },
  night: { from: 20, to: 24, isLate: true },
} as const;
type DayPart = keyof typeof DAY_PARTS;

type Reader = (match: RegExpExecArray) => Token;
const mark = (kind: 'to' | 'after' | 'before' | 'mid' | 'and') => (): Token => ({ kind });
const days = (of: readonly number[]) => (): Token => ({ kind: 'days', days: of });
const part = (of: DayPart) => (): Token => ({ kind: 'part', part: of });

/** What is understood, in three languages; whatever else is written makes the whole text one for people to read. */
const WORDS: readonly (readonly [RegExp, Reader])[] = [
  [/(\d{1,2})[:：](\d{2})/uy, (match) => timeOf(match, false)],
  [/(\d{1,2})\s*(?:시|点|點|时)\s*반?半?(?:(\d{1,2})\s*(?:분|分))?/uy, (match) => clockTime(match)],
  [/(\d{1,2})(?:\s*h\b)?/uy, (match) => timeOf(match, !match[0].endsWith('h'))],
  [/every\s?day|daily|any\s?day|매일|每天|每日|天天/uy, days(EVERY_DAY)],
  [/week\s?days?|working days|평일|工作日|平日/uy, days(WORKING_DAYS)],
  [/week\s?ends?|주말|周末|週末/uy, days(WEEKEND)],
  [/sun(?:days?)?\b|일(?:요일)?(?!\p{Script=Hangul})|(?:周|星期|礼拜)[日天]/uy, days([0])],
  [/mon(?:days?)?\b|월(?:요일)?(?!\p{Script=Hangul})|(?:周|星期|礼拜)一/uy, days([1])],
  [/tue(?:s(?:days?)?)?\b|화(?:요일)?(?!\p{Script=Hangul})|(?:周|星期|礼拜)二/uy, days([2])],
  [/wed(?:nesdays?)?\b|수(?:요일)?(?!\p{Script=Hangul})|(?:周|星期|礼拜)三/uy, days([3])],
  [/thu(?:rs(?:days?)?)?\b|목(?:요일)?(?!\p{Script=Hangul})|(?:周|星期|礼拜)四/uy, days([4])],
  [/fri(?:days?)?\b|금(?:요일)?(?!\p{Script=Hangul})|(?:周|星期|礼拜)五/uy, days([5])],
  [/sat(?:urdays?)?\b|토(?:요일)?(?!\p{Script=Hangul})|(?:周|星期|礼拜)六/uy, days([6])],
  [/mornings?|a\.?m\.?\b|오전|아침|上午|早上|清晨/uy, part('morning')],
  [/afternoons?|p\.?m\.?\b|오후|下午/uy, part('afternoon')],
  [/evenings?|저녁|晚上|傍晚/uy, part('evening')],
  [/nights?|밤|夜里|夜间|深夜/uy, part('night')],
  [/after|from|since|이후에?|以后|之后/uy, mark('after')],
  [/before|until|till|이전에?|까지|以前|之前/uy, mark('before')],
  [/부터|에서/uy, mark('mid')],
  [/[-–—~〜～至到]|to\b/uy, mark('to')],
  [/[,;、，；/·\n]|and\b|or\b|및|또는|和|或/uy, mark('and')],
  [/\s+|the\b|on\b|in\b|at\b|에(?!\p{Script=Hangul})|从|在/uy, mark('and')],
];

/**
 * Reads when somebody may be contacted, as it was written in any of the three languages: days, hours, parts of the day.
 * Undefined if any word of it is not understood: a wrong call costs more than a missed one.
 */
export function parseSafeTime(text: string): readonly SafeWindow[] | undefined {
  const tokens = tokensOf(text.normalize('NFKC').toLowerCase().trim());
  if (tokens === undefined || tokens.every(({ kind }) => kind === 'and')) return undefined;
  return readClauses(tokens);
}

/** Is this moment within one of the windows? */
export function isSafeAt(windows: readonly SafeWindow[], { day, minute }: WeekTime): boolean {
  const yesterday = (day + 6) % 7;
  return windows.some(({ days: on, from, to }) => {
    if (from < to) return on.includes(day) && minute >= from && minute < to;
    return (on.includes(day) && minute >= from) || (on.includes(yesterday) && minute < to);
  });
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const found = firstMatch(text, at);
    if (found === undefined) return undefined;
    tokens.push(found.token);
    at += found.length;
  }
  return tokens;
}

function firstMatch(
  text: string,
  at: number,
): { readonly token: Token; readonly length: number } | undefined {
  for (const [pattern, read] of WORDS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { token: read(match), length: match[0].length };
  }
  return undefined;
}

function timeOf([, hour, minute]: RegExpExecArray, isBare: boolean): Token {
  return { kind: 'time', hour: Number(hour), minute: Number(minute ?? 0), isBare };
}

function clockTime(match: RegExpExecArray): Token {
  const isHalf = /[반半]/u.test(match[0]);
  return { kind: 'time', hour: Number(match[1]), minute: isHalf ? 30 : Number(match[2] ?? 0), isBare: false };
}

/** What was read of the text so far. */
interface Clause {
  readonly days: readonly number[];
  readonly hasTime: boolean;
}

function readClauses(all: readonly Token[]): readonly SafeWindow[] | undefined {
  const tokens = all.filter(({ kind }) => kind !== 'and');
  const windows: SafeWindow[] = [];
  let clause: Clause = { days: [], hasTime: false };
  const close = () => {
    if (clause.days.length > 0 && !clause.hasTime)
      windows.push({ days: clause.days, from: 0, to: DAY_MINUTES });
  };
  for (let at = 0; at < tokens.length;) {
    const found = readDays(tokens, at);
    if (found === undefined) {
      const hours = readHours(tokens, at);
      if (hours === undefined) return undefined;
      windows.push({
        days: clause.days.length === 0 ? EVERY_DAY : clause.days,
        from: hours.from,
        to: hours.to,
      });
      clause = { ...clause, hasTime: true };
      at = hours.next;
    } else {
      if (clause.hasTime) clause = { days: [], hasTime: false };
      clause = { ...clause, days: [...clause.days, ...found.days] };
      at = found.next;
    }
  }
  close();
  return windows;
}

function readDays(
  tokens: readonly Token[],
  at: number,
): { readonly days: readonly number[]; readonly next: number } | undefined {
  const first = tokens[at];
  if (first?.kind !== 'days') return undefined;
  const last = tokens[at + 2];
  const isRange =
    isJoin(tokens[at + 1]) && last?.kind === 'days' && first.days.length === 1 && last.days.length === 1;
  if (!isRange) return { days: first.days, next: at + 1 };
  const [from = 0, to = 0] = [first.days[0], last.days[0]];
  const length = ((to - from + 7) % 7) + 1;
  return { days: Array.from({ length }, (_, index) => (from + index) % 7), next: at + 3 };
}

interface Hours {
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

/** Hours of the day: from one to another, after one, before one, or a part of the day. */
function readHours(tokens: readonly Token[], at: number): Hours | undefined {
  const lead = tokens[at]?.kind;
  if (lead === 'after' || lead === 'before') {
    const point = readPoint(tokens, at + 1, undefined);
    if (point === undefined) return undefined;
    if (lead === 'before') return { from: 0, to: minutesOf(point), next: point.next };
    return isJoin(tokens[point.next]) ? readHours(tokens, at + 1) : openEnd(point, point.next);
  }
  const start = readPoint(tokens, at, undefined);
  if (start === undefined) return readPart(tokens, at);
  const join = tokens[start.next];
  if (isJoin(join)) {
    const end = readPoint(tokens, start.next + 1, start.part);
    if (end === undefined) return join?.kind === 'mid' ? openEnd(start, start.next + 1) : undefined;
    const closing = tokens[end.next]?.kind === 'before' ? end.next + 1 : end.next;
    const from = start.part === undefined && end.part !== undefined ? shared(start, end) : start;
    return isCertain(from) && isCertain(end)
      ? { from: minutesOf(from), to: minutesOf(end), next: closing }
      : undefined;
  }
  if (join?.kind === 'after') return openEnd(start, start.next + 1);
  if (join?.kind === 'before' && isCertain(start))
    return { from: 0, to: minutesOf(start), next: start.next + 1 };
  return undefined;
}

interface Point {
  readonly hour: number;
  readonly minute: number;
  readonly isBare: boolean;
  readonly part: DayPart | undefined;
  readonly next: number;
}

// 저녁 7시, 7 pm, 19:00. A part of the day holds for the end of a span as well.
function readPoint(tokens: readonly Token[], at: number, inherited: DayPart | undefined): Point | undefined {
  const before = tokens[at];
  const time = before?.kind === 'part' ? tokens[at + 1] : before;
  const next = before?.kind === 'part' ? at + 2 : at + 1;
  if (time?.kind !== 'time' || time.hour > 24 || time.minute > 59) return undefined;
  const after = tokens[next];
  const own = before?.kind === 'part' ? before.part : after?.kind === 'part' ? after.part : undefined;
  const isAfter = before?.kind !== 'part' && after?.kind === 'part';
  return { ...time, part: own ?? inherited, next: isAfter ? next + 1 : next };
}

function readPart(tokens: readonly Token[], at: number): Hours | undefined {
  const token = tokens[at];
  if (token?.kind !== 'part') return undefined;
  const { from, to } = DAY_PARTS[token.part];
  return { from: from * 60, to: to * 60, next: at + 1 };
}

function openEnd(point: Point, next: number): Hours | undefined {
  return isCertain(point) ? { from: minutesOf(point), to: DAY_MINUTES, next } : undefined;
}

// 7–9 pm: the first hour is meant like the second, unless that would turn the span round.
function shared(start: Point, end: Point): Point {
  const late = { ...start, part: end.part };
  return minutesOf(late) < minutesOf(end) ? late : { ...start, part: 'morning' };
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

function isJoin(token: Token | undefined): boolean {
  return token?.kind === 'to' || token?.kind === 'mid';
}
