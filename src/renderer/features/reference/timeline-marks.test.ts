import { describe, expect, test } from 'vitest';
import { DOCUMENTED_CASES } from '../../../domain/documented-cases';
import { layOutTimeline } from './timeline-marks';

const { marks, years } = layOutTimeline(DOCUMENTED_CASES);
const markOf = (id: string) => {
  const mark = marks.find((each) => each.id === id);
  if (mark === undefined) throw new Error(id);
  return mark;
};

describe('the plot of the documented cases', () => {
  test('has a mark for each case, in order, all inside of the drawing', () => {
    expect(marks.map(({ id }) => id)).toEqual(DOCUMENTED_CASES.map(({ id }) => id));
    for (const { from, to } of marks) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThanOrEqual(from);
      expect(to).toBeLessThanOrEqual(1);
    }
    const starts = marks.map(({ from }) => from);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  });

  test('draws a year that nobody stated as the span of years that agree with the document', () => {
    const year = (years[1]?.at ?? 0) - (years[0]?.at ?? 0);
    const { from, to } = markOf('mong-cai-nine');
    expect((to - from) / year).toBeCloseTo(3, 1);
    expect(markOf('liaoning-seven').isOpen).toBe(true);
    expect(marks.filter(({ isOpen }) => isOpen)).toHaveLength(1);
  });

  test('draws more people as more area, and no circle where no number is known', () => {
    const area = (id: string) => (markOf(id).radius ?? 0) ** 2;
    expect(area('beijing-65-2004') / area('twenty-2011')).toBeCloseTo(65 / 20);
    expect(markOf('scientist-2017').radius).toBeUndefined();
  });

  test('begins with the first year and ends after the last', () => {
    expect(years[0]).toEqual({ year: 2002, at: 0 });
    expect(years.at(-1)?.year).toBeGreaterThan(2018);
    expect(years.at(-1)?.at).toBe(1);
  });
});
