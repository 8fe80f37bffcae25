import { expect, test } from '../fixtures';
import { createVault } from '../screens/create-vault-screen';
import { Ime } from './ime';

const CTRL = 2;

const TYPED = [
  {
    language: 'Korean',
    steps: ['ㅊ', '초', '최', '최ㅇ', '최으', '최은'],
    text: '최은경',
    next: ['ㄱ', '겨', '경'],
  },
  { language: 'Chinese', steps: ['c', 'cu', 'cui', "cui'en"], text: '崔恩', next: ['j', 'jing'] },
];

for (const { language, steps, text, next } of TYPED) {
  test(`in ${language}, Enter while composing neither saves nor loses a syllable`, async ({ page }) => {
    await createVault(page);
    await page.getByRole('button', { name: 'New contact' }).click();
    const name = page.getByLabel('Name or pseudonym');
    await name.focus();
    const ime = await Ime.attach(page);
    for (const step of steps) await ime.compose(step);
    await ime.pressEnterWhileComposing();
    await ime.pressEnterWhileComposing(CTRL);
    await expect(page.getByRole('heading', { name: 'New contact' })).toBeVisible();
    await expect(name).toHaveValue(steps.at(-1) ?? '');
    await ime.commit(text);
    await expect(name).toHaveValue(text);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: text })).toBeVisible();
  });

  test(`in ${language}, text that is being composed survives a change of the language`, async ({ page }) => {
    await createVault(page);
    await page.getByRole('button', { name: 'New contact' }).click();
    const note = page.getByLabel('Note', { exact: true });
    await note.focus();
    const ime = await Ime.attach(page);
    await ime.commit(text);
    for (const step of next) await ime.compose(step);
    await page.getByRole('banner').getByRole('radio', { name: '中文' }).check({ force: true });
    await page.getByRole('banner').getByRole('radio', { name: '한국어' }).check({ force: true });
    await expect(page.locator('textarea')).toHaveValue(`${text}${next.at(-1) ?? ''}`);
  });

  test(`in ${language}, the search waits for no Enter and keeps what is composed`, async ({ page }) => {
    await createVault(page);
    await page.getByRole('button', { name: 'New contact' }).click();
    await page.getByLabel('Name or pseudonym').fill(text);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: text }).waitFor();
    const search = page.getByLabel('Search names and notes');
    await search.focus();
    const ime = await Ime.attach(page);
    for (const step of steps) await ime.compose(step);
    await ime.pressEnterWhileComposing();
    await expect(search).toHaveValue(steps.at(-1) ?? '');
    await ime.commit(text);
    await expect(search).toHaveValue(text);
    await expect(page.getByRole('list', { name: 'People' }).getByRole('button')).toHaveCount(1);
  });
}

test('an English word that is typed letter by letter is saved by Ctrl+Enter from the note', async ({
  page,
}) => {
  await createVault(page);
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill('최');
  await page.getByLabel('Note', { exact: true }).focus();
  await page.keyboard.type('two\nlines');
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('two\nlines');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article').getByText('two')).toBeVisible();
});
