import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { BREAKDOWNS, COUNTED, type Breakdown } from '../../../domain/figures/breakdowns';
import { FigureTally } from '../../../domain/figures/figure-tally';
import { withholdSmall } from '../../../domain/figures/withhold-small';
import { LANGUAGES } from '../../../domain/language';
import { NEED_CODES } from '../../../domain/needs';
import { PERSON_STATUSES } from '../../../domain/person';
import { WIDE_PLACES } from '../../../domain/places/gazetteer';
import { SERVICES } from '../../../domain/referral';
import { RESOURCES } from '../../i18n/resources';
import { figureSheet } from './figure-sheet';

beforeAll(() => i18next.init({ lng: 'en', resources: RESOURCES, interpolation: { escapeValue: false } }));

const PLACE_CODES = WIDE_PLACES.map(({ code }) => code);
const KEYS: Readonly<Record<Breakdown, readonly string[]>> = {
  month: ['2025', '2026-03', 'unknown'],
  origin: [...PLACE_CODES, 'unknown'],
  place: [...PLACE_CODES, 'unknown'],
  status: PERSON_STATUSES,
  need: [...NEED_CODES, 'none'],
  service: [...SERVICES, 'none'],
};

/** Six people in each of these rows. */
function tableBy(breakdowns: readonly Breakdown[], keys: Readonly<Record<Breakdown, readonly string[]>>) {
  const tally = new FigureTally(breakdowns);
  for (let each = 0; each < 6; each += 1) tally.add({ keys, sex: 'female', age: 'adults' });
  return withholdSmall(tally.table());
}

describe.each(LANGUAGES)('a table in %s', (language) => {
  test.each(BREAKDOWNS)('by %s has every word and no cell too many', (breakdown) => {
    const { note, header, tags, rows } = figureSheet(language, tableBy([breakdown], KEYS), undefined);
    for (const text of [note, ...header, ...rows.flat()])
      expect(text).not.toMatch(/(?:figures|lists|codes)\.\w|\{\{|undefined/u);
    for (const row of [header, ...rows]) expect(row).toHaveLength(tags.length);
    expect(header.every((text) => text !== '')).toBe(true);
    expect(rows.length).toBeGreaterThanOrEqual(KEYS[breakdown].length);
  });
});

test('names the place and says its code, whichever the language', () => {
  const table = tableBy(['origin'], { ...KEYS, origin: ['KP-09'] });
  const sheet = figureSheet('ko', table, { from: '2026-01', to: '2026-03' });
  expect(sheet.note).toContain('2026-01~2026-03');
  expect(sheet.rows).toEqual([
    ['북한(조선)', '함경북도', 'KP-09', '6', '6', '0', '0', '0', '6', '0', '0'],
    ['합계', '', '', '6', '6', '0', '0', '0', '6', '0', '0'],
  ]);
  expect(figureSheet('zh', table, undefined).rows[0]?.slice(0, 3)).toEqual(['朝鲜', '咸镜北道', 'KP-09']);
});

test('shows one to four people as fewer than five, and what else is withheld by a sign', () => {
  const cells = { female: 'withheld', male: 0, otherSex: 'small', children: 9 } as const;
  const all = Object.fromEntries(COUNTED.map((counted) => [counted, 12])) as Record<
    (typeof COUNTED)[number],
    12
  >;
  const table = {
    breakdowns: ['month'],
    rows: [{ keys: ['2026-03'], cells: { ...all, ...cells } }],
  } as const;
  const { rows } = figureSheet('en', table, undefined);
  expect(rows).toEqual([['2026-03', '12', '*', '0', '<5', '9', '12', '12', '12']]);
});
