import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attemptDelayMs } from './attempt-delay';

test('three typing errors cost no time, then it doubles from one second to thirty', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(attemptDelayMs)).toEqual([
    0, 0, 0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
  ]);
});

test('a further wrong attempt never makes the wait shorter, and it never passes half a minute', () => {
  fc.assert(
    fc.property(fc.nat(), (attempts) => {
      expect(attemptDelayMs(attempts + 1)).toBeGreaterThanOrEqual(attemptDelayMs(attempts));
      expect(attemptDelayMs(attempts)).toBeLessThanOrEqual(30_000);
    }),
  );
});
