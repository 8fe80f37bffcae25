import type { ElectronApplication, Page } from '@playwright/test';
import type { DesktopApi } from '../../src/contract/desktop-calls';
import { expect, test } from '../fixtures';
import { nextWindow } from '../launch-app';
import { recordName } from '../screens/contact-screen';
import { createVault } from '../screens/create-vault-screen';

const NAME = '최은경';

test('what was copied is off the clipboard when the vault locks, unless something else was copied since', async ({
  app,
  page,
}) => {
  const { passphrase } = await createVault(page);
  await recordName(page, NAME);
  await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
  await copyName(page);
  await expect.poll(() => readClipboard(app)).toBe(NAME);
  const locked = await nextWindow(app, () => page.getByRole('button', { name: 'Lock' }).click());
  await expect.poll(() => readClipboard(app)).toBe('');

  await locked.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await locked.keyboard.press('Enter');
  await copyName(locked);
  await expect.poll(() => readClipboard(app)).toBe(NAME);
  await locked.evaluate(() =>
    (globalThis as unknown as { desktop: DesktopApi }).desktop.call('clipboard.noteCopy', {}),
  );
  await app.evaluate(({ clipboard }) => clipboard.writeText('a shopping list'));
  await nextWindow(app, () => locked.getByRole('button', { name: 'Lock' }).click());
  await expect.poll(() => readClipboard(app)).toBe('a shopping list');
});

async function copyName(page: Page): Promise<void> {
  const name = page.getByLabel('Name or pseudonym');
  await name.selectText();
  await name.press('Control+c');
}

function readClipboard(app: ElectronApplication): Promise<string> {
  return app.evaluate(async ({ clipboard }) => clipboard.readText());
}
