import { beforeAll, describe, expect, it } from 'vitest';
import { compareRuns, linesWith } from './skeleton.mjs';

/** Compiler error, the file that holds it, its content. */
const VIOLATIONS = [
  ['TS6307', 'src/renderer/app/vault-import.ts', "export type { Call } from '../../vault/worker';"],
  ['TS6307', 'src/domain/contract-import.ts', "export type { Call } from '../contract/calls';"],
  ['TS6307', 'src/vault/testing-import.ts', "export { PERSON } from '../testing/person-builder';"],
  ['TS2584', 'src/domain/document.ts', 'export const title = () => document.title;'],
  ['TS2584', 'src/vault/document.ts', 'export const title = () => document.title;'],
  ['TS2584', 'src/main/document.ts', 'export const title = () => document.title;'],
  ['TS2591', 'src/vault/node.ts', "export { join } from 'node:path';"],
  ['TS2591', 'src/domain/node.ts', 'export const home = () => process.env;'],
  ['TS2591', 'src/renderer/app/node.ts', 'export const home = () => process.env;'],
  ['TS1294', 'src/domain/enum.ts', 'export enum Colour { Red }'],
  ['TS1294', 'src/domain/property.ts', 'export class Point { constructor(readonly x: number) {} }'],
  [
    'TS1484',
    'src/domain/type-import.ts',
    "import { Person } from './person';\nexport const kim: Person = { name: 'Kim' };",
  ],
  ['TS2532', 'src/domain/index-access.ts', 'export const first = (a: readonly string[]) => a[0].length;'],
  ['TS2375', 'src/domain/optional.ts', 'export const value: { a?: string } = { a: undefined };'],
  ['TS4111', 'src/domain/signature.ts', 'export const value = (a: Record<string, string>) => a.b;'],
  [
    'TS2322',
    'src/domain/person-name.test.ts',
    "import { PERSON } from '../testing/person-builder';\nexport const name: number = PERSON.name;",
  ],
  ['TS2322', 'e2e/typed.spec.ts', "export const name: number = 'Kim';"],
];

describe('tsc -b', () => {
  let runs;
  beforeAll(() => {
    const planted = Object.fromEntries(VIOLATIONS.map(([, file, content]) => [file, `${content}\n`]));
    runs = compareRuns(planted, 'node_modules/typescript/bin/tsc', '-b', '--pretty', 'false');
  });

  it('passes the skeleton', () => {
    expect(runs.clean.output).toBe('');
    expect(runs.clean.status).toBe(0);
  });

  it.each(VIOLATIONS)('%s is reported in %s', (error, file) => {
    expect(runs.broken.status).not.toBe(0);
    expect(linesWith(runs.broken.output, `${file}(`, error)).not.toEqual([]);
  });
});

describe('prettier --check', () => {
  it('passes the skeleton and reports an unformatted file', () => {
    const planted = { 'src/domain/loose.ts': 'export const  a = "b"' };
    const { clean, broken } = compareRuns(planted, 'node_modules/prettier/bin/prettier.cjs', '--check', '.');
    expect(clean.output).toContain('All matched files use Prettier code style!');
    expect(linesWith(broken.output, '[warn] src/domain/loose.ts')).toHaveLength(1);
    expect([clean.status, broken.status]).toEqual([0, 1]);
  });
});
