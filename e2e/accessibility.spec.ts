import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { createVault } from './screens/create-vault-screen';

async function expectNoFindings(page: Page, screen: string) {
  for (const language of ['한국어', 'English', '中文']) {
    await page.getByRole('banner').getByRole('radio', { name: language }).check({ force: true });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(
      violations.map(({ id, nodes }) => ({ screen, language, id, where: nodes[0]?.target })),
      screen,
    ).toEqual([]);
  }
  await page.getByRole('banner').getByRole('radio', { name: 'English' }).check({ force: true });
}

test('axe finds nothing on any screen in any language', async ({ page }) => {
  await page.getByRole('main').getByRole('button', { name: 'English' }).waitFor();
  await expectNoFindings(page, 'choose language');
  await createVault(page);
  await expectNoFindings(page, 'empty list');
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expectNoFindings(page, 'new contact with an error');
  await page.getByLabel('Name or pseudonym').fill('최은경');
  await page.getByLabel('Note', { exact: true }).fill('她想打电话。');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: '최은경' }).waitFor();
  await expectNoFindings(page, 'person');
});
