import type { Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { nextWindow } from './launch-app';
import { recordName } from './screens/contact-screen';
import { createVault, SEVERAL_WORDS } from './screens/create-vault-screen';
import { enterPassphrase } from './screens/unlock-screen';

test('a caseworker changes the passphrase, adds a colleague and takes the colleague’s passphrase away', async ({
  app,
  page,
}) => {
  const { passphrase } = await createVault(page);
  for (const name of ['김철민', '최은경']) await recordName(page, name);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('What you are called here').fill('Blue');
  await page.getByRole('button', { name: 'Save label' }).click();
  const ways = page.getByRole('list', { name: 'Who can open the vault' });
  await expect(ways.getByText('Blue')).toBeVisible();

  await page.getByRole('button', { name: 'Add a colleague' }).click();
  await page.getByLabel('What the colleague is called here').fill('Green');
  await page.getByRole('button', { name: 'Continue' }).click();
  const colleague = await takeSuggestedPassphrase(page);
  await authorize(page, 'a wrong one');
  await expect(page.getByText('That is neither a passphrase nor the recovery words')).toBeVisible();
  await authorize(page, passphrase);
  await expect(ways.getByText('Green')).toBeVisible();

  await page.getByRole('button', { name: 'Change my passphrase' }).click();
  const changed = await takeSuggestedPassphrase(page);
  await authorize(page, passphrase);
  await expect(page.getByText('Your passphrase is changed.')).toBeVisible();

  const green = await nextWindow(app, () => page.getByRole('button', { name: 'Lock' }).click());
  await enterPassphrase(green, colleague);
  await test.step('one sees whose case it is, and can take it on', async () => {
    await green.getByRole('list', { name: 'People' }).getByRole('button', { name: '최은경' }).click();
    await expect(green.getByText('Blue', { exact: true })).toBeVisible();
    await green.getByRole('button', { name: 'Take on this case' }).click();
    await expect(green.getByText('Green (you)')).toBeVisible();
  });
  await test.step('the list shows everybody, or only one’s own people', async () => {
    await recordName(green, '리설향');
    const rows = green.getByRole('list', { name: 'People', exact: true }).getByRole('button');
    await green.getByRole('list', { name: 'People', exact: true }).getByText('최은경').click();
    await expect(rows).toHaveCount(3);
    await green.getByRole('button', { name: 'Filter…' }).click();
    await green.getByRole('dialog').getByText('Only my people').click();
    await green.getByRole('dialog').getByRole('button', { name: 'Show' }).click();
    await expect(rows).toHaveCount(2);
    await expect(green.getByRole('list', { name: 'People', exact: true }).getByText('김철민')).toHaveCount(0);
    await green.getByRole('button', { name: 'Remove filter: My people' }).click();
    await expect(rows).toHaveCount(3);
  });

  const locked = await nextWindow(app, () => green.getByRole('button', { name: 'Lock' }).click());
  await enterPassphrase(locked, passphrase);
  await expect(locked.getByText('That does not open the vault.')).toBeVisible();
  await enterPassphrase(locked, changed);
  await locked.getByRole('button', { name: 'Settings' }).click();
  await locked.getByRole('button', { name: 'Take away the passphrase of Green' }).click();
  await authorize(locked, changed);
  await expect(locked.getByText('The passphrase was taken away.')).toBeVisible();
  const again = await nextWindow(app, () => locked.getByRole('button', { name: 'Lock' }).click());
  await enterPassphrase(again, colleague);
  await expect(again.getByText('That does not open the vault.')).toBeVisible();
});

test('the recovery sheet prints the twelve words, and nothing of the people beside them', async ({
  app,
  page,
}) => {
  await createVault(page);
  await recordName(page, 'Somebody whose name stays here');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'New recovery words' }).click();
  const list = page.getByRole('list', { name: 'Twelve recovery words' });
  await list.getByRole('listitem').nth(11).waitFor();
  const words = await list.getByRole('listitem').allTextContents();
  await page.getByRole('banner').getByRole('radio', { name: '한국어' }).check({ force: true });
  const bytes = await app.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({});
    return pdf?.toString('base64') ?? '';
  });
  const file = join(await mkdtemp(join(tmpdir(), 'durumi-sheet-')), 'sheet.pdf');
  await writeFile(file, Buffer.from(bytes, 'base64'));
  const printed = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout;
  for (const word of words) expect(printed).toContain(word);
  expect(printed).toContain('두루미 보관함의 복구 단어입니다.');
  expect(printed).not.toContain('Somebody');
  expect(printed).not.toContain('잠금');
});

test('when somebody knows the passphrase, new secrets take over and the former one opens nothing', async ({
  launch,
}) => {
  const first = await launch();
  const start = await first.firstWindow();
  const { passphrase } = await createVault(start);
  await recordName(start, '최은경');
  await first.close();
  const app = await launch();
  const page = await app.firstWindow();
  await enterPassphrase(page, passphrase);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('list', { name: 'Safety copies' })).toBeVisible();
  await page.getByRole('button', { name: 'Somebody knows my passphrase' }).click();
  await page.getByRole('button', { name: 'Choose a new passphrase and new words' }).click();
  const next = await takeSuggestedPassphrase(page);
  const list = page.getByRole('list', { name: 'Twelve recovery words' });
  await list.getByRole('listitem').nth(11).waitFor();
  const words = await list.getByRole('listitem').allTextContents();
  await page.getByRole('button', { name: 'I have written them down' }).click();
  for (const number of [3, 7, 11])
    await page.getByLabel(`Word ${number}`, { exact: true }).fill(words[number - 1] ?? '');
  await page.getByRole('button', { name: 'Continue' }).click();
  await authorize(page, passphrase);
  await expect(page.getByText('From now on only the new passphrase and the new words open')).toBeVisible();
  await expect(page.getByText('There is no safety copy on this computer yet.')).toBeVisible();
  const locked = await nextWindow(app, () => page.getByRole('button', { name: 'Lock' }).click());
  await enterPassphrase(locked, passphrase);
  await expect(locked.getByText('That does not open the vault.')).toBeVisible();
  await enterPassphrase(locked, next);
  await expect(locked.getByRole('list', { name: 'People' }).getByText('최은경')).toBeVisible();
});

async function takeSuggestedPassphrase(page: Page): Promise<string> {
  const suggested = page.getByRole('status', { name: 'Suggested passphrase' });
  const passphrase = (await suggested.filter({ hasText: SEVERAL_WORDS }).textContent()) ?? '';
  await page.getByLabel('Type the passphrase to confirm').fill(passphrase);
  await page.getByRole('button', { name: 'Continue' }).click();
  return passphrase;
}

async function authorize(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Your passphrase, or the recovery words').fill(secret);
  await page.keyboard.press('Enter');
}
