import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test as base } from '../fixtures';
import { createVault } from '../screens/create-vault-screen';

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
  await record(page, '최은경');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await app.close();

  await fill(profile, 'half', 350);
  const warned = await launch();
  const second = await warned.firstWindow();
  await unlock(second, passphrase);
  await expect(second.getByRole('alert')).toContainText('MB are free on this disk.');
  await record(second, '림철수');

  await fill(profile, 'rest', 310);
  await second.getByRole('button', { name: 'New contact' }).click();
  await second.getByLabel('Name or pseudonym').fill('리영희');
  await second.getByRole('button', { name: 'Save' }).click();
  await expect(second.getByText('The disk is almost full, so nothing was saved.')).toBeVisible();
  await warned.close();

  const third = await (await launch()).firstWindow();
  await unlock(third, passphrase);
  await expect(third.getByLabel('Name or pseudonym')).toHaveValue('리영희');
  await expect(third.getByText('2 people', { exact: true })).toBeVisible();
  await rm(join(profile, 'rest'));
  await third.getByRole('button', { name: 'Save' }).click();
  await expect(third.getByText('3 people', { exact: true })).toBeVisible();
});

async function record(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill(name);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New contact' }).waitFor();
}

function fill(folder: string, name: string, megabytes: number): Promise<void> {
  return writeFile(join(folder, name), Buffer.alloc(megabytes * 1_000_000));
}
