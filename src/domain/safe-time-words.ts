/** Every day of the week; 0 is Sunday. */
export const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6] as const;
const WORKING_DAYS = [1, 2, 3, 4, 5] as const;
const WEEKEND = [6, 0] as const;

/** A piece of what was written about safe times. */
export type SafeTimeToken =
  | { readonly kind: 'days'; readonly days: readonly number[] }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'time'; readonly hour: number; readonly minute: number; readonly isBare: boolean }
  | { readonly kind: 'to' | 'after' | 'before' | 'mid' | 'and' };

/** Parts of the day as hours; `isLate` parts make an hour of the clock one after noon. */
export const DAY_PARTS = {
  morning: { from: 6, to: 12, isLate: false },
  afternoon: { from: 12, to: 18, isLate: true },
  evening: { from: 18, to: 22, isLate: true },
  night: { from: 20, to: 24, isLate: true },
} as const;
export type DayPart = keyof typeof DAY_PARTS;

type Reader = (match: RegExpExecArray) => SafeTimeToken;
const mark = (kind: 'to' | 'after' | 'before' | 'mid' | 'and') => (): SafeTimeToken => ({ kind });
const days = (of: readonly number[]) => (): SafeTimeToken => ({ kind: 'days', days: of });
const part = (of: DayPart) => (): SafeTimeToken => ({ kind: 'part', part: of });

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

/** Cuts a text into its pieces; undefined if one of them is not understood. */
export function tokensOf(text: string): readonly SafeTimeToken[] | undefined {
  const tokens: SafeTimeToken[] = [];
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
): { readonly token: SafeTimeToken; readonly length: number } | undefined {
  for (const [pattern, read] of WORDS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { token: read(match), length: match[0].length };
  }
  return undefined;
}

function timeOf([, hour, minute]: RegExpExecArray, isBare: boolean): SafeTimeToken {
  return { kind: 'time', hour: Number(hour), minute: Number(minute ?? 0), isBare };
}

function clockTime(match: RegExpExecArray): SafeTimeToken {
  const isHalf = /[반半]/u.test(match[0]);
  return { kind: 'time', hour: Number(match[1]), minute: isHalf ? 30 : Number(match[2] ?? 0), isBare: false };
}
