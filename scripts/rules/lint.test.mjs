import { beforeAll, describe, expect, it } from 'vitest';
import { compareRuns, linesWith } from './skeleton.mjs';

const lines = (count, line) => `${line}\n`.repeat(count);
const restrictedGlobals = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'localStorage',
  'sessionStorage',
];

/** Rule, the file that breaks it, its content. */
const VIOLATIONS = [
  ['eslint(max-lines)', 'src/domain/long-file.ts', lines(301, '// Long.')],
  [
    'eslint(max-lines-per-function)',
    'src/domain/long-function.ts',
    `export function long(): void {\n${lines(61, '  Math.random();')}}\n`,
  ],
  [
    'eslint(max-params)',
    'src/domain/params.ts',
    'export const four = (a: number, b: number, c: number, d: number) => a + b + c + d;',
  ],
  [
    'eslint(max-depth)',
    'src/domain/deep.ts',
    'export function deep(a: boolean) { if (a) { if (a) { if (a) { if (a) { Math.random(); } } } } }',
  ],
  [
    'eslint(complexity)',
    'src/domain/complex.ts',
    `export const many = (a: number) => ${'a > 1 || '.repeat(11)} false;`,
  ],
  ['unicorn(filename-case)', 'src/domain/camelCase.ts', 'export const one = 1;'],
  ['import(no-default-export)', 'src/domain/default-export.ts', 'export default 1;'],
  ['import(no-cycle)', 'src/domain/egg.ts', "import { hen } from './hen';\nexport const egg = () => hen;"],
  ['oxc(no-barrel-file)', 'src/domain/barrel.ts', "export * from './egg';"],
  ['unicorn(no-null)', 'src/domain/nothing.ts', 'export const nothing = null;'],
  ['typescript(no-explicit-any)', 'src/domain/any.ts', 'export const any = (a: any): string => String(a);'],
  [
    'typescript(no-unsafe-assignment)',
    'src/domain/unsafe.ts',
    "const text: string = JSON.parse('1');\nexport { text };",
  ],
  [
    'typescript(no-non-null-assertion)',
    'src/domain/bang.ts',
    'export const bang = (a?: string) => a!.length;',
  ],
  [
    'typescript(ban-ts-comment)',
    'src/domain/ignored.ts',
    "// @ts-ignore\nexport const wrong: string = 'a' * 2;",
  ],
  [
    'typescript(no-floating-promises)',
    'src/domain/floating.ts',
    'export function run(): void { Promise.resolve(1); }',
  ],
  [
    'typescript(no-misused-promises)',
    'src/domain/misused.ts',
    'export const one = (a: Promise<boolean>) => { if (a) return 1; return 2; };',
  ],
  [
    'typescript(switch-exhaustiveness-check)',
    'src/domain/switch.ts',
    "export function f(a: 'x' | 'y'): number { let n = 0; switch (a) { case 'x': n = 1; } return n; }",
  ],
  [
    'typescript(strict-boolean-expressions)',
    'src/domain/nullable.ts',
    'export const isNamed = (name?: string) => (name ? 1 : 2);',
  ],
  ['typescript(only-throw-error)', 'src/domain/thrown.ts', "export function f() { throw 'text'; }"],
  ['eslint(eqeqeq)', 'src/domain/equal.ts', 'export const same = (a: number, b: number) => a == b;'],
  ['eslint(no-console)', 'src/domain/console.ts', 'console.log(1);\nexport {};'],
  ['eslint(no-eval)', 'src/renderer/app/evaluate.ts', "export const one: unknown = eval('1');"],
  ['typescript(no-implied-eval)', 'src/renderer/app/implied.ts', "export const one = new Function('1');"],
  ['eslint(no-alert)', 'src/renderer/app/alert.ts', "alert('a');\nexport {};"],
  [
    'react(no-danger)',
    'src/renderer/app/danger.tsx',
    "export const Danger = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;",
  ],
  [
    'eslint(no-restricted-properties)',
    'src/renderer/app/inner.ts',
    "document.body.innerHTML = '';\nexport {};",
  ],
  [
    'eslint(no-restricted-properties)',
    'src/main/external.ts',
    "import { shell } from 'electron';\nexport const open = () => shell.openExternal('https://example.org');",
  ],
  [
    'eslint(no-restricted-properties)',
    'src/renderer/app/window-storage.ts',
    "window.localStorage.setItem('a', 'b');\nexport {};",
  ],
  [
    'eslint(no-restricted-properties)',
    'src/vault/self-fetch.ts',
    "export const page = () => self.fetch('https://example.org');",
  ],
  ...restrictedGlobals.map((name) => [
    'eslint(no-restricted-globals)',
    `src/renderer/app/use-${name.toLowerCase()}.ts`,
    `export const used: unknown = ${name};`,
  ]),
  [
    'eslint(no-restricted-globals)',
    'src/renderer/features/people/worker.ts',
    "export const worker = () => new Worker(new URL('a.js', import.meta.url));",
  ],
  [
    'eslint(no-restricted-globals)',
    'src/vault/calls/database.ts',
    "export const open = () => indexedDB.open('a');",
  ],
  [
    'eslint(no-restricted-globals)',
    'src/vault/store/worker.ts',
    "export const start = () => new Worker('a');",
  ],
  ['eslint(no-restricted-globals)', 'src/vault/store/online.ts', "export const page = () => fetch('a');"],
  [
    'eslint(no-restricted-imports)',
    'src/main/raw-ipc.ts',
    "import { ipcMain } from 'electron';\nexport const raw = () => ipcMain.eventNames();",
  ],
  [
    'eslint(no-restricted-imports)',
    'src/preload/raw-ipc.ts',
    "import { ipcRenderer } from 'electron';\nexport const raw = () => ipcRenderer.eventNames();",
  ],
  ['eslint(no-warning-comments)', 'src/domain/later.ts', '// TODO finish this\nexport const one = 1;'],
  [
    'unicorn(no-abusive-eslint-disable)',
    'src/domain/abusive.ts',
    '/* eslint-disable */\nexport const one = 1;',
  ],
  [
    'Unused oxlint-disable directive',
    'src/domain/unused-disable.ts',
    '// oxlint-disable-next-line no-console\nexport const one = 1;',
  ],
  [
    'react-hooks(rules-of-hooks)',
    'src/renderer/app/hook.ts',
    "import { useState } from 'react';\nexport const useOdd = (a: boolean) => (a ? useState(1) : 2);",
  ],
  [
    'vitest(no-focused-tests)',
    'src/domain/focused.test.ts',
    "import { it } from 'vitest';\nit.only('a', () => {});",
  ],
  [
    'vitest(no-disabled-tests)',
    'src/domain/skipped.test.ts',
    "import { it } from 'vitest';\nit.skip('a', () => {});",
  ],
  [
    'eslint(no-restricted-properties)',
    'e2e/focused.spec.ts',
    "import { test } from '@playwright/test';\ntest.describe.only('a', () => {});",
  ],
  [
    'eslint(no-restricted-properties)',
    'e2e/skipped.spec.ts',
    "import { test } from '@playwright/test';\ntest.fixme('a', () => {});",
  ],
  [
    'eslint(no-restricted-properties)',
    'e2e/waiting.spec.ts',
    "import { test } from '@playwright/test';\ntest('a', async ({ page }) => { await page.waitForTimeout(100); });",
  ],
  [
    'eslint(no-restricted-globals)',
    'src/domain/sleeping.test.ts',
    "import { it } from 'vitest';\nit('a', () => new Promise((done) => setTimeout(done, 100)));",
  ],
  [
    'eslint(no-restricted-imports)',
    'e2e/sleeping.spec.ts',
    "import { setTimeout as sleep } from 'node:timers/promises';\nexport const wait = () => sleep(100);",
  ],
];

/** What is allowed in one place only. */
const EXCEPTIONS = {
  'src/renderer/vault-client/start-vault-worker.ts': "export const start = () => new Worker('a');\n",
  'src/vault/crypto/start-argon2id.ts': "export const start = () => new Worker('a');\n",
  'src/vault/store/database.ts': "export const open = () => indexedDB.open('a');\n",
  'src/vault/crypto/aead.ts': 'export const NO_SECRET_NONCE = null;\n',
  'src/main/desktop-calls.ts':
    "import { ipcMain } from 'electron';\n\nexport const names = () => ipcMain.eventNames();\n",
  'e2e/fixtures.ts':
    "import { test } from '@playwright/test';\n\nexport const it = test.extend<{ name: string }>({ name: async ({}, use) => { await use('a'); } });\n",
  'scripts/tool.mjs': "console.log('done');\n",
};

describe('.oxlintrc.json', () => {
  let runs;
  beforeAll(() => {
    const planted = {
      ...EXCEPTIONS,
      'src/domain/hen.ts': "import { egg } from './egg';\nexport const hen = () => egg;",
      ...Object.fromEntries(VIOLATIONS.map(([, file, content]) => [file, `${content}\n`])),
    };
    runs = compareRuns(planted, 'node_modules/oxlint/bin/oxlint', '--format=unix');
  });

  it('passes the skeleton', () => {
    expect(runs.clean.output.trim()).toBe('');
    expect(runs.clean.status).toBe(0);
  });

  it.each(VIOLATIONS)('%s is reported in %s', (rule, file) => {
    expect(runs.broken.status).toBe(1);
    expect(linesWith(runs.broken.output, `${file}:`, rule)).not.toEqual([]);
  });

  it.each(Object.keys(EXCEPTIONS))('%s may do what others may not', (file) => {
    expect(linesWith(runs.broken.output, `${file}:`)).toEqual([]);
  });
});
