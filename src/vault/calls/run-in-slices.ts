import { breathe } from '../store/snapshot';

const SLICE_MS = 8;

/** Runs work to its end and lets other calls through whenever it has taken a while. */
export async function runInSlices<Value>(
  work: Generator<undefined, Value>,
  monotonicNow: () => number,
): Promise<Value> {
  let end = monotonicNow() + SLICE_MS;
  for (;;) {
    const slice = work.next();
    if (slice.done === true) return slice.value;
    if (monotonicNow() < end) continue;
    await breathe();
    end = monotonicNow() + SLICE_MS;
  }
}
