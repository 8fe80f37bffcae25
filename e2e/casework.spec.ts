import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { recordName } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';

const NAMES = ['리설향', '김철민'] as const;

test('two people who were arrested together: incident, group, follow-up, history and commands', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await createVault(page);
  for (const name of NAMES) await recordName(page, name);
  await test.step('one incident is recorded for both, by keyboard, and seen with each', async () => {
    await page.getByRole('button', { name: 'Add incident' }).click();
    await page.getByLabel('Find a person to add').fill(NAMES[0]);
    await page.getByRole('button', { name: `Add ${NAMES[0]}` }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('When').fill('2012-05-20');
    await page.getByLabel('Where').fill('Mong Cai');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: 'Arrest', exact: true })).toBeVisible();
    await page.getByRole('list', { name: 'People' }).getByRole('button', { name: NAMES[0] }).click();
    await expect(
      page.getByRole('list', { name: 'Course of events' }).getByText(`With ${NAMES[1]}`),
    ).toBeVisible();
  });
  await test.step('a release dated before the arrest is warned of and stored all the same', async () => {
    await page.getByRole('button', { name: 'Add incident' }).click();
    await page.getByRole('radiogroup', { name: 'What happened' }).getByText('Release').click();
    await page.getByLabel('When').fill('2012-05-01');
    await expect(page.getByText('A release is dated before any arrest.')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('list', { name: 'Course of events' }).getByRole('listitem')).toHaveCount(2);
    await expectNoFindings(page, 'person with a course');
  });
  await test.step('a group says who was separated from whom', async () => {
    await page.getByRole('button', { name: 'Make a group', exact: true }).click();
    await page.getByLabel('Name of the group').fill('Nine at Mong Cai');
    await page.getByLabel('Find a person to add').fill(NAMES[1]);
    await page.getByRole('button', { name: `Add ${NAMES[1]}` }).click();
    await page.getByRole('button', { name: 'Add a separation' }).click();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Choose two different members of the group.')).toBeVisible();
    await page.getByLabel('Who', { exact: true }).selectOption({ label: NAMES[0] });
    await page.getByLabel('From whom').selectOption({ label: NAMES[1] });
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(`${NAMES[0]} from ${NAMES[1]}`)).toBeVisible();
    await expectNoFindings(page, 'group');
  });
  await test.step('one comes back to the group from what one adds to it, or gives up adding', async () => {
    await page.getByRole('button', { name: 'Add incident' }).click();
    await page.getByRole('button', { name: 'Discard entry' }).click();
    await page.getByRole('button', { name: 'Add incident' }).click();
    await page.getByRole('radiogroup', { name: 'What happened' }).getByText('Transfer').click();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Nine at Mong Cai' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Transfer', exact: true })).toBeVisible();
  });
  await test.step('a referral says how far it has come and what it did, and a note what it is about', async () => {
    await page.getByRole('list', { name: 'Members' }).getByRole('button', { name: NAMES[1] }).click();
    await page.getByRole('button', { name: 'Add referral' }).click();
    await page.getByLabel('Organisation').fill('Clinic A');
    await page.getByLabel('Progress').selectOption({ label: 'Something is being done' });
    await page.getByLabel('Effect for the person').selectOption({ label: 'It helped somewhat' });
    await page.keyboard.press('Control+Enter');
    await expect(
      page.getByText(/Clinic A .* Something is being done · Effect: It helped somewhat/u),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.getByLabel('Note', { exact: true }).fill('Asked the clinic.');
    const about = page.getByLabel('What the note is about');
    await about.selectOption(await about.getByRole('option', { name: /Clinic A/u }).innerText());
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('article').getByText(/About: .*Clinic A/u)).toBeVisible();
  });
  await test.step('the number of a case finds it, however it is typed', async () => {
    const number = (
      await page.getByRole('term').filter({ hasText: 'Case number' }).locator('+ dd').innerText()
    ).trim();
    expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u);
    await page.getByRole('searchbox').fill(number.toLowerCase().replace('-', ''));
    const found = page.getByRole('list', { name: 'People' }).getByRole('button');
    await expect(found).toHaveCount(1);
    await expect(found).toContainText(NAMES[1]);
    await expect(found).toContainText('Case number');
    await page.getByRole('searchbox').fill('');
    await page.getByRole('list', { name: 'People' }).getByRole('button', { name: NAMES[0] }).click();
  });
  await test.step('what is overdue stands on Today, and is gone when it is done', async () => {
    await page.getByRole('button', { name: 'Add follow-up' }).click();
    await page.getByLabel('What is to be done').fill('어머니께 전화');
    await page.getByLabel('Due', { exact: true }).fill('2020-01-01');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Today', exact: true }).click();
    const due = page.getByRole('list', { name: /^Due/u });
    await expect(due.getByText('Overdue, 1 January 2020')).toBeVisible();
    await expectNoFindings(page, 'today');
    await due.getByRole('button').click();
    await page.getByRole('button', { name: 'Done today' }).click();
    await expect(page.getByText(/^Done /u)).toBeVisible();
    await page.getByRole('button', { name: 'Today', exact: true }).click();
    await expect(page.getByText('Nothing is due within a week.')).toBeVisible();
  });
  await test.step('the palette finds people and actions, and the sheet lists the shortcuts', async () => {
    await page.keyboard.press('?');
    await expect(
      page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('New contact'),
    ).toBeVisible();
    await expectNoFindings(page, 'sheet of shortcuts');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Commands' }).click();
    await page.keyboard.insertText('철민');
    await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(NAMES[1]);
    await expectNoFindings(page, 'palette');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: NAMES[1] })).toBeVisible();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('n');
    await expect(page.getByLabel('Name or pseudonym')).toBeFocused();
  });
});

test('an amended note keeps its original readable, and a former value comes back', async ({ page }) => {
  test.setTimeout(180_000);
  await createVault(page);
  await recordName(page, NAMES[0]);
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByLabel('Note', { exact: true }).fill('Met at the market.');
  for (const template of ['First contact', 'Call', 'Home visit'])
    await page.getByRole('button', { name: template, exact: true }).click();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue(
    /^Met at the market\..*What the person wants:.*News since the last contact:.*Living conditions:/su,
  );
  await page.getByLabel('Note', { exact: true }).fill('She lives with her aunt.');
  await page.getByLabel('Time', { exact: true }).fill('9.30');
  await page.getByLabel('Interpreter’s code').fill('Kim Chol');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('A name must not stand here.')).toBeVisible();
  await page.getByLabel('Interpreter’s code').fill('K-12');
  await page.getByText('Strictly confidential').click();
  await page.keyboard.press('Control+Enter');
  const note = page.getByRole('article').getByText('She lives with her aunt.');
  await expect(page.getByText('Interpreter K-12')).toBeVisible();
  await expect(note).toBeHidden();
  await page.getByRole('button', { name: /^Show the note/u }).click();
  await expect(note).toBeVisible();
  await page.getByRole('button', { name: /^Edit note/u }).click();
  await page.getByLabel('Note', { exact: true }).fill('She lives with her sister.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Amended /u)).toBeVisible();
  await page.getByRole('button', { name: /^Show history: Notes/u }).click();
  const history = page.getByRole('region', { name: /^History: Notes/u });
  await expect(history.getByText('She lives with her aunt.')).toBeVisible();
  await expectNoFindings(page, 'history');
  await history.getByRole('button', { name: /^Restore this value: Note/u }).click();
  await expect(history.getByText('The value was restored.')).toBeVisible();
  await page.getByRole('button', { name: /^Show the note/u }).click();
  await expect(page.locator('.encounter__note')).toHaveText('She lives with her aunt.');
});

async function expectNoFindings(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => ({ id, where: nodes[0]?.target }));
  expect(found, screen).toEqual([]);
}
