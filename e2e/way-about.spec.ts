import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { nextWindow } from './launch-app';
import { chooseInMenu } from './native-menu';
import { recordName } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';

test('before the vault is open the native menu changes the language, too', async ({ app, page }) => {
  await createVault(page);
  const locked = await nextWindow(app, () => page.getByRole('button', { name: 'Lock' }).click());
  await locked.getByLabel('Passphrase', { exact: true }).waitFor();
  for (const [language, heading] of [
    ['한국어', '잠금 해제'],
    ['中文', '解锁'],
    ['English', 'Unlock'],
  ] as const) {
    await chooseInMenu(app, language);
    await expect(locked.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
});

test('the palette finds a page of the reference in the interface language and opens it', async ({
  app,
  page,
}) => {
  await createVault(page);
  await chooseInMenu(app, '한국어');
  await page.getByRole('button', { name: '명령' }).click();
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  const option = page.getByRole('dialog').getByRole('option', { selected: true });
  await page.keyboard.insertText('아동');
  await expect(option).toContainText('법률 자료');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('heading', { level: 1, name: '아동' })).toBeVisible();
});

test('the palette leads to what has no button of its own', async ({ app, page }) => {
  await createVault(page);
  for (const [typed, heading] of [
    ['hand over', 'Hand over to a colleague'],
    ['duplicates', 'Recorded twice?'],
    ['figures', 'Figures for reports'],
  ] as const) {
    await chooseInMenu(app, 'Find a person, an action or a page…');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await page.keyboard.insertText(typed);
    await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
});

test('each screen begins at its top, and one comes back from a form to where one was', async ({ page }) => {
  await createVault(page);
  await recordName(page, '최은경');
  await page.setViewportSize({ width: 1024, height: 500 });
  await scroll(page, 400);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  expect(await topOf(page)).toBe(0);
  await scroll(page, 500);
  await page.getByRole('list', { name: 'People', exact: true }).getByText('최은경').click();
  await page.getByRole('heading', { level: 1, name: '최은경' }).waitFor();
  expect(await topOf(page)).toBe(0);
  const add = page.getByRole('button', { name: 'Add: Journey' });
  await add.focus();
  const left = await topOf(page);
  expect(left).toBeGreaterThan(0);
  await add.press('Enter');
  await page.getByLabel('Left home').fill('2014');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('region', { name: 'Journey' }).getByText('2014').waitFor();
  await expect.poll(() => topOf(page)).toBe(left);
});

test('each section of the settings is one press away, and the keyboard goes on from there', async ({
  page,
}) => {
  await createVault(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const headings = page.locator('.settings h2');
  await page.getByRole('list', { name: 'Who can open the vault' }).waitFor();
  await expect(contents.getByRole('link')).toHaveText(await headings.allTextContents());
  await contents.getByRole('link', { name: 'Recently deleted' }).press('Enter');
  const heading = page.getByRole('heading', { name: 'Recently deleted' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});

function scroll(page: Page, top: number): Promise<void> {
  return page.locator('#detail-pane').evaluate((pane, to) => pane.scrollTo({ top: to }), top);
}

function topOf(page: Page): Promise<number> {
  return page.locator('#detail-pane').evaluate((pane) => pane.scrollTop);
}
