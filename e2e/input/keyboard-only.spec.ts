import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { nextWindow } from '../launch-app';
import { createVault, SEVERAL_WORDS } from '../screens/create-vault-screen';

test('the whole main job is done by keyboard alone', async ({ app, page }) => {
  await tabTo(page, page.getByRole('main').getByRole('button', { name: 'English' }));
  await page.keyboard.press('Enter');
  const suggested = page.getByRole('status', { name: 'Suggested passphrase' });
  await suggested.filter({ hasText: SEVERAL_WORDS }).waitFor();
  const passphrase = (await suggested.textContent()) ?? '';
  await tabTo(page, page.getByLabel('Type the passphrase to confirm'));
  await page.keyboard.insertText(passphrase);
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: 'Twelve recovery words' });
  await list.getByRole('listitem').nth(11).waitFor();
  const words = await list.getByRole('listitem').allTextContents();
  await tabTo(page, page.getByRole('button', { name: 'I have written them down' }));
  await page.keyboard.press('Enter');
  for (const number of [3, 7, 11]) {
    await tabTo(page, page.getByLabel(`Word ${number}`, { exact: true }));
    await page.keyboard.insertText(words[number - 1] ?? '');
  }
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'New contact' }));
  await page.keyboard.press('Enter');
  // The first field has the focus: one types at once.
  await expect(page.getByLabel('Name or pseudonym')).toBeFocused();
  await page.keyboard.insertText('최은경');
  await tabTo(page, page.getByLabel('Note', { exact: true }));
  await page.keyboard.insertText('她想打电话。');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: '최은경' })).toBeVisible();

  const locked = await nextWindow(app, async () => {
    await tabTo(page, page.getByRole('button', { name: 'Lock' }));
    await page.keyboard.press('Enter');
  });
  await expect(locked.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await locked.keyboard.insertText(passphrase);
  await locked.keyboard.press('Enter');
  const search = locked.getByLabel('Search names and notes');
  await search.waitFor();
  await tabTo(locked, search);
  await locked.keyboard.insertText('打电话');
  const found = locked.getByRole('list', { name: 'People' }).getByRole('button');
  await expect(found).toHaveCount(1);
  await tabTo(locked, found);
  await locked.keyboard.press('Enter');
  await expect(locked.getByRole('article').getByText('她想打电话。')).toBeVisible();
  await tabTo(locked, locked.getByRole('banner').getByRole('radio', { name: 'English' }));
  await locked.keyboard.press('ArrowRight');
  await expect(locked.getByRole('button', { name: '锁定' })).toBeVisible();
});

test('arrow keys, Home and End move through the list, and Enter opens the person', async ({ page }) => {
  await createVault(page);
  for (const name of ['하나', '둘', '셋']) {
    await page.getByRole('button', { name: 'New contact' }).click();
    await page.getByLabel('Name or pseudonym').fill(name);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
  }
  const rows = page.getByRole('list', { name: 'People' }).getByRole('button');
  await tabTo(page, rows.first());
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(rows.nth(2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '하나' })).toBeVisible();
  await tabTo(page, rows.nth(2));
  await page.keyboard.press('Home');
  await expect(rows.first()).toBeFocused();
});

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}
