import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterTyping } from './after-typing';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('work that can wait goes on at once where nobody types', async () => {
  expect(await stepsDone({ searchedAt: Number.NEGATIVE_INFINITY, afterMs: 1 })).toBe(true);
});

test('it waits until no key was pressed for a second', async () => {
  expect(await stepsDone({ searchedAt: 0, afterMs: 990 })).toBe(false);
  expect(await stepsDone({ searchedAt: 0, afterMs: 1_010 })).toBe(true);
});

test('every further key makes it wait longer', async () => {
  expect(await stepsDone({ searchedAt: 0, again: 900, afterMs: 1_800 })).toBe(false);
  expect(await stepsDone({ searchedAt: 0, again: 900, afterMs: 1_910 })).toBe(true);
});

test('it does not wait in a vault that was locked', async () => {
  expect(await stepsDone({ searchedAt: 0, isClosed: true, afterMs: 1 })).toBe(true);
});

interface Case {
  readonly searchedAt: number;
  /** When the next key is pressed. */
  readonly again?: number;
  readonly isClosed?: boolean;
  readonly afterMs: number;
}

async function stepsDone({ searchedAt, again, isClosed = false, afterMs }: Case): Promise<boolean> {
  let isDone = false;
  const startedAt = Date.now();
  const session = { searchedAt, deps: { monotonicNow: () => Date.now() - startedAt } };
  void afterTyping(session, { isClosed }).then(() => {
    isDone = true;
  });
  await vi.advanceTimersByTimeAsync(again ?? 0);
  session.searchedAt = again ?? searchedAt;
  await vi.advanceTimersByTimeAsync(afterMs - (again ?? 0));
  return isDone;
}
