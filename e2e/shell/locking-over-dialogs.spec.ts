import type { ElectronApplication, Page } from '@playwright/test';
import { once } from 'node:events';
import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { recordName } from '../screens/contact-screen';
import { createVault } from '../screens/create-vault-screen';
import { unlockVault } from '../screens/unlock-screen';

const SYSTEM_DIALOGS: readonly {
  dialog: string;
  open: (page: Page, app: ElectronApplication) => Promise<unknown>;
}[] = [
  {
    dialog: 'for a place to write',
    open: async (page, app) => {
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('button', { name: 'Back up now' }).click();
      await expect.poll(() => app.evaluate(() => (globalThis as Counting).saveDialogs)).toBe(1);
    },
  },
  {
    dialog: 'for a file to add',
    open: (page) => page.getByRole('button', { name: 'Add a file…' }).click(),
  },
  { dialog: 'of a printer', open: openPrintDialog },
];

for (const { dialog, open } of SYSTEM_DIALOGS) {
  test(`the vault locks over the system’s dialog ${dialog}, which goes with the process, and starts once more`, async ({
    launch,
    profile,
  }) => {
    const app = await launch();
    const page = await app.firstWindow();
    const { passphrase } = await createVault(page);
    await recordName(page, '최은경');
    await app.evaluate(countSaveDialogs);
    await open(page, app);
    const { pid } = app.process();
    const ended = once(app.process(), 'exit');
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')).catch(() => undefined);
    await ended;
    await killSuccessor(profile, pid);
    const again = await (await launch()).firstWindow();
    await unlockVault(again, passphrase);
    await expect(again.getByRole('list', { name: 'People' }).getByText('최은경')).toBeVisible();
  });
}

test('a page that stands still behind a printer’s dialog is locked after the chosen time all the same', async ({
  app,
  page,
  profile,
}) => {
  test.setTimeout(180_000);
  await createVault(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Lock when nobody has used this window for').selectOption('1 minute');
  const { pid } = app.process();
  const ended = once(app.process(), 'exit');
  await openPrintDialog(page);
  await ended;
  await killSuccessor(profile, pid);
});

type Counting = typeof globalThis & { saveDialogs?: number };

/** The system's dialog opens as ever; that it did is kept. */
function countSaveDialogs({ dialog }: typeof Electron.CrossProcessExports): void {
  const show = dialog.showSaveDialog.bind(dialog) as (...args: unknown[]) => unknown;
  const counted = (...args: unknown[]) => {
    const { saveDialogs = 0 } = globalThis as Counting;
    Object.assign(globalThis, { saveDialogs: saveDialogs + 1 });
    return show(...args);
  };
  Object.assign(dialog, { showSaveDialog: counted });
}

/** The app that started by itself in place of the one that ended: nothing drives it. */
async function killSuccessor(profile: string, former: number | undefined): Promise<void> {
  let successor: number | undefined;
  const find = async () => {
    successor = await findApp(profile, former);
    return successor;
  };
  await expect.poll(find).toBeDefined();
  if (successor !== undefined) process.kill(-successor, 'SIGKILL');
}

/** The process that holds the profile, as the engine's lock names it. */
async function findApp(profile: string, former: number | undefined): Promise<number | undefined> {
  const lock = await readlink(join(profile, 'SingletonLock')).catch(() => '');
  const id = Number(lock.split('-').at(-1));
  return id > 0 && id !== former ? id : undefined;
}

/** The page stands still from then on. */
async function openPrintDialog(page: Page): Promise<void> {
  let isPrinting = false;
  await page.exposeFunction('notePrinting', () => {
    isPrinting = true;
  });
  await page.evaluate(() => {
    const { notePrinting } = globalThis as unknown as { notePrinting: () => void };
    addEventListener('beforeprint', notePrinting);
    setTimeout(print);
  });
  await expect.poll(() => isPrinting).toBe(true);
}
