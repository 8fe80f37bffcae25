import { expect, test } from './fixtures';
import { nextWindow } from './launch-app';
import { createVault } from './screens/create-vault-screen';

test('a contact recorded in three languages survives lock and unlock and is found again', async ({
  app,
  page,
}) => {
  const { passphrase } = await createVault(page);
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill('최은경');
  await page
    .getByLabel('Note', { exact: true })
    .fill('어머니가 한국에 있다고 말함. 崔同意转介。 Wants to call.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: '최은경' })).toBeVisible();

  const locked = await nextWindow(app, () => page.getByRole('button', { name: 'Lock' }).click());
  await locked.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await locked.getByRole('button', { name: 'Unlock' }).click();
  await expect(locked.getByRole('heading', { name: '최은경' })).toBeVisible();
  for (const query of ['은경', '转介', 'wants']) {
    await locked.getByLabel('Search names and notes').fill(query);
    await expect(locked.getByRole('list', { name: 'People' }).getByRole('button')).toHaveCount(1);
  }
});
