import { setTimeout as afterMs } from 'node:timers/promises';

const STALL_MS = 240_000;

/** What the work comes to; an error that names it if nothing comes of it for minutes. */
export async function orStall<Value>(what: string, work: Promise<Value>): Promise<Value> {
  const end = new AbortController();
  const stall = afterMs(STALL_MS, undefined, { signal: end.signal }).then(() => {
    throw new Error(`Nothing came of ${what} for ${STALL_MS / 1000} s.`);
  });
  try {
    return await Promise.race([work, stall]);
  } finally {
    end.abort();
    stall.catch(() => undefined);
  }
}
