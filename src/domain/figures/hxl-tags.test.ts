import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../language';
import { BREAKDOWNS, COUNTED } from './breakdowns';
import { hxlTags } from './hxl-tags';

test('a table by month and province of origin is tagged as HXL has it', () => {
  expect(hxlTags(['month', 'origin'], 'ko')).toEqual([
    '#date+contact',
    '#country+name+origin+i_ko',
    '#adm1+name+origin+i_ko',
    '#loc+code+origin',
    '#affected',
    '#affected+f',
    '#affected+m',
    '#affected+sex_other',
    '#affected+children',
    '#affected+adults',
    '#affected+elderly',
    '#affected+age_unknown',
  ]);
});

describe.each(BREAKDOWNS)('by %s', (breakdown) => {
  test.each(LANGUAGES)('in %s every column has a well-formed tag of its own', (language) => {
    const tags = hxlTags([breakdown], language);
    expect(tags.length).toBeGreaterThan(COUNTED.length);
    expect(new Set(tags).size).toBe(tags.length);
    for (const tag of tags) expect(tag).toMatch(/^#[a-z][a-z0-9_]*(?:\+[a-z][a-z0-9_]*)*$/u);
  });
});
