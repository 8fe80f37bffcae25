import { existsSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../fixtures';
import { nextWindow } from '../launch-app';
import { createVault } from '../screens/create-vault-screen';

test('locking ends the process that held the notes, and one fresh, locked window is left', async ({
  app,
  page,
}) => {
  await createVault(page);
  const before = await windowProcess(app);
  const locked = await nextWindow(app, () => page.getByRole('button', { name: 'Lock' }).click());
  await expect(locked.getByLabel('Passphrase', { exact: true })).toBeVisible();
  expect(await windowProcess(app)).not.toBe(before);
  await expect.poll(() => existsSync(`/proc/${before}`)).toBe(false);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a window that crashes is replaced by a locked one', async ({ app, page }) => {
  const { passphrase } = await createVault(page);
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill('최은경');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: '최은경' }).waitFor();
  const fresh = await nextWindow(app, () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    ),
  );
  await fresh.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await fresh.keyboard.press('Enter');
  await expect(fresh.getByRole('list', { name: 'People' }).getByText('최은경')).toBeVisible();
});

/** The process of the newest window. */
function windowProcess(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().at(-1)?.webContents.getOSProcessId(),
  );
}
