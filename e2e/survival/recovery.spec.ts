import type { ElectronApplication, Page } from '@playwright/test';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { recordName } from '../screens/contact-screen';
import { createVault } from '../screens/create-vault-screen';
import { unlockVault } from '../screens/unlock-screen';

const NAME = '최은경';

test.describe('a database that was checked once and then', () => {
  for (const { damage, inflict } of [
    {
      damage: 'lost a bit in its log',
      inflict: (level: string) =>
        editFile(level, { pattern: /\.log$/u, edit: (bytes) => flipBit(bytes, bytes.length >> 1) }),
    },
    {
      damage: 'was cut in half',
      inflict: (level: string) =>
        editFile(level, { pattern: /\.log$/u, edit: (bytes) => bytes.subarray(0, bytes.length >> 1) }),
    },
    {
      damage: 'lost a bit in its MANIFEST',
      inflict: (level: string) =>
        editFile(level, { pattern: /^MANIFEST/u, edit: (bytes) => flipBit(bytes, 20) }),
    },
    {
      damage: 'lost its CURRENT',
      inflict: (level: string) => editFile(level, { pattern: /^CURRENT$/u, edit: () => Buffer.alloc(0) }),
    },
    {
      damage: 'has a CURRENT that names another file',
      inflict: (level: string) =>
        editFile(level, { pattern: /^CURRENT$/u, edit: (bytes) => flipBit(bytes, 0) }),
    },
    {
      damage: 'was deleted',
      inflict: (level: string) => rmSync(join(level, '..'), { recursive: true }),
    },
  ]) {
    test(`${damage} is given back from a safety copy, and never replaced by a new vault`, async ({
      launch,
      profile,
    }) => {
      const { passphrase } = await checkedVault(launch);
      inflict(levelOf(profile));
      const app = await launch();
      const page = await app.firstWindow();
      await openRecovery(page, passphrase);
      const copies = page.getByRole('list', { name: 'Safety copies' });
      await copies
        .getByRole('listitem')
        .filter({ hasText: 'Checked: all records whole' })
        .first()
        .getByRole('button', { name: 'Go back to this copy' })
        .click();
      await restoreNow(app, page);
      const restored = await (await launch()).firstWindow();
      await unlockVault(restored, passphrase);
      await expect(restored.getByRole('list', { name: 'People' }).getByText(NAME)).toBeVisible();
      if (damage !== 'was deleted') expect(readdirSync(join(profile, 'Set aside'))).toHaveLength(1);
    });
  }
});

test('a database that the engine threw away is noticed at every start, although no copy of its header is left', async ({
  launch,
  profile,
}) => {
  await checkedVault(launch);
  editFile(levelOf(profile), { pattern: /^MANIFEST/u, edit: (bytes) => flipBit(bytes, 20) });
  rmSync(join(profile, 'Vault header'), { recursive: true });
  const noticing = await launch();
  await expectWaysBack(noticing);
  await noticing.close();
  await expectWaysBack(await launch());
});

test('an older database that was put in place of the last one is noticed', async ({ launch, profile }) => {
  const { passphrase } = await checkedVault(launch);
  const database = join(levelOf(profile), '..');
  const older = join(profile, 'older');
  cpSync(database, older, { recursive: true });
  const app = await launch();
  const page = await app.firstWindow();
  await unlockVault(page, passphrase);
  await recordName(page, '림철수');
  await app.close();
  rmSync(database, { recursive: true });
  cpSync(older, database, { recursive: true });
  const again = await (await launch()).firstWindow();
  await unlockVault(again, passphrase);
  await again.getByText('This vault is older than the one last used on this computer.').waitFor();
});

test('the settings list the safety copies, and going back asks first', async ({ launch }) => {
  const { passphrase } = await checkedVault(launch);
  const page = await (await launch()).firstWindow();
  await unlockVault(page, passphrase);
  await page.getByRole('button', { name: 'Settings' }).click();
  const copies = page.getByRole('list', { name: 'Safety copies' });
  await copies.getByRole('button', { name: 'Go back to this copy' }).first().click();
  await expect(page.getByText('What was recorded after that is not in it.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(copies).toBeVisible();
});

/** A vault with one person, unlocked and checked as a whole at a second start. */
async function checkedVault(
  launch: () => Promise<ElectronApplication>,
): Promise<{ readonly passphrase: string }> {
  const first = await launch();
  const page = await first.firstWindow();
  const { passphrase } = await createVault(page);
  await recordName(page, NAME);
  await first.close();
  const second = await launch();
  const checked = await second.firstWindow();
  await unlockVault(checked, passphrase);
  await checked.getByRole('button', { name: 'Settings' }).click();
  await checked.getByText('Checked: all records whole').first().waitFor();
  await second.close();
  return { passphrase };
}

/** Some damage shows at once, some only when the vault is opened, some only when its records are checked. */
async function openRecovery(page: Page, passphrase: string): Promise<void> {
  const copies = page.getByRole('list', { name: 'Safety copies' });
  const secret = page.getByLabel('Passphrase', { exact: true });
  await copies.or(secret).first().waitFor();
  await expect(page.getByText('Suggested passphrase')).toHaveCount(0);
  if (await copies.isVisible()) return;
  await secret.fill(passphrase);
  await page.keyboard.press('Enter');
  const settings = page.getByRole('button', { name: 'Settings' });
  await copies.or(settings).first().waitFor();
  if (await copies.isVisible()) return;
  // It opened: then it must say by itself that something is wrong.
  await page.getByRole('alert').first().waitFor();
  await settings.click();
  await copies.waitFor();
}

async function expectWaysBack(app: ElectronApplication): Promise<void> {
  const page = await app.firstWindow();
  await page.getByRole('list', { name: 'Safety copies' }).waitFor();
  await expect(page.getByText('Suggested passphrase')).toHaveCount(0);
}

async function restoreNow(app: ElectronApplication, page: Page): Promise<void> {
  await Promise.all([
    app.waitForEvent('close'),
    // The app may end before the click is acknowledged.
    page
      .getByRole('button', { name: 'Close and go back' })
      .click()
      .catch(() => undefined),
  ]);
}

function levelOf(profile: string): string {
  return join(profile, 'Partitions/durumi/IndexedDB/app_bundle_0.indexeddb.leveldb');
}

interface Edit {
  readonly pattern: RegExp;
  readonly edit: (bytes: Buffer) => Buffer;
}

function editFile(folder: string, { pattern, edit }: Edit): void {
  const name = readdirSync(folder).find((each) => pattern.test(each));
  if (name === undefined || !existsSync(folder)) throw new Error('no such file in the database');
  const path = join(folder, name);
  const edited = edit(readFileSync(path));
  // A new file, as a bad disk would not: the safety copy must not share what changes.
  rmSync(path);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, edited);
}

function flipBit(bytes: Buffer, at: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  return flipped;
}
