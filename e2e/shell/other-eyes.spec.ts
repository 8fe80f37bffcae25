import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { nextWindow } from '../launch-app';
import { recordName } from '../screens/contact-screen';
import { createVault } from '../screens/create-vault-screen';
import { descendants } from './process-memory';

// Rows 19, 20, 22 and 24 of docs/security-checklist.md.

test('nobody else may read a file of the app, nothing shown is cached, and no process may write its memory down', async ({
  app,
  page,
  profile,
}) => {
  await createVault(page);
  await recordName(page, '최은경');
  const root = app.process().pid ?? 0;
  await expect.poll(() => descendants(root).filter((pid) => coreLimit(pid) !== '0')).toEqual([]);
  const crashed = await nextWindow(app, () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    ),
  );
  await crashed.getByLabel('Passphrase', { exact: true }).waitFor();
  await expect.poll(() => descendants(root).filter((pid) => coreLimit(pid) !== '0')).toEqual([]);
  const files = filesUnder(profile);
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => (statSync(join(profile, file)).mode & 0o077) !== 0)).toEqual([]);
  expect(files.filter((file) => /\.dmp$|(?:^|\/)core(?:\.\d+)?$/u.test(file))).toEqual([]);
  expect(files.filter((file) => /(?:^|\/)(?:Cache|Media Cache)\/.*data/iu.test(file))).toEqual([]);
});

test('while another window is in front, or nobody is at the desk, nothing can be read, unless one chose otherwise', async ({
  app,
  page,
}) => {
  await page.clock.install();
  await page.reload();
  await createVault(page);
  expect(await isVeiled(page)).toBe(false);
  await emit(app, 'blur');
  await expect.poll(() => isVeiled(page)).toBe(true);
  await emit(app, 'focus');
  await expect.poll(() => isVeiled(page)).toBe(false);
  await page.clock.runFor('02:10');
  expect(await isVeiled(page)).toBe(true);
  await page.getByRole('button', { name: 'Settings' }).click();
  expect(await isVeiled(page)).toBe(false);

  const option = page.getByLabel('Blur this window when another one is in front');
  await expect(option).toBeChecked();
  await page.getByText('Blur this window when another one is in front').click();
  await expect(option).not.toBeChecked();
  await emit(app, 'blur');
  await page.clock.runFor('03:00');
  expect(await isVeiled(page)).toBe(false);
});

test('every window asks to be left out of screenshots', async ({ app, page }) => {
  await page.getByRole('banner').waitFor();
  await app.evaluate(({ BrowserWindow }) => {
    const known = globalThis as { isProtected?: boolean };
    // Linux knows no such thing: that it is asked for is what can be seen here.
    BrowserWindow.prototype.setContentProtection = (isEnabled) => {
      known.isProtected = isEnabled;
    };
    const window = new BrowserWindow({ show: false });
    window.destroy();
  });
  expect(await app.evaluate(() => (globalThis as { isProtected?: boolean }).isProtected)).toBe(true);
});

function coreLimit(pid: number): string | undefined {
  try {
    return /^Max core file size\s+(\S+)/mu.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.[1];
  } catch {
    // It has ended meanwhile.
    return '0';
  }
}

function filesUnder(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = join(prefix, entry.name);
    // Links to other places tell nothing and have no mode of their own.
    if (entry.isSymbolicLink()) return [];
    return entry.isDirectory() ? [path, ...filesUnder(folder, path)] : [path];
  });
}

function isVeiled(page: Page): Promise<boolean> {
  return page
    .locator('.workspace')
    .evaluate((element) => getComputedStyle(element).filter.startsWith('blur('));
}

// Without a window manager no window goes behind another: the event is what counts here.
function emit(app: ElectronApplication, event: 'blur' | 'focus'): Promise<void> {
  return app.evaluate(({ BrowserWindow }, name) => {
    BrowserWindow.getAllWindows()[0]?.emit(name);
  }, event);
}
