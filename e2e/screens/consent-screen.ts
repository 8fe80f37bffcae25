import type { Page } from '@playwright/test';
import { expect } from '../fixtures';

/** Records on the open file that the person agreed to UNHCR, in the English interface. */
export async function consentToUnhcr(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add: Consent' }).click();
  const consent = page.getByRole('region', { name: 'Consent', exact: true });
  await consent.getByLabel('Purpose').selectOption('unhcr');
  await consent.getByLabel('Decision', { exact: true }).selectOption('given');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Consent', exact: true })).toContainText('Given');
}
