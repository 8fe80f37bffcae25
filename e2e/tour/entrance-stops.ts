import type { Page } from '@playwright/test';
import { expect } from '../fixtures';
import type { Stop } from './stop';
import { SEVERAL_WORDS } from '../screens/create-vault-screen';

/** What the vault of the tour's first run is opened with. */
const OWN_PASSPHRASE = 'wintering cranes beyond the frozen river ask no one';

/** From the first start to the empty vault. */
export const ENTRANCE_STOPS: readonly Stop[] = [
  {
    name: 'first run, language',
    go: async ({ page }) => {
      await page.getByRole('main').getByRole('button', { name: 'English' }).waitFor();
    },
  },
  {
    name: 'first run, suggested passphrase',
    go: async ({ page }) => {
      await page.getByRole('main').getByRole('button', { name: 'English' }).click();
      await page
        .getByRole('status', { name: 'Suggested passphrase' })
        .filter({ hasText: SEVERAL_WORDS })
        .waitFor();
    },
  },
  {
    name: 'first run, own passphrase too weak',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Use my own passphrase' }).click();
      await page.getByLabel('Passphrase', { exact: true }).fill('short');
      await page.getByRole('button', { name: 'Continue' }).click();
    },
  },
  {
    name: 'first run, recovery words',
    go: async ({ page }) => {
      await page.getByLabel('Passphrase', { exact: true }).fill(OWN_PASSPHRASE);
      await page.getByLabel('Type the passphrase to confirm').fill(OWN_PASSPHRASE);
      await page.getByRole('button', { name: 'Continue' }).click();
      await wordsOf(page);
    },
  },
  {
    name: 'first run, recovery words not typed',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'I have written them down' }).click();
      await page.getByRole('button', { name: 'Create the vault' }).click();
    },
  },
  {
    name: 'today of a new vault',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Back' }).click();
      const words = await wordsOf(page);
      await page.getByRole('button', { name: 'I have written them down' }).click();
      for (const number of [3, 7, 11])
        await page.getByLabel(`Word ${number}`, { exact: true }).fill(words[number - 1] ?? '');
      await page.getByRole('button', { name: 'Create the vault' }).click();
      await page.getByRole('button', { name: 'New contact' }).waitFor();
    },
  },
  {
    name: 'groups of a new vault',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Groups', exact: true }).click();
      await expect(page.getByText('No groups yet')).toBeVisible();
    },
  },
  {
    name: 'settings of a new vault',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('list', { name: 'Who can open the vault' }).waitFor();
    },
  },
];

async function wordsOf(page: Page): Promise<readonly string[]> {
  const list = page.getByRole('list', { name: 'Twelve recovery words' });
  await list.getByRole('listitem').nth(11).waitFor();
  return list.getByRole('listitem').allTextContents();
}
