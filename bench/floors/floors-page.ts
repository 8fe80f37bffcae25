import type { Page } from '@playwright/test';
import type { FloorName } from './floors-worker';

declare global {
  interface Window {
    floors: { readonly call: (name: string, input: unknown) => Promise<void> };
  }
}

/** Starts the floors' worker beside the vault's, in the same page. */
export async function startFloors(page: Page, script: string): Promise<void> {
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
    window.floors = {
      call: (name, input) =>
        new Promise((resolve, reject) => {
          last += 1;
          waiting.set(last, { resolve, reject });
          worker.postMessage({ callId: last, name, input });
        }),
    };
  }, script);
}

/** Runs one floor and says how long it took, in milliseconds. */
export function timeFloor(page: Page, name: FloorName, input: object = {}): Promise<number> {
  return page.evaluate(
    async ([floor, argument]) => {
      const startedAt = performance.now();
      await window.floors.call(floor, argument);
      return performance.now() - startedAt;
    },
    [name, input] as const,
  );
}
