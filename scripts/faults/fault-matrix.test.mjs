import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_DIR } from '../setup/project.mjs';
import { readFaults, rowOf } from './fault-matrix.mjs';

describe('the table of faults', () => {
  test('has an id of its own and a test that exists for each fault', () => {
    const faults = readFaults();
    expect(faults.length).toBeGreaterThan(25);
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length);
    expect(faults.filter(({ files }) => files.length === 0)).toEqual([]);
    const named = faults.flatMap(({ files }) => files);
    expect(named.filter((file) => !existsSync(join(PROJECT_DIR, file)))).toEqual([]);
  });

  test('counts a fault as mastered only if every one of its files ran and nothing failed', () => {
    const fault = { id: 'disk-full', files: ['one', 'other'] };
    const whole = { passed: 2, failed: 0 };
    const passed = new Map([
      ['one', whole],
      ['other', whole],
    ]);
    expect(rowOf(fault, passed)).toEqual({
      id: 'disk-full',
      rounds: 4,
      lost: 0,
      ok: true,
      note: 'tests passed: 4 of 4',
    });
    expect(rowOf(fault, new Map([['one', whole]]))).toEqual({
      id: 'disk-full',
      rounds: 2,
      ok: false,
      note: 'tests passed: 2 of 2',
    });
    expect(rowOf(fault, new Map([...passed, ['other', { passed: 1, failed: 1 }]]))).toMatchObject({
      ok: false,
      note: 'tests passed: 3 of 4',
    });
    expect(rowOf(fault, new Map())).toMatchObject({ ok: false, note: 'no test ran' });
  });
});
