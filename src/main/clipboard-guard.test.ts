import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CLEARED_AFTER_MS, createClipboardGuard } from './clipboard-guard';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function boardWith(content: string) {
  const board = { content };
  const guard = createClipboardGuard({
    fingerprint: () => Promise.resolve(board.content),
    clear: () => {
      board.content = '';
    },
  });
  return { board, guard };
}

test('what was copied is gone after a minute, and not before', async () => {
  const { board, guard } = boardWith('a note');
  void guard.noteCopy();
  await vi.advanceTimersByTimeAsync(CLEARED_AFTER_MS - 1);
  expect(board.content).toBe('a note');
  await vi.advanceTimersByTimeAsync(1);
  expect(board.content).toBe('');
});

test('copying again gives another minute', async () => {
  const { board, guard } = boardWith('a note');
  void guard.noteCopy();
  await vi.advanceTimersByTimeAsync(CLEARED_AFTER_MS - 1000);
  board.content = 'another note';
  void guard.noteCopy();
  await vi.advanceTimersByTimeAsync(CLEARED_AFTER_MS - 1000);
  expect(board.content).toBe('another note');
  await vi.advanceTimersByTimeAsync(1000);
  expect(board.content).toBe('');
});

test('what was copied elsewhere since then stays', async () => {
  const { board, guard } = boardWith('a note');
  void guard.noteCopy();
  await vi.advanceTimersByTimeAsync(1000);
  board.content = 'a shopping list';
  await guard.clear();
  await vi.advanceTimersByTimeAsync(CLEARED_AFTER_MS);
  expect(board.content).toBe('a shopping list');
});

test('locking right after copying takes it away at once', async () => {
  const { board, guard } = boardWith('a note');
  void guard.noteCopy();
  await guard.clear();
  expect(board.content).toBe('');
});

test('without a copy of ours nothing is touched', async () => {
  const { board, guard } = boardWith('a shopping list');
  await guard.clear();
  expect(board.content).toBe('a shopping list');
});
