import { expect, test } from './fixtures';
import { recordName } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';

test('whoever is recorded already is shown before a second record exists, and can be opened instead', async ({
  page,
}) => {
  await createVault(page);
  await recordName(page, '최은경');
  await recordName(page, '박순희');

  const search = page.getByLabel('Search names and notes');
  await search.fill('Cui Yinjing');
  const rows = page.getByRole('list', { name: 'People' }).getByRole('button');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Sounds like');
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
});
