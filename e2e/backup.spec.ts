import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from './fixtures';
import { launchApp, nextWindow } from './launch-app';
import { recordName } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';
import { unlockVault } from './screens/unlock-screen';

interface Places {
  /** A disk to keep backups on. */
  readonly stick: string;
}

const test = base.extend<Places>({
  stick: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'durumi-stick-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

const NAME = '최은경';

test('a backup is made, read back, and restored on another computer with its passphrase', async ({
  app,
  page,
  stick,
}) => {
  const { passphrase } = await createVault(page);
  await recordName(page, NAME);
  const file = join(stick, 'backup.durumi');
  await backUp(app, page, file);
  await expect(page.getByText(/holds 1 record and was read back whole/u)).toBeVisible();
  expect(await readdir(stick)).toEqual(['backup.durumi']);
  const bytes = await readFile(file);
  expect(bytes.includes(Buffer.from(NAME, 'utf8'))).toBe(false);

  const otherProfile = await mkdtemp(join(tmpdir(), 'durumi-other-'));
  const other = await launchApp(otherProfile);
  const there = await other.firstWindow();
  await there.getByRole('main').getByRole('button', { name: 'English' }).click();
  await choose(other, there, file);
  await there.getByLabel('Passphrase or recovery words of the backup').fill('a wrong one');
  await there.keyboard.press('Enter');
  await expect(there.getByText('That does not open the backup.')).toBeVisible();
  await there.getByLabel('Passphrase or recovery words of the backup').fill(passphrase);
  await there.keyboard.press('Enter');
  await unlockVault(there, passphrase);
  await expect(there.getByRole('list', { name: 'People' }).getByText(NAME)).toBeVisible();
  await other.close();
  await rm(otherProfile, { recursive: true, force: true, maxRetries: 5 });
});

test('going back to a backup replaces the vault by it, after a fresh unlock', async ({
  app,
  page,
  stick,
}) => {
  const { passphrase } = await createVault(page);
  await recordName(page, NAME);
  const file = join(stick, 'backup.durumi');
  await backUp(app, page, file);
  await page.getByText('was read back whole').waitFor();
  await recordName(page, '나중에 온 사람');
  await page.getByRole('button', { name: 'Settings' }).click();
  await choose(app, page, file);
  await page.getByLabel('Passphrase or recovery words of the backup').fill(passphrase);
  const locked = await nextWindow(app, () => page.keyboard.press('Enter'));
  await unlockVault(locked, passphrase);
  await expect(locked.getByText('1 person', { exact: true })).toBeVisible();
});

test('a backup file that is cut off or foreign is refused in words, and the vault stays', async ({
  app,
  page,
  stick,
}) => {
  const { passphrase } = await createVault(page);
  await recordName(page, NAME);
  const file = join(stick, 'backup.durumi');
  await backUp(app, page, file);
  await page.getByText('was read back whole').waitFor();
  await truncate(file, 2000);
  await choose(app, page, file);
  await page.getByLabel('Passphrase or recovery words of the backup').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The file is incomplete: its end is missing.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await writeFile(file, 'PK and then some');
  await choose(app, page, file);
  await page.getByLabel('Passphrase or recovery words of the backup').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not a backup of Durumi.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'People' }).getByText(NAME)).toBeVisible();
});

test('a place that cannot be written leaves no half file, and says so', async ({ app, page, stick }) => {
  await createVault(page);
  await backUp(app, page, join(stick, 'no-such-folder/backup.durumi'));
  await expect(page.getByText('The file could not be written there.')).toBeVisible();
  expect(await readdir(stick)).toEqual([]);
});

test('one is reminded when the last backup is older than one chose', async ({ launch, profile }) => {
  const first = await launch();
  const page = await first.firstWindow();
  const { passphrase } = await createVault(page);
  await expect(page.getByText('There has been no backup')).toHaveCount(0);
  await first.close();
  const settingsFile = join(profile, 'settings.json');
  const settings = JSON.parse(await readFile(settingsFile, 'utf8')) as object;
  const eightDaysAgo = Date.now() - 8 * 24 * 60 * 60 * 1000;
  await writeFile(settingsFile, JSON.stringify({ ...settings, backupCountedFrom: eightDaysAgo }));
  const again = await (await launch()).firstWindow();
  await unlockVault(again, passphrase);
  await expect(again.getByText('There has been no backup for 8 days.')).toBeVisible();
  await again.getByRole('status').getByRole('button', { name: 'Settings' }).click();
  await again.getByLabel('Remind me when the last backup is older than').selectOption('14 days');
  await expect(again.getByText('There has been no backup for 8 days.')).toHaveCount(0);
});

async function backUp(app: ElectronApplication, page: Page, file: string): Promise<void> {
  // The dialog is the system's own; what somebody would answer is given in its place.
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath, bookmark: '' });
  }, file);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Back up now' }).click();
}

async function choose(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path], bookmarks: [] });
  }, file);
  await page.getByRole('button', { name: 'Choose a backup file' }).click();
}
