import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PROJECT_DIR } from '../electron-path';
import { expect, test } from '../fixtures';
import { launchApp, nextWindow } from '../launch-app';
import { createVault } from '../screens/create-vault-screen';
import { pressKeys, startShippedApp, waitForWindow } from './shipped-app';

// Rows 9 to 11 of docs/security-checklist.md.

const tracedInto = (file: string) => [
  '/usr/bin/strace',
  '-f',
  '-qq',
  '-e',
  'trace=connect,sendto,sendmsg,sendmmsg',
  '-o',
  file,
];

test('a whole session, from the new vault to the search, reaches for no network', async ({ profile }) => {
  const trace = join(profile, 'trace.txt');
  const app = await launchApp(profile, { through: tracedInto(trace) });
  const page = await app.firstWindow();
  const { passphrase } = await createVault(page);
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill('최은경');
  // Misspelt on purpose: a spell-checker would ask its server for a dictionary.
  await page.getByLabel('Note', { exact: true }).fill('Teh mothr wnats to cal. 어머니가 한국에 잇음');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: '최은경' }).waitFor();
  const locked = await nextWindow(app, () => page.getByRole('button', { name: 'Lock' }).click());
  await locked.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await locked.getByRole('button', { name: 'Unlock' }).click();
  await locked.getByLabel('Search names and notes').fill('cal');
  await expect(locked.getByRole('list', { name: 'People' }).getByRole('button')).toHaveCount(1);
  await reachOut(locked);
  await app.close();
  const calls = await readFile(trace, 'utf8');
  expect(calls).toContain('AF_UNIX');
  expect(reachingOut(calls)).toEqual([]);
  expect(calls).not.toContain('gvt1');
  expect(await filesUnder(profile, (name) => name.endsWith('.bdic'))).toEqual([]);
});

test('the shipped app, started the first time and used, reaches for no network', async () => {
  const config = await mkdtemp(join(tmpdir(), 'durumi-config-'));
  const trace = join(config, 'trace.txt');
  const app = startShippedApp({ config, through: tracedInto(trace) });
  const window = waitForWindow();
  // The keys choose a language: the settings file shows that they arrived.
  await expect
    .poll(
      async () => {
        pressKeys(window, ['Tab', 'Return', 'a']);
        return filesUnder(config, (name) => name.endsWith('settings.json'));
      },
      { timeout: 60_000 },
    )
    .toHaveLength(1);
  await app.stop();
  const calls = await readFile(trace, 'utf8');
  expect(calls).toContain('AF_UNIX');
  expect(reachingOut(calls)).toEqual([]);
  expect(await filesUnder(config, (name) => name.endsWith('.bdic'))).toEqual([]);
  await rm(config, { recursive: true, force: true, maxRetries: 5 });
});

test('the main job works where there is no network at all', async () => {
  const output = await mkdtemp(join(tmpdir(), 'durumi-no-network-'));
  const cli = join(PROJECT_DIR, 'node_modules/@playwright/test/cli.js');
  const job = [process.execPath, cli, 'test', 'e2e/main-job.spec.ts', '--project', 'app', '--output', output];
  // Its own machine without any interface but the loopback that automation needs.
  const alone = ['unshare', '--net', ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])];
  const script = 'ip link set lo up && exec "$@"';
  const [command = '', ...args] = [...alone, 'sh', '-c', script, 'sh', ...job];
  const { status, stdout } = spawnSync(command, args, { cwd: PROJECT_DIR, encoding: 'utf8' });
  expect(stdout).toContain('1 passed');
  expect(status).toBe(0);
  await rm(output, { recursive: true, force: true });
});

/** What a foreign script in the window would try. */
function reachOut(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'stylesheet']) {
      const link = document.createElement('link');
      link.rel = rel;
      link.href = 'https://192.0.2.1/';
      document.head.append(link);
    }
    navigator.sendBeacon('https://192.0.2.1/');
    await fetch('https://192.0.2.1/').catch(() => undefined);
    await new Promise((resolve) => {
      const image = document.createElement('img');
      image.addEventListener('error', resolve);
      image.src = 'https://192.0.2.1/x.png';
      document.body.append(image);
    });
  });
}

/** The system calls that name an internet address: where to connect or where to send. */
function reachingOut(calls: string): string[] {
  return calls.split('\n').filter((line) => /sa_family=AF_INET6?\b/u.test(line));
}

async function filesUnder(folder: string, matches: (name: string) => boolean): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((entry) => matches(entry));
}
