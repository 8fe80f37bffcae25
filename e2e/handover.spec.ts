import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from './fixtures';
import { launchApp } from './launch-app';
import { recordName } from './screens/contact-screen';
import { createVault, SEVERAL_WORDS } from './screens/create-vault-screen';

interface Fixtures {
  /** What passes between two computers. */
  readonly stick: string;
  /** The app of a colleague on another computer. */
  readonly colleagueApp: ElectronApplication;
}

const test = base.extend<Fixtures>({
  stick: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'durumi-stick-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  colleagueApp: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'durumi-colleague-'));
    const app = await launchApp(profile);
    await use(app);
    await app.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

const NAME = '최은경';

test('two colleagues compare their words, hand a person over and back, and decide what both changed', async ({
  app,
  page,
  colleagueApp,
  stick,
}) => {
  test.setTimeout(180_000);
  const there = await colleagueApp.firstWindow();
  await createVault(page);
  await createVault(there);
  await recordName(page, NAME);
  await openHandover(page);
  await openHandover(there);
  await pin(there, { code: await ownFact(page, 'Your code'), words: await ownFact(page, 'Your words') });
  await pin(page, { code: await ownFact(there, 'Your code'), words: await ownFact(there, 'Your words') });

  const given = join(stick, 'given.durumi');
  await giveFromFile(app, page, given);
  await choose(colleagueApp, there, given);
  const plan = there.getByRole('list', { name: 'What would change' });
  await expect(plan.getByText('New', { exact: true })).toBeVisible();
  await expect(there.getByText(/From Colleague,/u)).toBeVisible();
  await expect(there.getByRole('navigation').getByText(NAME)).toHaveCount(0);
  await there.getByRole('button', { name: 'Take all of this over' }).click();
  await expect(there.getByText('1 person was taken over.')).toBeVisible();

  await changePlace(there, '은신처 나');
  await changePlace(page, '은신처 가');
  const back = join(stick, 'back.durumi');
  await giveFromFile(colleagueApp, there, back);
  await openHandover(page);
  await choose(app, page, back);
  await expect(page.getByText('1 conflict: both kept')).toBeVisible();
  await page.getByRole('button', { name: 'Take all of this over' }).click();
  await page.getByText('1 person was taken over.').waitFor();

  await page.getByRole('list', { name: 'People', exact: true }).getByText(NAME).click();
  const conflict = page.getByRole('region', { name: 'Two values were recorded: Place' });
  await expect(conflict.getByRole('listitem')).toHaveText([/은신처 가/u, /은신처 나/u]);
  await conflict.getByRole('button', { name: 'Keep: 은신처 나' }).click();
  await expect(conflict).toHaveCount(0);
  await expect(page.getByRole('main').getByText('은신처 나')).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Show entries' }).click();
  await expect(page.getByText(`Decided between two values about ${NAME}`)).toBeVisible();
  await expect(page.getByText('Took over 1 person from a colleague')).toBeVisible();
  await expect(page.getByText('Wrote a hand-over file with 1 person')).toBeVisible();
});

test('a file with a one-time passphrase says from whom it cannot know it is, and opens with nothing else', async ({
  app,
  page,
  colleagueApp,
  stick,
}) => {
  test.setTimeout(180_000);
  const there = await colleagueApp.firstWindow();
  await createVault(page);
  await createVault(there);
  await recordName(page, NAME);
  await page.getByRole('button', { name: 'Hand over', exact: true }).click();
  const shown = page.getByRole('group', { name: 'One-time passphrase' });
  await shown.filter({ hasText: SEVERAL_WORDS }).waitFor();
  const passphrase = (await shown.textContent()) ?? '';
  const file = join(stick, 'given.durumi');
  await write(app, page, file);
  // What is shown stays what the file was sealed with, whatever is saved and whichever language is spoken.
  const languages = page.getByRole('banner');
  await languages.getByRole('radio', { name: '中文' }).check({ force: true });
  await expect(page.getByRole('group', { name: '一次性口令' })).toHaveText(passphrase);
  await languages.getByRole('radio', { name: 'English' }).check({ force: true });
  await expect(shown).toHaveText(passphrase);
  await openHandover(there);
  await choose(colleagueApp, there, file);
  await there.getByLabel('Passphrase of given.durumi').fill('zoo zoo zoo');
  await there.keyboard.press('Enter');
  await expect(there.getByText('That does not open the file.')).toBeVisible();
  await there.getByLabel('Passphrase of given.durumi').fill(passphrase);
  await there.keyboard.press('Enter');
  await expect(there.getByText('You have never compared words with whoever made this file.')).toBeVisible();
  await there.getByRole('button', { name: 'Cancel' }).click();
  await expect(there.getByText('Cancelled; nothing was changed.')).toBeVisible();
  await expect(there.getByRole('navigation').getByText(NAME)).toHaveCount(0);
});

async function openHandover(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Hand over or take over' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hand over to a colleague' }).waitFor();
}

async function ownFact(page: Page, label: string): Promise<string> {
  const region = page.getByRole('region', { name: 'Colleagues and their codes' });
  const fact = region.locator('div').filter({ has: page.getByText(label, { exact: true }) });
  return (await fact.getByRole('definition').textContent()) ?? '';
}

async function pin(
  page: Page,
  { code, words }: { readonly code: string; readonly words: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Add a colleague’s code' }).click();
  await page.getByLabel('Your colleague’s code').fill(code);
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Add a colleague’s code' });
  await expect(form.getByText(words, { exact: true })).toBeVisible();
  await form.getByLabel('What the colleague is called here').fill('Colleague');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove Colleague' }).waitFor();
}

async function giveFromFile(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await page.getByRole('list', { name: 'People', exact: true }).getByText(NAME).click();
  await page.getByRole('button', { name: 'Hand over', exact: true }).click();
  await page.getByLabel('Who may open the file').selectOption('Colleague');
  await write(app, page, file);
}

async function write(app: ElectronApplication, page: Page, file: string): Promise<void> {
  // The dialog is the system's own; what somebody would answer is given in its place.
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath, bookmark: '' });
  }, file);
  await page.getByRole('button', { name: 'Write the file with 1 person' }).click();
  await page.getByText('The file with 1 person is written.').waitFor();
}

async function choose(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path], bookmarks: [] });
  }, file);
  await page.getByRole('button', { name: 'Choose a hand-over file' }).click();
}

async function changePlace(page: Page, place: string): Promise<void> {
  await page.getByRole('list', { name: 'People', exact: true }).getByText(NAME).click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Where the person is now').fill(place);
  // Going on closes the suggestions, which else cover what comes next.
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('main').getByText(place).waitFor();
}
