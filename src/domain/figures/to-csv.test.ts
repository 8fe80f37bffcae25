import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from './to-csv';

test('lines end as RFC 4180 has it, behind the mark by which spreadsheet programs know UTF-8', () => {
  expect(
    toCsv([
      ['지린성', '吉林省'],
      ['#affected', '12'],
    ]),
  ).toBe('\uFEFF지린성,吉林省\r\n#affected,12\r\n');
});

test.each([
  ['a comma', 'a,b', '"a,b"'],
  ['quotes', 'say "no"', '"say ""no"""'],
  ['a line break', 'a\nb', '"a\nb"'],
])('a field with %s stands in quotes', (_, text, field) => {
  expect(toCsv([[text]])).toBe(`\uFEFF${field}\r\n`);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula', (text) => {
  expect(toCsv([[text]])).toMatch(/^\uFEFF"?'/u);
});

test('whatever is written comes back, and no field begins as a formula does', () => {
  const fields = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fields, { minLength: 1, maxLength: 4 }), (rows) => {
      const read = parseCsv(toCsv(rows));
      for (const [line, row] of rows.entries())
        for (const [at, field] of row.entries()) {
          expect([field, `'${field}`]).toContain(read[line]?.[at]);
          expect(read[line]?.[at]).not.toMatch(/^[=+\-@\t\r]/u);
        }
    }),
  );
});

/** Reads CSV as RFC 4180 has it. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const fields = text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu);
  for (const [, quoted, plain = '', end] of fields) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
