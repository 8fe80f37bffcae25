import { expect, test } from './fixtures';
import { nextWindow } from './launch-app';
import { recordName } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';
import { unlockVault } from './screens/unlock-screen';

const NAME = '최은경';

test('what was deleted is restored from the settings, or erased for good in two actions', async ({
  app,
  page,
}) => {
  const { passphrase } = await createVault(page);
  await recordName(page, NAME);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  const people = page.getByRole('list', { name: 'People' });
  const deleted = page.getByRole('list', { name: 'Recently deleted' });
  await deleted.getByRole('button', { name: `Restore: ${NAME}` }).click();
  await expect(people.getByText(NAME)).toBeVisible();
  await expect(page.getByText('Nothing was deleted in the last 30 days.')).toBeVisible();

  await people.getByText(NAME).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  await deleted.getByRole('button', { name: `Erase for good…: ${NAME}` }).click();
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.getByRole('button', { name: 'Erase for good', exact: true }).click();
  await expect(page.getByText('Erased from this computer.')).toBeVisible();

  const locked = await nextWindow(app, () => page.getByRole('button', { name: 'Lock' }).click());
  await unlockVault(locked, passphrase);
  await locked.getByRole('button', { name: 'Settings' }).click();
  await expect(locked.getByText('Nothing was deleted in the last 30 days.')).toBeVisible();
  await expect(locked.getByRole('list', { name: 'People' }).getByText(NAME)).toHaveCount(0);
});
