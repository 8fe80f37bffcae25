import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { nextWindow } from '../launch-app';
import { chooseInMenu } from '../native-menu';
import { createVault } from '../screens/create-vault-screen';

const TOLD = {
  한국어: {
    nameRequired: '이름이나 가명을 입력하십시오.',
    dateImpossible: '달력에 없는 날짜입니다.',
    tooLong: '10000자입니다.',
    wrongSecret: /보관함/u,
  },
  English: {
    nameRequired: 'Enter a name or a pseudonym.',
    dateImpossible: 'This day does not exist in the calendar.',
    tooLong: 'This is 10000 characters long',
    wrongSecret: /That does not open the vault/u,
  },
  中文: {
    nameRequired: '请输入姓名或化名。',
    dateImpossible: '日历中没有这一天。',
    tooLong: '共 10000 个字符',
    wrongSecret: /保险库/u,
  },
} as const;

test('what cannot be stored is told in the interface language, and stays as it was typed', async ({
  page,
}) => {
  await createVault(page);
  await page.getByRole('button', { name: 'New contact' }).click();
  const name = page.locator('input[name="names.0.text"], input[name^="name"]').first();
  const birth = page.getByLabel('Date of birth');
  const save = page.locator('form button[type="submit"]');
  const birthName = (await birth.getAttribute('name')) ?? '';
  for (const [language, told] of Object.entries(TOLD)) {
    await switchTo(page, language);
    await name.fill('');
    await page.locator(`input[name="${birthName}"]`).fill('1990-02-31');
    await save.click();
    await expect(page.getByText(told.nameRequired)).toBeVisible();
    await expect(page.getByText(told.dateImpossible)).toBeVisible();
    await name.fill('가'.repeat(10_000));
    await expect(page.getByText(told.nameRequired)).toHaveCount(0);
    await expect(page.getByText(told.dateImpossible)).toBeVisible();
    await save.click();
    await expect(page.getByText(told.tooLong)).toBeVisible();
    await expect(name).toHaveValue('가'.repeat(10_000));
    await expect(page.locator(`input[name="${birthName}"]`)).toHaveValue('1990-02-31');
  }
});

for (const { what, typed, shown } of [
  {
    what: 'emoji of several parts',
    typed: '\u{1F469}\u200D\u{1F467}\u200D\u{1F466} 가족',
    shown: '\u{1F469}\u200D\u{1F467}\u200D\u{1F466} 가족',
  },
  { what: 'right-to-left text', typed: 'שלום 최', shown: 'שלום 최' },
  { what: 'direction marks and zero-width characters', typed: '최‮은​경﻿', shown: '최은경' },
  { what: 'half of a broken character', typed: '최\uD83D', shown: '최\uFFFD' },
  { what: 'markup', typed: '<img src=x onerror=alert(1)>', shown: '<img src=x onerror=alert(1)>' },
]) {
  test(`a name with ${what} is stored and shown as text`, async ({ page }) => {
    await createVault(page);
    await page.getByRole('button', { name: 'New contact' }).click();
    await page.getByLabel('Name or pseudonym').fill(typed);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(shown);
    await expect(page.getByRole('list', { name: 'People' }).getByRole('button')).toHaveCount(1);
    await expect(page.locator('img')).toHaveCount(0);
  });
}

test('a wrong passphrase is told in the interface language, and nothing is lost', async ({ app, page }) => {
  const { passphrase } = await createVault(page);
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill('최은경');
  const locked = await nextWindow(app, () => page.getByRole('button', { name: 'Lock' }).click());
  const secret = locked.locator('input[type="password"]');
  await secret.fill('not the passphrase');
  await locked.keyboard.press('Enter');
  for (const [language, told] of Object.entries(TOLD)) {
    await switchTo(locked, language);
    await expect(locked.getByText(told.wrongSecret).last()).toBeVisible();
  }
  await switchTo(locked, 'English');
  await secret.fill(passphrase);
  await locked.keyboard.press('Enter');
  await expect(locked.getByLabel('Name or pseudonym')).toHaveValue('최은경');
});

test('switching the language keeps the text, the cursor and the scroll position', async ({ app, page }) => {
  await createVault(page);
  await page.getByRole('button', { name: 'New contact' }).click();
  const note = page.locator('textarea');
  await note.fill('처음 줄\n둘째 줄 끝');
  await note.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(3, 5));
  const pane = page.locator('#detail-pane');
  await pane.evaluate((element) => element.scrollTo({ top: 140 }));
  // By the native menu, as a click elsewhere would move the focus; the field keeps it.
  for (const language of ['中文', '한국어', 'English']) {
    await chooseInMenu(app, language);
    await expect(page.getByRole('banner').getByRole('radio', { name: language })).toBeChecked();
    await expect(note).toBeFocused();
  }
  expect(
    await note.evaluate((element: HTMLTextAreaElement) => [
      element.value,
      element.selectionStart,
      element.selectionEnd,
    ]),
  ).toEqual(['처음 줄\n둘째 줄 끝', 3, 5]);
  expect(await pane.evaluate((element) => element.scrollTop)).toBe(140);
});

function switchTo(page: Page, language: string): Promise<void> {
  return page.getByRole('banner').getByRole('radio', { name: language }).check({ force: true });
}
