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

/** What a store needs for the operations by which stores are compared: milliseconds, and megabytes on the disk. */
export interface PeerFigures {
  readonly store: string;
  readonly runtime: string;
  readonly people: number;
  readonly insertMs: number;
  readonly getMs: number;
  readonly updateMs: number;
  readonly firstMs: number;
  readonly allMs: number;
  readonly diskMb: number;
}

/** A whole run, as it is kept. */
export interface Report {
  readonly runtimes: Readonly<Record<EngineName, string>>;
  readonly targets: readonly Target[];
  readonly peers: readonly PeerFigures[];
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
export async function writeReport(file: string, report: Report): Promise<void> {
  await writeFile(file, toJson(report));
  const lines = [...report.targets.map((each) => lineOf(report, each)), ...report.peers.map(lineOfPeer)];
  process.stdout.write(`\n${lines.join('\n')}\n`);
}

/** A run as text, with one figure a line. */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function lineOf({ runtimes }: Report, each: Target): string {
  const { id, engine, people, ratio, target, met, unit = 'ms', floorMs, ms } = each;
  const place = `${id.padEnd(9)} ${runtimes[engine]}, ${String(people).padStart(6)} people`;
  const result = `${String(ratio).padStart(8)} (target ${target}) ${met ? 'met   ' : 'MISSED'}`;
  return `${place} ${result} ${ms} ${unit}, floor ${floorMs} ${unit}`;
}

function lineOfPeer({ store, runtime, people, ...figures }: PeerFigures): string {
  const all = Object.entries(figures).map(([name, value]) => `${name} ${round(value)}`);
  return `${store}, ${runtime}, ${people} people: ${all.join(', ')}`;
}

function toTarget(measured: Measured, ratio: number, met: boolean): Target {
  return { ...measured, ratio, met, floorMs: round(measured.floorMs), ms: round(measured.ms) };
}

/** As many digits as a figure is worth. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
