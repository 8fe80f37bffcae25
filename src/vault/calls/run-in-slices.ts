const SLICE_MS = 4;

/**
 * Runs work to its end and lets other calls through whenever it has taken a while. Undefined if it was stopped.
 */
export async function runInSlices<Value>(
  work: Generator<undefined, Value>,
  { monotonicNow, isStopped }: { readonly monotonicNow: () => number; readonly isStopped: () => boolean },
): Promise<Value | undefined> {
  let end = monotonicNow() + SLICE_MS;
  for (;;) {
    const slice = work.next();
    if (slice.done === true) return slice.value;
    if (monotonicNow() < end) continue;
    await letCallsThrough();
    if (isStopped()) return undefined;
    end = monotonicNow() + SLICE_MS;
  }
}

// Not a timer: those wait for four milliseconds at least, and somebody waits for this.
function letCallsThrough(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
