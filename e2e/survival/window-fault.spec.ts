import { expect, test } from '../fixtures';
import { nextWindow } from '../launch-app';
import { createVault } from '../screens/create-vault-screen';

test('a bug in the window leaves a clear sentence, prints nothing, and loses nothing', async ({
  app,
  page,
}) => {
  const printed: string[] = [];
  page.on('console', (message) => printed.push(message.text()));
  const { passphrase } = await createVault(page);
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill('쓰던 이름');
  // The draft is on the disk once its first save was answered; another field shows that time has passed.
  await page.getByLabel('Note', { exact: true }).pressSequentially('쓰던 글', { delay: 150 });
  // The rows of the names are counted out by this function: the form cannot be rendered again.
  await page.evaluate(() => {
    Array.from = () => {
      throw new Error('쓰던 이름');
    };
  });
  await page.getByLabel('Note', { exact: true }).press('x');
  await expect(page.getByRole('alert')).toContainText('What was saved is safe');
  expect(printed.join()).not.toContain('쓰던 이름');
  const fresh = await nextWindow(app, () =>
    page.getByRole('button', { name: 'Lock and open again' }).click(),
  );
  await fresh.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await fresh.keyboard.press('Enter');
  await expect(fresh.getByLabel('Name or pseudonym')).toHaveValue('쓰던 이름');
});
