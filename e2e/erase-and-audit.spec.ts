import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { recordName } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';
import { unlockVault } from './screens/unlock-screen';

test('erasing takes two deliberate actions and leaves no vault, no copy and no header', async ({
  launch,
  profile,
}) => {
  const first = await launch();
  const { passphrase } = await createVault(await first.firstWindow());
  await first.close();
  const app = await launch();
  const page = await app.firstWindow();
  await unlockVault(page, passphrase);
  await page.getByRole('button', { name: 'Settings' }).click();
  expect(readdirSync(join(profile, 'Safety copies'))).toHaveLength(1);
  expect(existsSync(join(profile, 'Vault header/header.A'))).toBe(true);
  await page.getByRole('button', { name: 'Erase this vault…' }).click();
  const now = page.getByRole('button', { name: 'Erase for good' });
  await expect(now).toBeDisabled();
  await page.getByText('I understand that the notes on this computer will be gone').click();
  await Promise.all([
    app.waitForEvent('close'),
    // The app may end before the click is acknowledged.
    now.click().catch(() => undefined),
  ]);
  const fresh = await (await launch()).firstWindow();
  await expect(fresh.getByText('Suggested passphrase')).toBeVisible();
  expect(existsSync(join(profile, 'Vault header'))).toBe(false);
  expect(existsSync(join(profile, 'Safety copies'))).toBe(false);
});

test('the trail is shown in plain words in each language, and its signatures can be checked', async ({
  page,
}) => {
  await createVault(page);
  await recordName(page, '최은경');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Show entries' }).click();
  await page.getByRole('button', { name: 'Check the signatures' }).click();
  await expect(page.getByText('entries checked: all are as they were signed.')).toBeVisible();
  for (const { language, sentence } of [
    { language: 'English', sentence: 'Recorded 최은경' },
    { language: '한국어', sentence: '최은경 기록을 만들었습니다' },
    { language: '中文', sentence: '新建了최은경的记录' },
  ]) {
    await page.getByRole('banner').getByRole('radio', { name: language }).check({ force: true });
    await expect(page.getByRole('listitem').getByText(sentence)).toBeVisible();
  }
});
