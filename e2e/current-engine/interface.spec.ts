import { DEMO_CONTACTS } from '../demo/demo-people';
import { recordContact } from '../screens/contact-screen';
import { createVault } from '../screens/create-vault-screen';
import { unlockVault } from '../screens/unlock-screen';
import { expect, test } from './interface-fixtures';

test('the whole interface works in a current engine: new vault, contacts, search, reference, lock and unlock', async ({
  page,
}) => {
  const { passphrase } = await createVault(page);
  for (const contact of DEMO_CONTACTS.slice(0, 2)) await recordContact(page, contact);
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Lock', exact: true }).click(),
  ]);
  await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
  await unlockVault(page, passphrase);
  const rows = page.getByRole('list', { name: 'People' }).getByRole('button');
  await expect(rows).toHaveCount(2);
  await page.getByLabel('Search names and notes').fill(DEMO_CONTACTS[1]?.names[0] ?? '');
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Reference' }).click();
  await page.getByRole('searchbox', { name: 'Search the reference' }).fill('Mong Cai');
  await expect(page.getByRole('heading', { name: 'Search results' })).toBeVisible();
});

test('a half-written note stays as it is while a current engine shows it in each language', async ({
  page,
}) => {
  await createVault(page);
  await page.getByRole('button', { name: 'New contact' }).click();
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await note.fill('어머니와 통화함. 딸이 무사한');
  for (const [language, label] of [
    ['한국어', '면담 기록'],
    ['中文', '记录'],
    ['English', 'Note'],
  ] as const) {
    await page.getByRole('banner').getByRole('radio', { name: language }).check({ force: true });
    await expect(page.getByRole('textbox', { name: label, exact: true })).toHaveValue(
      '어머니와 통화함. 딸이 무사한',
    );
  }
});
