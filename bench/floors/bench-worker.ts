import type { Page } from '@playwright/test';
import type { PeerCall } from '../peers/peers-worker';
import type { FloorName } from './floors-worker';

declare global {
  interface Window {
    bench: { readonly call: (name: string, input: unknown) => Promise<void> };
  }
}

/** Starts a worker of the benchmark beside the vault's, in the same page. */
export async function startBenchWorker(page: Page, script: string): Promise<void> {
  await page.evaluate((code) => {
    const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const worker = new Worker(address, { type: 'module' });
    const waiting = new Map<number, { resolve: () => void; reject: (reason: Error) => void }>();
    let last = 0;
    worker.addEventListener('message', ({ data }: MessageEvent<{ callId: number; thrown?: string }>) => {
      const call = waiting.get(data.callId);
      if (data.thrown === undefined) call?.resolve();
      else call?.reject(new Error(data.thrown));
    });
    worker.addEventListener('error', ({ message }) => {
      for (const { reject } of waiting.values()) reject(new Error(message));
    });
    window.bench = {
      call: (name, input) =>
        new Promise((resolve, reject) => {
          last += 1;
          waiting.set(last, { resolve, reject });
          worker.postMessage({ callId: last, name, input });
        }),
    };
  }, script);
}

/** Runs one floor, or one call of a peer, and says how long it took, in milliseconds. */
export function timeCall(page: Page, name: FloorName | PeerCall, input: object = {}): Promise<number> {
  return page.evaluate(
    async ([call, argument]) => {
      const startedAt = performance.now();
      await window.bench.call(call, argument);
      return performance.now() - startedAt;
    },
    [name, input] as const,
  );
}
