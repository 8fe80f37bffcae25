import { expect, test } from '../fixtures';
import { nextWindow } from '../launch-app';
import { createVault } from '../screens/create-vault-screen';
import { countInMemory } from './process-memory';
import { pressKeys, typeText, waitForWindow } from './shipped-app';

const NAME = 'Quaternion Marker Person';
const NOTE = 'Zirconium marker note that nobody may find';

test('after locking, no process holds the note, the name or the passphrase', async ({ launch }) => {
  const first = await launch();
  const page = await first.firstWindow();
  const { passphrase } = await createVault(page);
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill(NAME);
  await page.getByLabel('Note', { exact: true }).fill(NOTE);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  await first.close();

  // From here on nothing that is secret goes through the automation: it would leave copies of its own.
  const app = await launch();
  const unlocked = await app.firstWindow();
  await unlocked.getByLabel('Passphrase', { exact: true }).focus();
  const window = waitForWindow();
  typeText(window, passphrase);
  pressKeys(window, ['Return']);
  await unlocked.getByRole('list', { name: 'People' }).getByRole('button').first().click();
  await unlocked.getByRole('button', { name: 'Delete note' }).waitFor();
  const root = app.process().pid ?? 0;
  const secrets = [NAME, NOTE, passphrase];
  const before = countInMemory(root, secrets);
  expect(before[NAME], 'the scan finds what is on the screen').toBeGreaterThan(0);
  expect(before[NOTE], 'the scan finds what is on the screen').toBeGreaterThan(0);

  const locked = await nextWindow(app, () => unlocked.getByRole('button', { name: 'Lock' }).click());
  await locked.getByLabel('Passphrase', { exact: true }).waitFor();
  await expect.poll(() => countInMemory(root, secrets)).toEqual({ [NAME]: 0, [NOTE]: 0, [passphrase]: 0 });
});
