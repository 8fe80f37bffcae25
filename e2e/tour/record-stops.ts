import { expect } from '../fixtures';
import { beginRedaction } from '../screens/attachments-screen';
import { BABY, FULL, GROUP, WITHDREW } from './case-vault';
import { discard, openPerson, scrollTo, type Stop } from './stop';

/** A person, what is asked about them, and what happened to them. */
export const RECORD_STOPS: readonly Stop[] = [
  {
    name: 'today',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Today', exact: true }).click();
      await page
        .getByRole('region', { name: /^Due/u })
        .getByText(/^Overdue/u)
        .waitFor();
    },
  },
  { name: 'record', go: (place) => openPerson(place, FULL) },
  {
    name: 'record, history',
    go: async (place) => {
      await place.page.getByRole('button', { name: `Show history: ${FULL}` }).click();
      await place.page.getByRole('button', { name: /^Show history: Notes/u }).click();
      await scrollTo(place, '.history__body');
    },
  },
  { name: 'record of a baby who was parted', go: (place) => openPerson(place, BABY) },
  { name: 'record with consent withdrawn', go: (place) => openPerson(place, WITHDREW) },
  {
    name: 'groups',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Groups', exact: true }).click();
      await page.getByRole('main').getByRole('button', { name: GROUP }).waitFor();
    },
  },
  {
    name: 'group',
    go: async ({ page }) => {
      await page.getByRole('main').getByRole('button', { name: GROUP }).click();
      await page.getByRole('heading', { level: 1, name: GROUP }).waitFor();
    },
  },
  {
    name: 'search',
    go: async ({ page }) => {
      await page.getByLabel('Search names and notes').fill('Cui Yinjing');
      await expect(page.getByRole('list', { name: 'People' }).getByText('Sounds like').first()).toBeVisible();
    },
  },
  {
    name: 'search in documents',
    go: async ({ page }) => {
      await page.getByLabel('Search names and notes').fill('0815');
      await expect(page.getByRole('list', { name: 'People' }).locator('mark')).toHaveText('0815');
    },
  },
  {
    name: 'search in notes',
    go: async ({ page }) => {
      await page.getByLabel('Search names and notes').fill('母亲');
      await expect(page.getByRole('list', { name: 'People' }).locator('mark').first()).toBeVisible();
    },
  },
  {
    name: 'search that finds nobody',
    go: async ({ page }) => {
      await page.getByLabel('Search names and notes').fill('nobody at all');
      await page.getByText('Nothing found').waitFor();
    },
    leave: async ({ page }) => page.getByLabel('Search names and notes').fill(''),
  },
  {
    name: 'filter dialog',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Filter…' }).click();
      await page.getByRole('dialog', { name: 'Filter people' }).getByLabel('Place').fill('중국');
    },
  },
  {
    name: 'list with filters',
    go: async ({ page }) => {
      const filter = page.getByRole('dialog', { name: 'Filter people' });
      await filter.getByLabel('Situation').selectOption('Detained');
      await filter.getByRole('button', { name: 'Show' }).click();
      await page.getByRole('button', { name: 'Remove filter: Detained' }).waitFor();
    },
    leave: async ({ page }) => {
      for (const text of ['Detained', 'China'])
        await page.getByRole('button', { name: `Remove filter: ${text}` }).click();
    },
  },
  {
    name: 'palette',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Commands' }).click();
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  },
  {
    name: 'palette that found somebody',
    go: async ({ page }) => {
      await page.getByRole('dialog').getByRole('combobox').fill('은');
      await page.getByRole('dialog').getByRole('option', { name: FULL }).waitFor();
    },
    leave: async ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'shortcuts',
    go: async ({ page }) => {
      await page.locator('#detail-pane').focus();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    },
    leave: async ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'deleted note that can be taken back',
    go: async (place) => {
      await openPerson(place, BABY);
      await place.page.getByRole('button', { name: /^Delete note/u }).click();
      await place.page.getByRole('button', { name: 'Undo' }).waitFor();
    },
    leave: async ({ page }) => page.getByRole('button', { name: 'Undo' }).click(),
  },
  {
    name: 'protection dismissed',
    go: async (place) => {
      await openPerson(place, BABY);
      await place.page.getByRole('button', { name: /^Dismiss…: Access to UNHCR/u }).click();
      await place.page.keyboard.press('Enter');
      await scrollTo(place, '.protections');
    },
    leave: async ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'file about to be exported',
    go: async (place) => {
      await openPerson(place, FULL);
      await place.page.getByRole('button', { name: 'Export…: 공민증.png', exact: true }).click();
      await scrollTo(place, '.attachment');
    },
  },
  {
    name: 'details of a file being corrected',
    go: async (place) => {
      await openPerson(place, FULL);
      await place.page.getByRole('button', { name: 'Edit details: 공민증.png', exact: true }).click();
      await place.page.getByLabel('Date', { exact: true }).fill('about 2012');
    },
    leave: discard,
  },
  {
    name: 'picture being redacted',
    go: async (place) => {
      await openPerson(place, FULL);
      await beginRedaction(place.page, '공민증.png');
      await scrollTo(place, '.attachment');
    },
  },
  {
    name: 'unfinished entry',
    go: async (place) => {
      await place.page.getByRole('button', { name: 'Add note' }).click();
      await place.page.getByLabel('Note', { exact: true }).fill('어머니와 통화함');
      await openPerson(place, BABY);
    },
    leave: discard,
  },
];
