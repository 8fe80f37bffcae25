import type { Page } from '@playwright/test';

/** Several words: a blank alone would be found in an empty text, too, since Playwright trims what it looks for. */
export const SEVERAL_WORDS = /\S \S/u;

/** First run, in English. Returns the secrets that were shown. */
export async function createVault(
  page: Page,
): Promise<{ readonly passphrase: string; readonly recoveryWords: string }> {
  await page.getByRole('main').getByRole('button', { name: 'English' }).click();
  const suggested = page.getByRole('status', { name: 'Suggested passphrase' });
  await suggested.filter({ hasText: SEVERAL_WORDS }).waitFor();
  const passphrase = (await suggested.textContent()) ?? '';
  await page.getByLabel('Type the passphrase to confirm').fill(passphrase);
  await page.getByRole('button', { name: 'Continue' }).click();
  const list = page.getByRole('list', { name: 'Twelve recovery words' });
  await list.getByRole('listitem').nth(11).waitFor();
  const words = await list.getByRole('listitem').allTextContents();
  await page.getByRole('button', { name: 'I have written them down' }).click();
  for (const number of [3, 7, 11])
    await page.getByLabel(`Word ${number}`, { exact: true }).fill(words[number - 1] ?? '');
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await page.getByRole('button', { name: 'New contact' }).waitFor();
  return { passphrase, recoveryWords: words.join(' ') };
}
