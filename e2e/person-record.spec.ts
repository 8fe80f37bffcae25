import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { nextWindow } from './launch-app';
import { chooseInMenu } from './native-menu';
import { recordName } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';
import { takeSuggestion, unfoldSection } from './screens/record-screen';

test('a first contact with name, place, need and note takes at most 12 keystrokes beyond the text', async ({
  app,
  page,
}) => {
  await createVault(page);
  let keystrokes = 0;
  const press = async (key: string) => {
    keystrokes += 1;
    await page.keyboard.press(key);
  };
  const isIn = (label: string) =>
    page.getByLabel(label, { exact: true }).evaluate((field) => field === document.activeElement);
  const tabTo = async (label: string) => {
    for (let tabs = 0; tabs < 12 && !(await isIn(label)); tabs += 1) await press('Tab');
  };
  // Ctrl+N is a key of the native menu.
  keystrokes += 1;
  await chooseInMenu(app, 'New contact');
  await expect(page.getByLabel('Name or pseudonym')).toBeFocused();
  await page.keyboard.type('최은경');
  await tabTo('Where the person is now');
  await page.keyboard.type('연길');
  await tabTo('Specific needs');
  await page.keyboard.type('refoul');
  await press('Enter');
  await expect(page.getByRole('group', { name: 'At risk of refoulement' })).toBeVisible();
  await tabTo('Note');
  await page.keyboard.type('Wants to call her mother.');
  await press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: '최은경' })).toBeVisible();
  expect(keystrokes).toBeLessThanOrEqual(12);
  const file = page.getByRole('main');
  await expect(file.getByText('Yanji', { exact: true })).toBeVisible();
  await expect(file.getByText('Wants to call her mother.')).toBeVisible();
  await expect(file.getByRole('region', { name: 'Specific needs' })).toContainText('Pending review');
});

test('every section is kept through lock and language, read at a glance, and nothing of it is lost', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000);
  const { passphrase } = await createVault(page);
  await recordName(page, '최영희');
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill('최은경');
  await page.getByLabel('Date of birth', { exact: true }).fill('주체 83년경');
  await expect(page.getByText('Understood as about 1994')).toBeVisible();
  const safety = await unfoldSection(page, 'Safe contact');
  await safety.getByLabel('Code word').fill('두루미');
  await safety.getByLabel('In immediate danger now?').selectOption('yes');
  const family = await unfoldSection(page, 'Family and separation');
  await takeSuggestion(family.getByLabel('Name', { exact: true }), '영희', '최영희');
  await expect(family.getByText('Has a record of their own')).toBeVisible();
  await family.getByLabel('Relationship').selectOption('mother');
  const journey = await unfoldSection(page, 'Journey');
  await journey.getByLabel('Left home').fill('1990');
  await takeSuggestion(journey.getByLabel('Left from'), '稳城', 'Onsong');
  await journey.getByLabel('Reasons for leaving').fill('hung');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“Left home” lies before “Date of birth”.')).toBeVisible();
  const documents = await unfoldSection(page, 'Documents');
  await documents.getByLabel('Document', { exact: true }).selectOption('none');
  await documents.getByRole('button', { name: 'Add another' }).click();
  await documents.getByLabel('Number').nth(1).fill('half typ');

  const locked = await nextWindow(app, () => chooseInMenu(app, 'Lock now'));
  await locked.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await locked.keyboard.press('Enter');
  const number = locked.locator('[name="documents.1.number"]');
  await expect(number).toHaveValue('half typ');
  await expect(number).toBeFocused();
  await chooseInMenu(app, '한국어');
  await expect(
    locked.getByRole('region', { name: '안전한 연락 방법' }).getByLabel('미리 정한 암호'),
  ).toHaveValue('두루미');
  await expect(number).toHaveValue('half typ');
  await expectNoFindings(locked);
  await locked.keyboard.press('Control+Enter');
  await expect(locked.getByRole('heading', { level: 1, name: '최은경' })).toBeVisible();
  const file = locked.getByRole('main');
  await expect(file.getByText('지금 즉각적인 위험에 처해 있음')).toBeVisible();
  await expect(file.getByRole('region', { name: '이동 경위' })).toContainText('온성군');
  await expect(file.getByRole('region', { name: '이동 경위' })).toContainText('굶주림');
  await expect(file.getByRole('region', { name: '국경 통과' })).toHaveCount(0);
  await chooseInMenu(app, '中文');
  await expect(file.getByRole('region', { name: '行程' })).toContainText('稳城郡');
  await expect(file.getByText('1994年左右')).toBeVisible();
  await expectNoFindings(locked);
  await chooseInMenu(app, 'English');
  await file.getByRole('button', { name: 'Open the record of 최영희' }).click();
  await expect(locked.getByRole('heading', { level: 1, name: '최영희' })).toBeVisible();
});

test('nobody becomes their own relative, and what is too long or no date is told at its field', async ({
  page,
}) => {
  await createVault(page);
  await recordName(page, '최은경');
  await page.getByRole('button', { name: 'Add: Family and separation' }).click();
  const family = page.getByRole('region', { name: 'Family and separation' });
  await expect(family.getByLabel('Name', { exact: true })).toBeFocused();
  await takeSuggestion(family.getByLabel('Name', { exact: true }), '은경', '최은경');
  await family.getByLabel('Separated since').fill('last winter');
  await family.getByLabel('Who holds the child').fill('가'.repeat(300));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(family.getByText(/A person cannot be their own relative/u)).toBeVisible();
  await expect(family.getByText(/This is not a date/u)).toBeVisible();
  await expect(family.getByText(/300 characters long/u)).toBeVisible();
  await family.getByRole('button', { name: 'Undo the link' }).click();
  await family.getByLabel('Separated since').fill('2019년 이후');
  await family.getByLabel('Who holds the child').fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Family and separation' })).toContainText('after 2019');
});

test('a withdrawal is said on the record at once, and the record comes up for review and is anonymised', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await createVault(page);
  await recordName(page, '최은경');
  await page.getByRole('button', { name: 'Add: Consent' }).click();
  const consent = page.getByRole('region', { name: 'Consent', exact: true });
  await consent.getByLabel('Purpose').selectOption('unhcr');
  await consent.getByLabel('Decision', { exact: true }).selectOption('withdrawn');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Consent withdrawn: Sharing with UNHCR')).toBeVisible();
  await page.getByRole('button', { name: 'Edit: Consent' }).click();
  await consent.getByLabel('Purpose').selectOption('services');
  await consent.getByLabel('Date of the decision').fill('2020-01-01');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/Nothing of it may be printed, shared or counted/u)).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  const review = page.getByRole('region', { name: 'Records to review' });
  await expect(review.getByText('Consent withdrawn; decide by 31 January 2020')).toBeVisible();
  await expectNoFindings(page);
  await review.getByRole('button', { name: 'Anonymise: 최은경' }).click();
  await expect(review.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await review.getByRole('button', { name: 'Anonymise', exact: true }).click();
  await expect(review.getByText('The record was anonymised.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'People' }).getByRole('button')).toHaveText(/^P-/u);
});

async function expectNoFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}
