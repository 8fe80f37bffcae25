import { expect, test } from './fixtures';
import { recordContact } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';
import { DEMO_CONTACTS } from './demo/demo-people';

test('somebody whose record names a group joins the one of that name instead of making a second', async ({
  page,
}) => {
  await createVault(page);
  const [contact] = DEMO_CONTACTS;
  if (contact === undefined) throw new Error('nobody to record');
  const first = { ...contact, names: ['하나'], needs: [], group: '2006 선양 9명' };
  await recordContact(page, first);
  await page.getByRole('button', { name: 'Make a group of “2006 선양 9명”' }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: '2006 선양 9명' }).waitFor();
  await recordContact(page, { ...first, names: ['둘'] });
  await page.getByRole('button', { name: 'Make a group of “2006 선양 9명”' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '2006 선양 9명' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Members' }).getByRole('button')).toHaveCount(2);
  await page.getByRole('list', { name: 'Members' }).getByRole('button', { name: '둘' }).click();
  await page.getByRole('heading', { level: 1, name: '둘' }).waitFor();
  await expect(page.getByRole('button', { name: /^Make a group of/u })).toHaveCount(0);
});

test('groups stand in the order of the interface language', async ({ page }) => {
  await createVault(page);
  const [contact] = DEMO_CONTACTS;
  if (contact === undefined) throw new Error('nobody to record');
  await recordContact(page, { ...contact, needs: [] });
  for (const name of ['金氏', '崔氏', '나']) {
    await page.getByRole('button', { name: 'Make a group', exact: true }).click();
    await page.getByLabel('Name of the group').fill(name);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('list', { name: 'People', exact: true }).getByRole('button').click();
    await page.getByRole('heading', { level: 1, name: contact.names[0] ?? '' }).waitFor();
  }
  await page.getByRole('button', { name: 'Groups', exact: true }).click();
  const names = page.locator('main .line__name');
  await page.getByRole('banner').getByRole('radio', { name: '中文' }).check({ force: true });
  await expect(names).toHaveText(['崔氏', '金氏', '나']);
  await page.getByRole('banner').getByRole('radio', { name: '한국어' }).check({ force: true });
  await expect(names).toHaveText(['金氏', '나', '崔氏']);
});
