import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FULL } from './case-vault';
import { openPerson, type Place, type Stop } from './stop';
import { SEVERAL_WORDS } from '../screens/create-vault-screen';

/** What goes out of the vault as a file, and comes back in. */
export const FILE_STOPS: readonly Stop[] = [
  {
    name: 'backup written',
    go: async (place) => {
      await answerDialogs(place, 'backup');
      await place.page.getByRole('button', { name: 'Settings' }).click();
      await place.page.getByRole('button', { name: 'Back up now' }).click();
      await place.page.getByText('was read back whole').waitFor();
      await place.page.getByRole('heading', { name: 'Backup', exact: true }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'backup about to be restored',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Choose a backup file' }).click();
      await page.getByLabel('Passphrase or recovery words of the backup').waitFor();
    },
  },
  {
    name: 'hand-over written',
    go: async (place) => {
      const { page } = place;
      await answerDialogs(place, 'handover');
      await openPerson(place, FULL);
      await page.getByRole('button', { name: 'Hand over', exact: true }).click();
      const passphrase = page.getByRole('group', { name: 'One-time passphrase' });
      await passphrase.filter({ hasText: SEVERAL_WORDS }).waitFor();
      await page.getByRole('button', { name: 'Write the file with 1 person' }).click();
      await page.getByText('The file with 1 person is written.').waitFor();
    },
  },
  {
    name: 'take-over, passphrase',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Choose a hand-over file' }).click();
      await page.getByLabel('Passphrase of durumi-tour-handover').waitFor();
    },
  },
  {
    name: 'take-over, plan',
    go: async ({ page }) => {
      const passphrase = await page.getByRole('group', { name: 'One-time passphrase' }).textContent();
      await page.getByLabel('Passphrase of durumi-tour-handover').fill(passphrase ?? '');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Take all of this over' }).waitFor();
    },
  },
];

// The dialogs are the system's own; what somebody would answer is given in their place.
async function answerDialogs({ app }: Place, name: string): Promise<void> {
  const file = join(tmpdir(), `durumi-tour-${name}-${process.pid}.durumi`);
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path, bookmark: '' });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path], bookmarks: [] });
  }, file);
}
