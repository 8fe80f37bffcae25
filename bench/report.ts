import { writeFile } from 'node:fs/promises';
import type { EngineName } from '../e2e/engine/open-engine';

/** One figure: how often the floor's time (or work) the app needs, and whether that is good enough. */
export interface Target {
  readonly id: string;
  readonly engine: EngineName;
  readonly people: number;
  readonly ratio: number;
  readonly target: number;
  readonly met: boolean;
  /** Of `floorMs` and `ms`, where they are no milliseconds. */
  readonly unit?: 'MB';
  readonly floorMs: number;
  readonly ms: number;
}

interface Measured {
  readonly id: string;
  readonly engine: EngineName;
  readonly people: number;
  readonly target: number;
  readonly unit?: 'MB';
  readonly floorMs: number;
  readonly ms: number;
}

/** The ratio of the app to the floor, which must not pass the target. */
export function atMost(measured: Measured): Target {
  const ratio = round(measured.ms / measured.floorMs);
  return toTarget(measured, ratio, ratio <= measured.target);
}

/** How often faster the app is than a peer, which must reach the target. */
export function atLeast(measured: Measured): Target {
  const ratio = round(measured.floorMs / measured.ms);
  return toTarget(measured, ratio, ratio >= measured.target);
}

/** A share that was measured as such. */
export function shareAtMost(measured: Measured, share: number): Target {
  const ratio = round(share);
  return toTarget(measured, ratio, ratio <= measured.target);
}

/** The middle of several measurements. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

/** What 95 of 100 measurements stay under. */
export function percentile95(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}

/** Writes the figures and prints them as a table. */
export async function writeReport(
  file: string,
  { runtime, targets }: { readonly runtime: string; readonly targets: readonly Target[] },
): Promise<void> {
  await writeFile(file, `${JSON.stringify({ runtime, targets }, undefined, 2)}\n`);
  const lines = targets.map(
    ({ id, engine, people, ratio, target, met, unit = 'ms', floorMs, ms }) =>
      `${id.padEnd(4)} ${engine.padEnd(9)} ${String(people).padStart(7)} people  ${String(ratio).padStart(8)} (target ${target}) ${met ? 'met   ' : 'MISSED'} ${ms} ${unit}, floor ${floorMs} ${unit}`,
  );
  process.stdout.write(`\n${runtime}\n${lines.join('\n')}\n`);
}

function toTarget(measured: Measured, ratio: number, met: boolean): Target {
  return { ...measured, ratio, met, floorMs: round(measured.floorMs), ms: round(measured.ms) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
