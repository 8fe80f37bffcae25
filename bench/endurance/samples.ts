import { readdirSync, readFileSync } from 'node:fs';
import type { RunningApp } from './running-app';
import { workerHeapBytes } from './worker-heap';

/** What the app held at one moment, after an unlocking. */
export interface Sample {
  /** The how manyeth action it was, and in the how manyeth life of the engine. */
  readonly action: number;
  readonly life: number;
  readonly workerHeapBytes: number;
  /** The memory of the process in which the vault runs, and of all processes of the app. */
  readonly vaultProcessBytes: number;
  readonly appBytes: number;
  /** Open files, sockets and the like of all processes of the app. */
  readonly handles: number;
}

const PAGE_BYTES = 4096;

/** Measures the app as it stands. */
export async function takeSample(
  { app, page }: RunningApp,
  { action, life }: Pick<Sample, 'action' | 'life'>,
): Promise<Sample> {
  const heap = await workerHeapBytes(page);
  const processes = await app.evaluate((electron) =>
    electron.app.getAppMetrics().map(({ pid, type }) => ({ pid, type })),
  );
  const bytesOf = (type?: string) =>
    processes
      .filter((each) => type === undefined || each.type === type)
      .reduce((sum, { pid }) => sum + residentBytes(pid), 0);
  return {
    action,
    life,
    workerHeapBytes: heap,
    vaultProcessBytes: bytesOf('Tab'),
    appBytes: bytesOf(),
    handles: processes.reduce((sum, { pid }) => sum + readdirSync(`/proc/${pid}/fd`).length, 0),
  };
}

function residentBytes(pid: number): number {
  const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return Number(pages) * PAGE_BYTES;
}
