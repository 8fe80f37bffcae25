import { BABY, FULL, GROUP } from './case-vault';
import { discard, openPerson, scrollTo, type Place, type Stop } from './stop';

const openForm = (button: string | RegExp) => async (place: Place) => {
  await openPerson(place, FULL);
  await place.page.getByRole('button', { name: button, exact: true }).first().click();
  await place.page.getByRole('button', { name: 'Save' }).waitFor();
};

/** Every form, empty and filled, and what it says of what is wrong. */
export const FORM_STOPS: readonly Stop[] = [
  {
    name: 'new contact',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'New contact' }).click();
      await page.getByLabel('Name or pseudonym').waitFor();
    },
  },
  {
    name: 'new contact with errors',
    go: async (place) => {
      const { page } = place;
      await page.getByLabel('Date of birth', { exact: true }).fill('1990-02-31');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Enter a name or a pseudonym.').waitFor();
    },
  },
  {
    name: 'new contact, recorded already',
    go: async ({ page }) => {
      await page.getByLabel('Date of birth', { exact: true }).fill('');
      await page.getByLabel('Name or pseudonym').fill('Choi Eun-kyung');
      await page.getByRole('region', { name: 'Recorded already?' }).getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'new contact, needs',
    floating: '.combo__list',
    go: async (place) => {
      const { page } = place;
      const needs = page.getByRole('combobox', { name: 'Specific needs' });
      await needs.fill('at risk');
      await needs.press('ArrowDown');
      await page.getByRole('listbox').getByRole('option').first().waitFor();
    },
    leave: async (place) => {
      await place.page.keyboard.press('Escape');
      await discard(place);
    },
  },
  { name: 'edit person, every section', go: openForm('Edit') },
  {
    name: 'edit person, contradicting dates',
    go: async (place) => {
      await place.page.locator('[name="identity.0.died"]').fill('1980');
      await place.page
        .getByText(/lies before/u)
        .first()
        .waitFor();
      await scrollTo(place, '[aria-label="More about the person"]');
    },
    leave: discard,
  },
  { name: 'new note', go: openForm('Add note') },
  {
    name: 'new note from a template',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Home visit' }).click();
      await page.getByLabel('Interpreter’s code').fill('Kim Chol');
      await page.keyboard.press('Control+Enter');
      await page.getByText('A name must not stand here.').waitFor();
    },
    leave: discard,
  },
  { name: 'edit note', go: openForm(/^Edit note/u) },
  { name: 'new incident', go: openForm('Add incident') },
  { name: 'new follow-up', go: openForm('Add follow-up') },
  { name: 'new referral', go: openForm('Add referral') },
  { name: 'new group', go: openForm('Make a group') },
  {
    name: 'edit group with a separation',
    go: async (place) => {
      await openPerson(place, BABY);
      await place.page.getByRole('main').getByRole('button', { name: GROUP }).first().click();
      await place.page.getByRole('button', { name: /^Edit: Group/u }).click();
      await place.page.getByRole('button', { name: 'Add a separation' }).waitFor();
    },
  },
];
