import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AGE_GROUPS, COUNTED, SEX_GROUPS, type Breakdown, type Counted } from './breakdowns';
import { FigureTally, type CountTable } from './figure-tally';
import type { FigureFacts } from './figure-facts';
import { withholdSmall, type FigureCell, type FigureCells, type FigureTable } from './withhold-small';

const NO_KEYS = { month: [], origin: [], place: [], status: [], need: [], service: [] } as const;
type Group = Pick<FigureFacts, 'sex' | 'age'>;

const WOMAN: Group = { sex: 'female', age: 'adults' };
const MAN: Group = { sex: 'male', age: 'adults' };
const GIRL: Group = { sex: 'female', age: 'children' };

/** A table by status: so many of each group in each row. */
function byStatus(rows: Readonly<Record<string, readonly (readonly [number, Group])[]>>): CountTable {
  const tally = new FigureTally(['status']);
  for (const [status, groups] of Object.entries(rows))
    for (const [count, group] of groups)
      for (let each = 0; each < count; each += 1)
        tally.add({ keys: { ...NO_KEYS, status: [status] }, ...group });
  return tally.table();
}

function writtenRow({ rows }: FigureTable, key: string): FigureCells | undefined {
  return rows.find(({ keys }) => keys[0] === key)?.cells;
}

describe('what is written of counts', () => {
  test('all of it where nothing is small', () => {
    const table = withholdSmall(
      byStatus({
        detained: [[6, WOMAN]],
        'in-hiding': [
          [7, WOMAN],
          [5, MAN],
        ],
      }),
    );
    expect(writtenRow(table, 'in-hiding')).toEqual({
      all: 12,
      female: 7,
      male: 5,
      otherSex: 0,
      children: 0,
      adults: 12,
      elderly: 0,
      ageUnknown: 0,
    });
    expect(table.total).toMatchObject({ all: 18, female: 13, male: 5 });
  });

  test('that they are fewer than five, and of these people nothing else', () => {
    const table = withholdSmall(
      byStatus({ detained: [[3, WOMAN]], 'in-hiding': [[20, MAN]], returned: [[9, MAN]] }),
    );
    const { all, ...parts } = writtenRow(table, 'detained') ?? {};
    expect(all).toBe('small');
    expect(new Set(Object.values(parts))).toEqual(new Set(['withheld']));
    // The smallest other row keeps it company, so that the total may stand.
    expect(writtenRow(table, 'returned')?.all).toBe('withheld');
    expect(writtenRow(table, 'in-hiding')?.all).toBe(20);
    expect(table.total?.all).toBe(32);
  });

  test('not the other part of a line in which one is small', () => {
    const table = withholdSmall(
      byStatus({
        detained: [
          [2, GIRL],
          [30, WOMAN],
        ],
      }),
    );
    expect(writtenRow(table, 'detained')).toMatchObject({
      all: 32,
      female: 32,
      children: 'small',
      adults: 'withheld',
    });
  });

  test('not that they are small where that alone would tell how many', () => {
    const table = withholdSmall(byStatus({ detained: [[4, WOMAN]], returned: [[4, WOMAN]] }));
    expect(table.total?.all).toBe(8);
    expect(table.rows.map(({ cells }) => cells.all)).toEqual(['withheld', 'withheld']);
  });

  test('nothing at all where fewer than five are counted', () => {
    const table = withholdSmall(byStatus({ detained: [[3, WOMAN]] }));
    expect(table.total?.all).toBe('small');
    expect(JSON.stringify(table)).not.toMatch(/\d/u);
  });

  test('no total where one person may stand in several rows', () => {
    const tally = new FigureTally(['service']);
    for (let each = 0; each < 9; each += 1)
      tally.add({ keys: { ...NO_KEYS, service: ['food', 'police'] }, ...WOMAN });
    const table = withholdSmall(tally.table());
    expect(table.total).toBeUndefined();
    expect(table.rows.map(({ cells }) => cells.all)).toEqual([9, 9]);
  });

  test('a line of each key of two breakdowns as if another table told their sum', () => {
    const tally = new FigureTally(['status', 'place']);
    const add = (count: number, status: string, place: string) => {
      for (let each = 0; each < count; each += 1)
        tally.add({ keys: { ...NO_KEYS, status: [status], place: [place] }, ...WOMAN });
    };
    add(2, 'detained', 'CN-JL');
    add(30, 'detained', 'CN-LN');
    add(3, 'returned', 'KP-09');
    add(40, 'returned', 'KP-10');
    const table = withholdSmall(tally.table());
    // Else the 32 who are detained and the 30 of them in one place would tell of the 2 in the other.
    expect(table.rows.every(({ cells }) => typeof cells.all === 'string')).toBe(true);
  });
});

const BREAKDOWNS_OF_TWO: readonly (readonly Breakdown[])[] = [['status'], ['service'], ['status', 'place']];
const anyTable: fc.Arbitrary<CountTable> = fc
  .record({
    breakdowns: fc.constantFrom(...BREAKDOWNS_OF_TWO),
    groups: fc.array(
      fc.record({
        count: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 })),
        first: fc.constantFrom('detained', 'returned', 'in-hiding', 'unknown'),
        second: fc.constantFrom('KP-09', 'CN-JL', 'TH'),
        sex: fc.constantFrom(...SEX_GROUPS),
        age: fc.constantFrom(...AGE_GROUPS),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ breakdowns, groups }) => {
    const tally = new FigureTally(breakdowns);
    for (const { count, first, second, sex, age } of groups)
      for (let each = 0; each < count; each += 1)
        tally.add({ keys: { ...NO_KEYS, status: [first], service: [first], place: [second] }, sex, age });
    return tally.table();
  });

interface WrittenMargin {
  readonly parts: readonly FigureCell[];
  readonly sum: FigureCell;
}

/** Everything that a reader can add up: lines, columns, and the columns of each key with the sums that another table may tell. */
function marginsOf(table: CountTable, { rows, total }: FigureTable): readonly WrittenMargin[] {
  const lines = [...rows.map(({ cells }) => cells), ...(total === undefined ? [] : [total])];
  const across = lines.flatMap((cells) =>
    [SEX_GROUPS, AGE_GROUPS].map((groups) => ({
      parts: groups.map((group) => cells[group]),
      sum: cells.all,
    })),
  );
  const sumOf = (counted: Counted, keys?: (keys: readonly string[]) => boolean): FigureCell => {
    const among = table.rows.filter((row) => keys?.(row.keys) ?? true);
    const sum = among.reduce((before, { counts }) => before + counts[counted], 0);
    return sum > 0 && sum < 5 ? 'small' : sum;
  };
  const down = COUNTED.flatMap((counted): readonly WrittenMargin[] => [
    { parts: rows.map(({ cells }) => cells[counted]), sum: total?.[counted] ?? sumOf(counted) },
    ...(table.breakdowns.length < 2 ? [] : [0, 1]).flatMap((at) =>
      [...new Set(rows.map(({ keys }) => keys[at]))].map((key) => ({
        parts: rows.filter(({ keys }) => keys[at] === key).map(({ cells }) => cells[counted]),
        sum: sumOf(counted, (keys) => keys[at] === key),
      })),
    ),
  ]);
  return [...across, ...down];
}

const MOST = 600;

/** The numbers that a written cell may stand for, as far as a reader knows. */
function meanings(cell: FigureCell): readonly number[] {
  if (typeof cell === 'number') return [cell];
  return cell === 'small' ? [1, 2, 3, 4] : Array.from({ length: MOST }, (_, number) => number);
}

/** All sums that cells may have. */
function sums(cells: readonly FigureCell[]): ReadonlySet<number> {
  return cells.reduce<ReadonlySet<number>>(
    (before, cell) => {
      if (cell === 'withheld') {
        const least = Math.min(...before);
        return new Set(Array.from({ length: MOST - least }, (_, more) => least + more));
      }
      return new Set([...before].flatMap((sum) => meanings(cell).map((meaning) => sum + meaning)));
    },
    new Set([0]),
  );
}

describe('whatever is counted', () => {
  test('no count of one to four is written', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { rows, total } = withholdSmall(table);
        const cells = [...rows.map((row) => row.cells), ...(total === undefined ? [] : [total])];
        for (const cell of cells.flatMap((line) => Object.values(line)))
          expect([1, 2, 3, 4]).not.toContain(cell);
      }),
    );
  });

  test('what is written is true', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        for (const [position, { cells }] of withholdSmall(table).rows.entries())
          for (const counted of COUNTED) {
            const value = table.rows[position]?.counts[counted] ?? 0;
            if (typeof cells[counted] === 'number') expect(cells[counted]).toBe(value);
            if (cells[counted] === 'small') expect(value > 0 && value < 5).toBe(true);
          }
      }),
    );
  });

  test('taking the written counts of a line or column from its sum never leaves one to four', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        for (const { parts, sum } of marginsOf(table, withholdSmall(table))) {
          const hidden = parts.filter((part) => typeof part === 'string').length;
          const written = parts.reduce<number>((all, part) => all + (typeof part === 'number' ? part : 0), 0);
          if (typeof sum === 'string') expect(parts.length === 0 || hidden > 0).toBe(true);
          else expect([1, 2, 3, 4]).not.toContain(sum - written);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no hidden count of a line can be worked out, nor one of a column from the total below it', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { rows, total } = withholdSmall(table);
        const lines = [...rows.map(({ cells }) => cells), ...(total === undefined ? [] : [total])];
        const across = lines.flatMap((cells) =>
          [SEX_GROUPS, AGE_GROUPS].map((groups) => [cells.all, ...groups.map((group) => cells[group])]),
        );
        const down = COUNTED.map((counted) => lines.map((cells) => cells[counted]));
        for (const margin of [...across, ...(total === undefined ? [] : down)]) {
          expect(margin.filter((cell) => typeof cell === 'string').length).not.toBe(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a count that is shown as small may always be one or another number', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        for (const { parts, sum } of marginsOf(table, withholdSmall(table)))
          for (const [position, part] of parts.entries()) {
            if (part !== 'small') continue;
            const others = sums(parts.filter((_, at) => at !== position));
            const possible = meanings(part).filter((number) =>
              meanings(sum).some((whole) => others.has(whole - number)),
            );
            expect(possible.length).toBeGreaterThan(1);
          }
      }),
      { numRuns: 200 },
    );
  });
});
