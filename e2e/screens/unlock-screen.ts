import type { Page } from '@playwright/test';

/** Types a passphrase, right or wrong, and presses Enter. */
export async function enterPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

/** Opens the vault, in the English interface. */
export async function unlockVault(page: Page, passphrase: string): Promise<void> {
  await enterPassphrase(page, passphrase);
  await page.getByRole('button', { name: 'New contact' }).waitFor();
}
