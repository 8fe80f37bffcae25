import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsBefore, restoreValue, withoutChange } from './field-history';

// Of few letters, two of them pairs with one half in common, so that versions share beginnings and ends.
const text = fc.string({ unit: fc.constantFrom('가', 'a', '🕊', '🕋', ' '), maxLength: 150 });

describe('what a change took away', () => {
  test('leads back to every former value, whatever was changed and in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ note: text, place: fc.option(text, { nil: undefined }) }), { minLength: 2 }),
        (versions) => {
          const kept = versions.slice(1).map((after, index) => {
            const was = fieldsBefore(versions[index] ?? {}, after);
            // As it lies on the disk.
            return JSON.parse(
              new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(was))),
            ) as typeof was;
          });
          let value: Record<string, unknown> = { ...versions.at(-1) };
          for (const [back, was] of kept.toReversed().entries()) {
            for (const [field, before] of Object.entries(was))
              value = { ...value, [field]: restoreValue(before, value[field]) };
            expect(value).toEqual(versions[versions.length - 2 - back]);
          }
        },
      ),
    );
  });

  test('of a long note is no longer than what was taken out', () => {
    const note = '겨울을 난 두루미는 아무에게도 묻지 않는다. '.repeat(1000);
    const kept = JSON.stringify(
      fieldsBefore({ note }, { note: `${note.slice(0, 9000)}한 마디${note.slice(9010)}` }),
    );
    expect(kept.length).toBeLessThan(120);
  });

  test('leaves out what a record says of itself', () => {
    const before = { id: 'a', revision: 1, updatedAt: 1, edits: {}, place: '옌지' };
    const after = { id: 'a', revision: 2, updatedAt: 9, edits: { place: ['x'] }, former: 'b', place: '단둥' };
    expect(fieldsBefore(before, after)).toEqual({ place: { value: '옌지' } });
  });

  test('says of a field that was empty that it was', () => {
    expect(fieldsBefore({}, { birth: '1987' })).toEqual({ birth: {} });
    expect(restoreValue({}, '1987')).toBeUndefined();
  });
});

test('a record without one of its changes keeps what was changed again since, and what came with others', () => {
  const versions = [
    { place: '옌지', group: '' },
    { place: '단둥', group: '9명', birth: '1987' },
    { place: '훈춘', group: '9명', birth: '1987' },
  ];
  const [first = {}, second = {}, third = {}] = versions;
  const changes = [
    { made: 3, was: fieldsBefore(second, third) },
    { made: 2, was: fieldsBefore(first, second) },
  ];
  expect(withoutChange(third, changes, 2)).toEqual({ place: '훈춘', group: '' });
  expect(withoutChange(third, changes, 3)).toEqual(second);
  expect(withoutChange(third, changes, 7)).toEqual(third);
});
