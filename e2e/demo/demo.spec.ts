import { resolve } from 'node:path';
import { expect, test } from '../fixtures';
import { nextWindow } from '../launch-app';
import { recordContact } from '../screens/contact-screen';
import { createVault } from '../screens/create-vault-screen';
import { DEMO_CONTACTS } from './demo-people';
import { DemoRun } from './demo-run';
import { recordMongCaiCase } from './mong-cai-case';

/** The five events, and the eight who were arrested with the baby of one. */
const PEOPLE = DEMO_CONTACTS.length + 1;

const folder = resolve(process.env['DURUMI_DEMO_OUT'] ?? 'demo-out');

test('the demo records the five documented events and finds them again', async ({ app, page: first }) => {
  test.setTimeout(300_000);
  const run = new DemoRun(folder);
  let page = first;
  const current = () => page;
  const switchTo = (language: string) =>
    page.getByRole('banner').getByRole('radio', { name: language }).check({ force: true });
  try {
    await page.getByRole('main').getByRole('button', { name: 'English' }).waitFor();
    await run.screenshot(page, 'first run');
    let passphrase = '';
    await run.step('create the vault', current, async () => {
      ({ passphrase } = await createVault(page));
    });
    for (const contact of DEMO_CONTACTS) {
      await run.step(`record ${contact.names.at(-1) ?? ''}`, current, () => recordContact(page, contact));
    }
    await recordMongCaiCase(run, page);
    await run.step('a half-typed note survives two languages', current, async () => {
      await page.getByRole('button', { name: 'Add note' }).click();
      const note = page.getByRole('textbox').first();
      await note.fill('어머니와 통화함. 딸이 무사한');
      await switchTo('中文');
      await run.screenshot(page, 'half typed in Chinese');
      await switchTo('한국어');
      await expect(note).toHaveValue('어머니와 통화함. 딸이 무사한');
    });
    await run.step('lock and unlock bring the draft back', current, async () => {
      page = await nextWindow(app, () => page.getByRole('button', { name: '잠금' }).click());
      await page.getByLabel('암호 문구', { exact: true }).waitFor();
      await run.screenshot(page, 'locked');
      await page.getByLabel('암호 문구', { exact: true }).fill(passphrase);
      await page.getByRole('button', { name: '잠금 해제' }).click();
      await expect(page.getByRole('textbox', { name: '면담 기록' })).toHaveValue(
        '어머니와 통화함. 딸이 무사한',
      );
      await page.getByRole('button', { name: '저장' }).click();
      await page.getByRole('button', { name: '면담 기록 추가' }).waitFor();
    });
    await run.step('correct a person', current, async () => {
      await switchTo('English');
      await page.getByRole('button', { name: 'Edit', exact: true }).click();
      await page.getByLabel('Where the person is now').fill('辽宁省沈阳');
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('main').getByText('Shenyang', { exact: true })).toBeVisible();
    });
    await run.step('delete a note and take it back', current, async () => {
      const notes = page.getByRole('article');
      const before = await notes.count();
      await page.getByRole('button', { name: 'Delete note' }).first().click();
      await expect(notes).toHaveCount(before - 1);
      await run.screenshot(page, 'note deleted');
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(notes).toHaveCount(before);
    });
    await run.step('delete a person and take it back', current, async () => {
      const rows = page.getByRole('list', { name: 'People' }).getByRole('button');
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      await expect(rows).toHaveCount(PEOPLE - 1);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(rows).toHaveCount(PEOPLE);
    });
    for (const [language, query] of [
      ['한국어', '아홉'],
      ['中文', '舅舅'],
      ['English', 'teenagers'],
    ] as const) {
      await run.step(`search ${query}`, current, async () => {
        await switchTo(language);
        await page.locator('input[name="query"]').fill(query);
        await expect(page.locator('nav li')).not.toHaveCount(0);
        await page.locator('nav li button').first().click();
        await page.getByRole('article').first().waitFor();
      });
    }
  } finally {
    await run.report(
      await app.evaluate(() => ({ electron: process.versions.electron, chromium: process.versions.chrome })),
    );
  }
});
