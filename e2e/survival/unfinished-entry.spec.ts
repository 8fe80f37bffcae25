import { expect, test } from '../fixtures';
import { nextWindow } from '../launch-app';
import { chooseInMenu } from '../native-menu';
import { createVault } from '../screens/create-vault-screen';

test('after locking, screen, text, field and cursor are as they were left', async ({ app, page }) => {
  const { passphrase } = await createVault(page);
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill('최은경');
  await page.getByLabel('Date of birth').fill('1990-02-3');
  const note = page.getByLabel('Note', { exact: true });
  await note.fill('반쯤 쓴 글이 여기 있음');
  await note.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(3, 6));
  const locked = await nextWindow(app, () => chooseInMenu(app, 'Lock now'));
  await locked.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await locked.keyboard.press('Enter');
  const back = locked.getByLabel('Note', { exact: true });
  await expect(back).toBeFocused();
  await expect(back).toHaveValue('반쯤 쓴 글이 여기 있음');
  expect(
    await back.evaluate((element: HTMLTextAreaElement) => [element.selectionStart, element.selectionEnd]),
  ).toEqual([3, 6]);
  await expect(locked.getByLabel('Date of birth')).toHaveValue('1990-02-3');
});

test('an entry that was discarded by mistake comes back by one click', async ({ page }) => {
  await createVault(page);
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill('최은경');
  await page.getByRole('button', { name: 'Discard entry' }).click();
  await expect(page.getByLabel('Name or pseudonym')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Name or pseudonym')).toHaveValue('최은경');
});

test('a second form leads back to the one that is unfinished', async ({ page }) => {
  await createVault(page);
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill('하나');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '하나' }).waitFor();
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByLabel('Note', { exact: true }).fill('쓰던 글');
  await page.getByRole('button', { name: 'New contact' }).click();
  await expect(page.getByText('Finish or discard this entry first.')).toBeVisible();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('쓰던 글');
});
