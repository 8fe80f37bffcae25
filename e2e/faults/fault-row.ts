import { appendFile } from 'node:fs/promises';

/** Short rounds in every run of the tests; `npm run faults` runs the long loops. */
export const ROUNDS = Number(process.env['DURUMI_FAULT_ROUNDS'] ?? 2);

export interface FaultRow {
  readonly id: string;
  readonly rounds: number;
  /** Records that had been confirmed and were not there afterwards. */
  readonly lost: number;
  readonly ok: boolean;
  readonly note: string;
}

/** Adds a row to the report of the long loops, if one is being written. */
export async function reportRow(row: FaultRow): Promise<void> {
  const file = process.env['DURUMI_FAULTS_OUT'];
  if (file !== undefined) await appendFile(file, `${JSON.stringify(row)}\n`);
}
