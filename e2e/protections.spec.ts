import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { recordName } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';

const REASONS = {
  English: [/^Risk on return.*Because: pregnant/su, /Because: descendant of a prisoner/u, /self-harm/u],
  한국어: [/근거: 임신 중/u, /근거: 국군포로의 후손/u, /근거: 자해·자살 위험/u],
  中文: [/怀孕/u, /战俘后代/u, /自伤或自杀风险/u],
} as const;

test('a pregnancy, descent from a prisoner of war and a risk of self-harm lead to their protections by themselves', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await createVault(page);
  await recordName(page, '최은경');
  await expect(page.getByRole('region', { name: 'Protections' }).getByRole('listitem')).toHaveCount(0);
  await page.getByRole('button', { name: 'Add: Protection concerns' }).click();
  const concerns = page.getByRole('region', { name: 'Protection concerns' });
  await take(concerns.getByRole('combobox', { name: 'Concerns' }), 'pregn');
  await take(concerns.getByRole('combobox', { name: 'Concerns' }), 'suicide');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Add: Identity' }).click();
  const identity = page.getByRole('region', { name: 'Identity' });
  await identity.getByLabel('Descendant of a South Korean prisoner of war').selectOption('yes');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Identity' })).toContainText('prisoner of war');
  const shown = page.locator('.protections').getByRole('listitem');
  for (const [language, reasons] of Object.entries(REASONS)) {
    await page.getByRole('banner').getByRole('radio', { name: language }).check({ force: true });
    await expect(shown).toHaveText(reasons);
  }
});

async function take(field: Locator, typed: string): Promise<void> {
  await field.fill(typed);
  await field.press('Enter');
}
