import { expect, test } from 'vitest';
import { growthOf } from './growth';
import type { Sample } from './samples';

test('what grows steadily through the longest life of the engine is seen, whatever single samples say', () => {
  const leaking = life(2, (index) => 100 + index * 2 + (index === 15 ? 500 : 0));
  const judged = growthOf([...life(1, () => 900, 5), ...leaking], 'handles', 0.1);
  expect(judged).toMatchObject({ samples: 10, ok: false });
  expect(judged.rise).toBeGreaterThan(0.12);
});

test('what goes up and down, or grew only at first, does not grow', () => {
  const steady = life(1, (index) => (index < 10 ? 100 + index * 10 : 200 + (index % 3)));
  expect(growthOf(steady, 'handles', 0.05)).toMatchObject({ samples: 10, ok: true });
});

test('too few samples prove nothing', () => {
  expect(
    growthOf(
      life(1, () => 1, 8),
      'handles',
      0.05,
    ).ok,
  ).toBe(false);
});

function life(number: number, handlesAt: (index: number) => number, length = 20): readonly Sample[] {
  return Array.from({ length }, (_, index) => ({
    action: index * 40,
    life: number,
    workerHeapBytes: 1,
    vaultProcessBytes: 1,
    appBytes: 1,
    handles: handlesAt(index),
  }));
}
