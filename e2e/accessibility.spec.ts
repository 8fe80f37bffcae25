import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { nextWindow } from './launch-app';
import { SCANNED_LETTER } from './sample-files';
import { addFile } from './screens/attachments-screen';

test('axe finds nothing on any screen, in any language, in light and dark', async ({ app, page }) => {
  test.setTimeout(480_000);
  await page.getByRole('main').getByRole('button', { name: 'English' }).waitFor();
  await expectNoFindings(page, 'choose language');
  await page.getByRole('main').getByRole('button', { name: 'English' }).click();
  const suggested = page.getByRole('status', { name: 'Suggested passphrase' });
  await suggested.filter({ hasText: ' ' }).waitFor();
  await expectNoFindings(page, 'suggested passphrase');
  await page.getByRole('button', { name: 'Use my own passphrase' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expectNoFindings(page, 'own passphrase that is too weak');
  const passphrase = 'wintering cranes beyond the frozen river ask no one';
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Type the passphrase to confirm').fill(passphrase);
  await page.getByRole('button', { name: 'Continue' }).click();
  const list = page.getByRole('list', { name: 'Twelve recovery words' });
  await list.getByRole('listitem').nth(11).waitFor();
  await expectNoFindings(page, 'recovery words');
  const words = await list.getByRole('listitem').allTextContents();
  await page.getByRole('button', { name: 'I have written them down' }).click();
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await expectNoFindings(page, 'recovery words not typed');
  for (const number of [3, 7, 11])
    await page.getByLabel(`Word ${number}`, { exact: true }).fill(words[number - 1] ?? '');
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await page.getByRole('button', { name: 'New contact' }).waitFor();
  await expectNoFindings(page, 'empty list');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('list', { name: 'Who can open the vault' }).waitFor();
  await expectNoFindings(page, 'settings');
  await page.getByRole('button', { name: 'Add a colleague' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expectNoFindings(page, 'colleague without a label');
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expectNoFindings(page, 'new contact with an error');
  await page.getByLabel('Name or pseudonym').fill('최은경');
  await page.getByLabel('Note', { exact: true }).fill('她想打电话。');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: '최은경' }).waitFor();
  await page.getByLabel('Search names and notes').fill('打电话');
  await expectNoFindings(page, 'person and search');
  await page.getByRole('button', { name: 'Delete note' }).click();
  await expectNoFindings(page, 'deleted note that can be taken back');
  await addFile(page, SCANNED_LETTER, 'handed over by herself');
  await page.getByRole('button', { name: `Export…: ${SCANNED_LETTER.name}` }).click();
  await expectNoFindings(page, 'file about to be exported');
  await page.getByRole('button', { name: 'Hand over', exact: true }).click();
  await page.getByRole('button', { name: 'Write the file with 1 person' }).waitFor();
  await page.getByLabel('Add a person').fill('nobody');
  await page.getByRole('button', { name: 'Add a colleague’s code' }).click();
  await page.getByLabel('Your colleague’s code').fill('durumi1-mistyped');
  await page.keyboard.press('Enter');
  await expectNoFindings(page, 'hand-over with a mistyped code');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('list', { name: 'Recently deleted' }).waitFor();
  await expectNoFindings(page, 'settings with something deleted');
  await page.getByLabel('Search names and notes').fill('nobody at all');
  await expectNoFindings(page, 'nothing found');
  const locked = await nextWindow(app, () => page.getByRole('button', { name: 'Lock' }).click());
  await locked.getByLabel('Passphrase', { exact: true }).fill('wrong');
  await locked.keyboard.press('Enter');
  await locked.getByText('That does not open the vault.').waitFor();
  await expectNoFindings(locked, 'unlock with a wrong passphrase');
});

// Words change with the language, colours with the scheme: all of both are seen, not each with each.
const LOOKS = [
  { language: '한국어', colorScheme: 'light' },
  { language: '中文', colorScheme: 'light' },
  { language: 'English', colorScheme: 'light' },
  { language: 'English', colorScheme: 'dark' },
] as const;

async function expectNoFindings(page: Page, screen: string): Promise<void> {
  for (const { language, colorScheme } of LOOKS) {
    await page.getByRole('banner').getByRole('radio', { name: language }).check({ force: true });
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const found = violations.map(({ id, nodes }) => ({ id, where: nodes[0]?.target }));
    expect(found, `${screen}, ${language}, ${colorScheme}`).toEqual([]);
  }
}
