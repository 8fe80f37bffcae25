import { expect, test } from 'vitest';
import { runInSlices } from './run-in-slices';

/** A clock on which every look takes as long as a slice may. */
function slowClock(): () => number {
  let now = 0;
  return () => (now += 10);
}

function* countTo(steps: number, done: number[]): Generator<undefined, string> {
  for (let step = 1; step <= steps; step += 1) {
    done.push(step);
    yield;
  }
  return 'found';
}

test('work is done to its end when nobody stops it', async () => {
  const done: number[] = [];
  const work = countTo(5, done);
  expect(await runInSlices(work, { monotonicNow: slowClock(), isStopped: () => false })).toBe('found');
  expect(done).toEqual([1, 2, 3, 4, 5]);
});

test('work that is not wanted any more ends after the slice that it is in', async () => {
  const done: number[] = [];
  const isStopped = () => done.length === 2;
  expect(await runInSlices(countTo(5, done), { monotonicNow: slowClock(), isStopped })).toBeUndefined();
  expect(done).toEqual([1, 2]);
});

test('others get their turn between two slices', async () => {
  const done: number[] = [];
  const turns: number[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => turns.push(done.length));
  port1.start();
  port2.postMessage('next key');
  await runInSlices(countTo(50, done), { monotonicNow: slowClock(), isStopped: () => false });
  port1.close();
  expect(turns[0]).toBeLessThan(50);
});
