import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartialDate } from '../partial-date';
import { PERSON_STATUSES, SEXES, type Person, type PersonId } from '../person';
import { mergePeople } from './merge-people';

const MERGE = { at: 9, mark: 'merge' };

describe('two records of one person', () => {
  test('what only one of them says holds', () => {
    const kept = person('a', { place: '연길', names: [{ text: '최은경', kind: 'legal' }] });
    const other = person('b', {
      sex: 'female',
      birth: '1987' as PartialDate,
      status: 'detained',
      names: [
        { text: '최은경', kind: 'legal', romanisation: 'Choe Un Gyong' },
        { text: '은별', kind: 'nickname' },
      ],
    });
    const merged = mergePeople(kept, other, MERGE);
    expect(merged).toMatchObject({
      id: 'a',
      place: '연길',
      sex: 'female',
      birth: '1987',
      status: 'detained',
    });
    expect(merged.names).toEqual([
      { text: '최은경', kind: 'legal', romanisation: 'Choe Un Gyong' },
      { text: '은별', kind: 'nickname' },
    ]);
    expect(merged.conflicts).toBeUndefined();
    expect(Object.keys(merged.edits ?? {}).toSorted()).toEqual(['birth', 'names', 'sex', 'status']);
  });

  test('where both say something, the one that stays holds and the other is kept beside it', () => {
    const kept = person('a', { place: '연길', safety: { number: '1', time: 'evenings' } });
    const other = person('b', { place: '단둥', safety: { number: '2', codeWord: 'rain' } });
    const merged = mergePeople(kept, other, MERGE);
    expect(merged.place).toBe('연길');
    expect(merged.safety).toEqual({ number: '1', time: 'evenings', codeWord: 'rain' });
    expect(merged.conflicts).toMatchObject([
      { field: 'place', value: '단둥', from: 'b', at: 9 },
      { field: 'safety', value: { number: '2', time: 'evenings', codeWord: 'rain' }, from: 'b', at: 9 },
    ]);
  });

  test('lists hold what either says, each once, and nobody becomes their own relative', () => {
    const kept = person('a', { needs: ['CR'], family: [link('b'), link('c')] });
    const other = person('b', {
      needs: [{ code: 'CR', state: 'ended' }, 'DS'],
      family: [link('c'), link('a')],
    });
    const merged = mergePeople(kept, other, MERGE);
    expect(merged.needs).toEqual(['CR', 'DS']);
    expect(merged.conflicts).toMatchObject([
      { field: 'needs', value: [{ code: 'CR', state: 'ended' }, 'DS'] },
    ]);
    expect(merged.family).toEqual([{ name: 'b' }, link('c'), { name: 'a' }]);
  });

  test('who was told apart from either is told apart from both', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'] as PersonId[];
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('ids');
    const merged = mergePeople(person('a', { notSame: [b, c] }), person('b', { notSame: [c, d, a] }), MERGE);
    expect(merged.notSame).toEqual([c, d]);
  });

  test('no value of either is lost, whatever they say', () => {
    const word = fc.constantFrom('', 'one', 'two');
    const any = (id: string) =>
      fc
        .record({
          place: word,
          group: word,
          sex: fc.constantFrom(...SEXES),
          status: fc.constantFrom(...PERSON_STATUSES),
          names: fc
            .uniqueArray(fc.constantFrom('n1', 'n2', 'n3'), { minLength: 1 })
            .map((names) => names.map((text) => ({ text, kind: 'legal' as const }))),
        })
        .map((details) => person(id, details));
    fc.assert(
      fc.property(any('a'), any('b'), (kept, other) => {
        const merged = mergePeople(kept, other, MERGE);
        for (const source of [kept, other]) {
          for (const field of ['place', 'group', 'sex', 'status'] as const) {
            const value = source[field];
            const rivals = (merged.conflicts ?? []).filter((each) => each.field === field);
            const isKept = [merged[field], ...rivals.map((each) => each.value)].includes(value);
            expect(isKept || value === '' || value === 'unknown').toBe(true);
          }
          const texts = merged.names.map(({ text }) => text);
          expect(texts).toEqual(expect.arrayContaining(source.names.map(({ text }) => text)));
          expect(new Set(texts).size).toBe(texts.length);
        }
      }),
    );
  });
});

function link(id: string) {
  return { name: id, person: id as PersonId };
}

function person(id: string, details: Partial<Person>): Person {
  return {
    id: id as PersonId,
    revision: 1,
    createdAt: 0,
    updatedAt: 0,
    names: [{ text: id, kind: 'legal' }],
    sex: 'unknown',
    place: '',
    group: '',
    status: 'unknown',
    needs: [],
    ...details,
  };
}
