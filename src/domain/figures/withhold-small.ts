import { AGE_GROUPS, COUNTED, isManifold, SEX_GROUPS, type Breakdown, type Counted } from './breakdowns';
import type { CountTable } from './figure-tally';

/** Fewer people than this are never told as a number. */
const FEWEST = 5;
/** What lines are broken down into. */
const GROUPS = [...SEX_GROUPS, ...AGE_GROUPS] as const;

/**
 * What may be seen of a count: the number; `small`, which is one to four people; or `withheld`, which may be any number and
 * keeps a small one beside it from being worked out.
 */
export type FigureCell = number | 'small' | 'withheld';
export type FigureCells = Readonly<Record<Counted, FigureCell>>;

export interface FigureTable {
  readonly breakdowns: readonly Breakdown[];
  readonly rows: readonly { readonly keys: readonly string[]; readonly cells: FigureCells }[];
  /** Missing where one person may stand in several rows. */
  readonly total?: FigureCells;
}

interface Spot {
  readonly value: number;
  isHidden: boolean;
  /** Shown as one to four people, not merely as withheld. */
  isSmall: boolean;
}

type Line = Readonly<Record<Counted, Spot>>;

/** Parts that add up to a sum. */
interface Margin {
  readonly parts: readonly Spot[];
  readonly sum: Spot;
}

/**
 * Takes out of a table every count from which one to four people could be told. Along every line and column in which
 * something is hidden, at least two counts are hidden and these come to five people or more: what is left of a sum when
 * the written counts are taken from it is never a small number. The sums of columns count as known, and so do those of
 * all lines with one key, for another table may tell them.
 */
export function withholdSmall(table: CountTable): FigureTable {
  const { breakdowns, rows } = table;
  const lines = rows.map(({ counts }) => toLine((counted) => counts[counted]));
  const total = toLine((counted) => sumOf(lines.map((line) => line[counted])));
  const isTotalWritten = !breakdowns.some(isManifold);
  const written = isTotalWritten ? [...lines, total] : lines;
  const down = (counted: Counted) => columnsOf(table, { lines, total }, counted);
  const everybody = down('all');
  protect(everybody);
  for (const line of written) if (line.all.isHidden) hideParts(line);
  const parts = [...written.flatMap(marginsAcross), ...GROUPS.flatMap(down)];
  protect(parts);
  for (const margin of [...everybody, ...parts]) if (isPinned(margin)) withdrawMarks(margin);
  return {
    breakdowns,
    rows: rows.map(({ keys }, position) => ({ keys, cells: cellsOf(lines[position] ?? total) })),
    ...(isTotalWritten ? { total: cellsOf(total) } : {}),
  };
}

function toLine(valueOf: (counted: Counted) => number): Line {
  return mapCounted((counted) => toSpot(valueOf(counted)));
}

function toSpot(value: number): Spot {
  const isSmall = value > 0 && value < FEWEST;
  return { value, isHidden: isSmall, isSmall };
}

// Of people of whom it is not told how many they are, nothing else is told either.
function hideParts(line: Line): void {
  for (const group of GROUPS) {
    line[group].isHidden = true;
    line[group].isSmall = false;
  }
}

function marginsAcross(line: Line): readonly Margin[] {
  if (line.all.isHidden) return [];
  return [SEX_GROUPS, AGE_GROUPS].map((groups) => ({
    parts: groups.map((group) => line[group]),
    sum: line.all,
  }));
}

/** One column: as a whole, and where there are two breakdowns the lines of each key for themselves. */
function columnsOf(
  { breakdowns, rows }: CountTable,
  { lines, total }: { readonly lines: readonly Line[]; readonly total: Line },
  counted: Counted,
): readonly Margin[] {
  const spots = lines.map((line) => line[counted]);
  const whole = { parts: spots, sum: total[counted] };
  if (breakdowns.length < 2) return [whole];
  const byKey = breakdowns.flatMap((_breakdown, at) => {
    const keys = rows.map((row) => row.keys[at]);
    return [...new Set(keys)].map((key) => spots.filter((_spot, row) => keys[row] === key));
  });
  return [whole, ...byKey.map((parts) => ({ parts, sum: toSpot(sumOf(parts)) }))];
}

// What is hidden in one margin may leave a single hidden count in another: until nothing changes.
function protect(margins: readonly Margin[]): void {
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const margin of margins) {
      while (isTelling(margin)) {
        hideNext(margin);
        hasChanged = true;
      }
    }
  }
}

/** Could something hidden be worked out, or few people be told from what is left of the sum? */
function isTelling({ parts, sum }: Margin): boolean {
  const hidden = parts.filter(({ isHidden }) => isHidden);
  if (sum.isHidden) return hidden.length === 0 && parts.length > 0;
  return hidden.length > 0 && (hidden.length < 2 || sumOf(hidden) < FEWEST);
}

// The smallest costs the reader least; that somebody is nobody is told last.
function hideNext({ parts, sum }: Margin): void {
  const written = parts.filter(({ isHidden }) => !isHidden).toSorted((one, other) => one.value - other.value);
  const next = written.find(({ value }) => value > 0) ?? written[0] ?? sum;
  next.isHidden = true;
}

/** Does it follow from "one to four" here how many it is? */
function isPinned({ parts, sum }: Margin): boolean {
  const least = sumOf(parts, leastOf);
  const most = sumOf(parts, mostOf);
  const without = (spot: Spot) => ({
    from: leastOf(sum) - (most - mostOf(spot)),
    to: mostOf(sum) - (least - leastOf(spot)),
  });
  return isOnly(sum, { from: least, to: most }) || parts.some((spot) => isOnly(spot, without(spot)));
}

function isOnly(spot: Spot, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return spot.isSmall && Math.max(leastOf(spot), from) >= Math.min(mostOf(spot), to);
}

function leastOf({ value, isHidden, isSmall }: Spot): number {
  if (!isHidden) return value;
  if (isSmall) return 1;
  return value >= FEWEST ? FEWEST : 0;
}

function mostOf({ value, isHidden, isSmall }: Spot): number {
  if (!isHidden) return value;
  return isSmall ? FEWEST - 1 : Number.POSITIVE_INFINITY;
}

function withdrawMarks({ parts, sum }: Margin): void {
  for (const spot of [...parts, sum]) spot.isSmall = false;
}

function cellsOf(line: Line): FigureCells {
  return mapCounted((counted) => {
    const { value, isHidden, isSmall } = line[counted];
    if (!isHidden) return value;
    return isSmall ? 'small' : 'withheld';
  });
}

function mapCounted<Value>(valueOf: (counted: Counted) => Value): Record<Counted, Value> {
  return Object.fromEntries(COUNTED.map((counted) => [counted, valueOf(counted)])) as Record<Counted, Value>;
}

function sumOf<Each extends { readonly value: number }>(
  spots: readonly Each[],
  valueOf: (spot: Each) => number = ({ value }) => value,
): number {
  return spots.reduce((sum, spot) => sum + valueOf(spot), 0);
}
