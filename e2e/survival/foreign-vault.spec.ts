import { openElectron } from '../engine/open-engine';
import { writeRawRows } from '../engine/raw-database';
import { expect, test } from '../fixtures';
import { launchApp } from '../launch-app';
import { readFrozenVault } from '../vault/frozen-vault';

const NEWER = {
  한국어: /더 (?:새로운|최신) 버전/u,
  English: 'This vault was made by a newer version of Durumi.',
  中文: /更新?的?版本|较新/u,
} as const;

test('a vault of a newer version is named in each language and nothing is offered over it', async ({
  profile,
}) => {
  const { rows } = await readFrozenVault();
  const newer = rows.map((row) =>
    row.key === 'header'
      ? { ...row, bytes: btoa(atob(row.bytes).replace('"formatVersion":1', '"formatVersion":9')) }
      : row,
  );
  const engine = await openElectron(profile);
  await writeRawRows(engine.page, newer);
  await engine.close();
  const app = await launchApp(profile);
  const page = await app.firstWindow();
  for (const [language, told] of Object.entries(NEWER)) {
    await page.getByRole('banner').getByRole('radio', { name: language }).check({ force: true });
    await expect(page.getByRole('main').getByText(told)).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.locator('input[type="password"]')).toHaveCount(0);
  }
  await app.close();
});

test('the frozen vault of the first format opens in the app, list and notes', async ({ profile }) => {
  const { rows, passphrase, names } = await readFrozenVault();
  const engine = await openElectron(profile);
  await writeRawRows(engine.page, rows);
  await engine.close();
  const app = await launchApp(profile);
  const page = await app.firstWindow();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'People' }).getByRole('button')).toHaveCount(names.length);
  await page.getByLabel('Search names and notes').fill('舅舅');
  await page.getByRole('list', { name: 'People' }).getByRole('button').click();
  await expect(page.getByRole('article').getByText('女孩与舅舅')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await app.close();
});
