import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { chooseInMenu } from '../native-menu';
import { nextWindow } from '../launch-app';
import { createVault } from '../screens/create-vault-screen';

const HALF_A_SENTENCE = '어제 밤에 강을 건넜다고 하는데 아직';

for (const event of ['suspend', 'resume', 'lock-screen'] as const) {
  test(`the vault locks on ${event}, and the half-written sentence comes back`, async ({ app, page }) => {
    const { passphrase } = await createVault(page);
    await writeHalfASentence(page);
    const locked = await nextWindow(app, () =>
      app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event),
    );
    await expectSentenceAfterUnlock(locked, passphrase);
  });
}

test('the vault locks when nobody has used the window for the chosen time', async ({ app, page }) => {
  await page.clock.install();
  await page.reload();
  const { passphrase } = await createVault(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  const idle = page.getByLabel('Lock when nobody has used this window for');
  await expect(idle).toHaveValue('10');
  await idle.selectOption('3 minutes');
  await writeHalfASentence(page);
  await page.clock.runFor('02:50');
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue(HALF_A_SENTENCE);
  const locked = await nextWindow(app, () => page.clock.runFor('00:20'));
  await expectSentenceAfterUnlock(locked, passphrase);
  await locked.getByRole('button', { name: 'Settings' }).click();
  await expect(locked.getByLabel('Lock when nobody has used this window for')).toHaveValue('3');
});

test('a clock that is set forward or back locks nothing and keeps nothing open', async ({ app, page }) => {
  await page.clock.install();
  await page.reload();
  await createVault(page);
  await page.clock.setSystemTime(new Date('2100-01-01'));
  await page.clock.runFor('00:30');
  await expect(page.getByRole('button', { name: 'New contact' })).toBeVisible();
  await page.clock.setSystemTime(new Date('1970-01-02'));
  const locked = await nextWindow(app, () => page.clock.runFor('10:10'));
  await expect(locked.getByLabel('Passphrase', { exact: true })).toBeVisible();
});

test('minimising locks only when the caseworker chose so', async ({ app, page }) => {
  await createVault(page);
  await minimize(app);
  await expect(page.getByRole('button', { name: 'New contact' })).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('Also lock when the window is minimised').click();
  await expect(page.getByLabel('Also lock when the window is minimised')).toBeChecked();
  const locked = await nextWindow(app, () => minimize(app));
  await expect(locked.getByLabel('Passphrase', { exact: true })).toBeVisible();
});

test('quitting keeps the last words that were typed', async ({ launch }) => {
  const app = await launch();
  const page = await app.firstWindow();
  const { passphrase } = await createVault(page);
  await writeHalfASentence(page);
  const ended = app.waitForEvent('close');
  // At once, before the next time a draft would be stored by itself.
  await page.getByLabel('Note', { exact: true }).press('End');
  await page.keyboard.insertText(' 끝');
  await Promise.all([ended, app.evaluate(({ app: electron }) => electron.quit())]);
  const again = await (await launch()).firstWindow();
  await again.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await again.keyboard.press('Enter');
  await expect(again.getByLabel('Note', { exact: true })).toHaveValue(`${HALF_A_SENTENCE} 끝`);
});

test('a window that hangs is locked all the same', async ({ app, page }) => {
  await createVault(page);
  const locked = await nextWindow(app, async () => {
    void page
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  });
  await expect(locked.getByLabel('Passphrase', { exact: true })).toBeVisible();
});

test('the key that locks also locks a window that hangs', async ({ app, page }) => {
  await createVault(page);
  const locked = await nextWindow(app, async () => {
    void page
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);
    await chooseInMenu(app, 'Lock now');
  });
  await expect(locked.getByLabel('Passphrase', { exact: true })).toBeVisible();
});

test('the vault locks by its button although its worker is stuck, and nothing can be read meanwhile', async ({
  app,
  page,
}) => {
  const { passphrase } = await createVault(page);
  await writeHalfASentence(page);
  await draftIsStored(page);
  await page.evaluate(occupyDatabase);
  const locked = await nextWindow(app, async () => {
    await page.getByRole('button', { name: 'Lock' }).click();
    expect(
      await page.locator('.workspace').evaluate((element) => getComputedStyle(element).filter),
    ).toContain('blur');
  });
  await expectSentenceAfterUnlock(locked, passphrase);
});

test('the vault locks over a question that waits for an answer, and the half-written sentence comes back', async ({
  app,
  page,
}) => {
  const { passphrase } = await createVault(page);
  await writeHalfASentence(page);
  await chooseInMenu(app, 'Find a person, an action or a page…');
  await expect(page.getByRole('dialog')).toBeVisible();
  const locked = await nextWindow(app, () => chooseInMenu(app, 'Lock now'));
  await expectSentenceAfterUnlock(locked, passphrase);
});

test('a locked window stays as it is when the machine sleeps', async ({ app, page }) => {
  await createVault(page);
  const locked = await nextWindow(app, () => chooseInMenu(app, 'Lock now'));
  await locked.getByLabel('Passphrase', { exact: true }).fill('half a passphr');
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await expect(locked.getByLabel('Passphrase', { exact: true })).toHaveValue('half a passphr');
  expect(app.windows()).toHaveLength(1);
});

async function writeHalfASentence(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Note', { exact: true }).fill(HALF_A_SENTENCE);
}

async function expectSentenceAfterUnlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue(HALF_A_SENTENCE);
}

/** The draft that lies in the database stays as it is: nothing typed is still on its way there. */
async function draftIsStored(page: Page): Promise<void> {
  let former = '';
  const isSettled = async () => {
    const found = await page.evaluate(readDraft);
    const isSame = found !== '' && found === former;
    former = found;
    return isSame;
  };
  await expect.poll(isSettled, { intervals: [1000] }).toBe(true);
}

async function readDraft(): Promise<string> {
  const [known] = await indexedDB.databases();
  const opening = indexedDB.open(known?.name ?? '');
  await new Promise((resolve) => {
    opening.addEventListener('success', resolve);
  });
  const { result: database } = opening;
  const reading = database.transaction('drafts').objectStore('drafts').get('workspace');
  await new Promise((resolve) => {
    reading.addEventListener('success', resolve);
  });
  database.close();
  const { b = new Uint8Array() } = (reading.result ?? {}) as { b?: Uint8Array };
  return b.join(' ');
}

/** Keeps a transaction over everything open for ever, so that whoever wants to write waits for ever. */
async function occupyDatabase(): Promise<void> {
  const [known] = await indexedDB.databases();
  const opening = indexedDB.open(known?.name ?? '');
  await new Promise((resolve) => {
    opening.addEventListener('success', resolve);
  });
  const { result: database } = opening;
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  const store = transaction.objectStore(database.objectStoreNames[0] ?? '');
  const goOn = () => store.count().addEventListener('success', goOn);
  await new Promise((resolve) => {
    store.count().addEventListener('success', resolve);
    goOn();
  });
}

function minimize(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Without a window manager nothing is minimised: the event is what counts here.
    window?.emit('minimize');
  });
}
