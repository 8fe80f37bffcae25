import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '../fixtures';
import { recordName } from '../screens/contact-screen';
import { createVault } from '../screens/create-vault-screen';
import { unlockVault } from '../screens/unlock-screen';

/** The profile is a disk of its own, of 700 MB in memory. */
const test = base.extend({
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'durumi-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=700m', 'tmpfs', folder]);
    await use(folder);
    execFileSync('umount', ['--lazy', folder]);
    await rm(folder, { recursive: true, force: true });
  },
});

test('on a disk that fills up one is warned, then nothing is written but the draft, and nothing is lost', async ({
  launch,
  profile,
}) => {
  const app = await launch();
  const page = await app.firstWindow();
  const { passphrase } = await createVault(page);
  await recordName(page, '최은경');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await app.close();

  await fill(profile, 'half', 350);
  const warned = await launch();
  const second = await warned.firstWindow();
  await unlockVault(second, passphrase);
  await expect(second.getByRole('alert')).toContainText('MB are free on this disk.');
  await recordName(second, '림철수');

  await fill(profile, 'rest', 310);
  await second.getByRole('button', { name: 'New contact' }).click();
  await second.getByLabel('Name or pseudonym').fill('리영희');
  await second.getByRole('button', { name: 'Save' }).click();
  await expect(second.getByText('The disk is almost full, so nothing was saved.')).toBeVisible();
  await warned.close();

  const third = await (await launch()).firstWindow();
  await unlockVault(third, passphrase);
  await expect(third.getByLabel('Name or pseudonym')).toHaveValue('리영희');
  await expect(third.getByText('2 people', { exact: true })).toBeVisible();
  await rm(join(profile, 'rest'));
  await third.getByRole('button', { name: 'Save' }).click();
  await expect(third.getByText('3 people', { exact: true })).toBeVisible();
});

function fill(folder: string, name: string, megabytes: number): Promise<void> {
  return writeFile(join(folder, name), Buffer.alloc(megabytes * 1_000_000));
}
