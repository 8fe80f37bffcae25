import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DEMO_CONTACTS } from './demo/demo-people';
import { expect, test } from './fixtures';
import { recordContact, recordName } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';

test('filters and query narrow the list together, whoever is recorded already is shown before a second record exists, and two records become one', async ({
  page,
}) => {
  await createVault(page);
  await recordName(page, '최은경');
  const [, arrested] = DEMO_CONTACTS;
  if (arrested === undefined) throw new Error('no contact');
  await recordContact(page, arrested);

  const search = page.getByLabel('Search names and notes');
  await search.fill('Cui Yinjing');
  const rows = page.getByRole('list', { name: 'People' }).getByRole('button');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Sounds like');
  await search.fill('');

  await page.getByRole('button', { name: 'Filter…' }).press('Enter');
  const filter = page.getByRole('dialog', { name: 'Filter people' });
  await expectNoFindings(page);
  await filter.getByLabel('Situation').selectOption('Detained');
  await filter.getByLabel('Place').fill('중국');
  await filter.getByLabel('Language of that conversation').selectOption('English');
  await filter.getByLabel('Date of a conversation').fill('soon');
  await filter.getByLabel('Date of a conversation').press('Enter');
  await expect(filter).toContainText('This is not a date.');
  await filter.getByLabel('Date of a conversation').fill('2004');
  await filter.getByLabel('Date of a conversation').press('Enter');
  await expect(filter).toBeHidden();
  await expect(rows).toHaveCount(1);
  await search.fill('teenagers');
  await expect(rows).toContainText('teenagers');
  await search.fill('Cui Yinjing');
  await expect(page.getByText('Nobody meets all filters.')).toBeVisible();
  for (const text of ['Detained', 'China', '2004', 'Conversation in English'])
    await page.getByRole('button', { name: `Remove filter: ${text}` }).press('Enter');
  await expect(rows).toContainText('최은경');
  await search.fill('');

  await page.getByRole('button', { name: 'New contact' }).click();
  const name = page.getByLabel('Name or pseudonym');
  const alike = page.getByRole('region', { name: 'Recorded already?' });
  await name.fill('김철');
  await expect(alike).toBeHidden();
  await name.fill('Choi Eun-kyung');
  await expect(alike.getByRole('listitem')).toHaveCount(1);
  await expect(alike.getByRole('listitem')).toContainText('same name · rare name');
  await page.getByLabel('Date of birth').fill('1950');
  await expect(alike.getByRole('listitem')).toHaveCount(1);

  await alike.getByRole('button', { name: 'Open the record of 최은경' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '최은경' })).toBeVisible();
  // What was typed waits, and somebody else of that name can still be recorded.
  await page.getByRole('button', { name: 'New contact' }).click();
  await expect(name).toHaveValue('Choi Eun-kyung');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Choi Eun-kyung' })).toBeVisible();

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Review likely duplicates' }).click();
  await page.getByRole('button', { name: /^Compare .*최은경/u }).press('Enter');
  await page.getByRole('button', { name: 'Not the same person' }).press('Enter');
  await expect(page.getByText('Remembered: these are two people.')).toBeVisible();
  await expect(page.getByText('0 pairs to look at')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await page.getByRole('button', { name: /^Compare .*최은경/u }).press('Enter');
  const table = page.getByRole('table');
  await expect(table.getByRole('row', { name: /^Names/u })).toContainText('differs');
  await expectNoFindings(page);
  await table.getByRole('button', { name: 'Merge into the record of 최은경' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '최은경' })).toBeVisible();
  await expect(page.getByRole('main').getByText('Choi Eun-kyung')).toBeVisible();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(rows).toHaveCount(3);
});

async function expectNoFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
}
