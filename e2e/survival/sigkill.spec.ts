import { expect, test } from '../fixtures';
import { killApp, launchApp } from '../launch-app';
import { createVault } from '../screens/create-vault-screen';

/** A short round in every run of the tests; DURUMI_KILL_ROUNDS=50 for the long one. */
const ROUNDS = Number(process.env['DURUMI_KILL_ROUNDS'] ?? 4);

test(`a save that was confirmed is there after SIGKILL, ${ROUNDS} times out of ${ROUNDS}`, async ({
  profile,
}) => {
  test.setTimeout(60_000 + ROUNDS * 20_000);
  let app = await launchApp(profile);
  let page = await app.firstWindow();
  const { passphrase } = await createVault(page);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const name = `사람 ${round}`;
    await page.getByRole('button', { name: 'New contact' }).click();
    await page.getByLabel('Name or pseudonym').fill(name);
    await page.getByLabel('Note', { exact: true }).fill(`기록 ${round}`);
    await page.getByRole('button', { name: 'Save' }).click();
    // The heading of the person is the confirmation: it comes when the vault has answered.
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await killApp(app);
    app = await launchApp(profile);
    page = await app.firstWindow();
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await page.getByText(round === 1 ? '1 person' : `${round} people`, { exact: true }).waitFor();
    await page.getByLabel('Search names and notes').fill(`기록 ${round}`);
    await expect(page.getByRole('list', { name: 'People' }).getByText(name, { exact: true })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await app.close();
});
