import { BABY, FULL } from './case-vault';
import { openPerson, type Stop } from './stop';

/** Letters, sheets and the reference. */
export const PAPER_STOPS: readonly Stop[] = [
  {
    name: 'new letter without consent',
    go: async (place) => {
      await openPerson(place, FULL);
      await place.page.getByRole('button', { name: 'Write a letter', exact: true }).click();
      await place.page.getByText(/has not been asked/u).waitFor();
    },
  },
  {
    name: 'letter',
    go: async (place) => {
      await openPerson(place, BABY);
      await place.page.getByRole('button', { name: /^Open: Letter/u }).click();
      await place.page.getByRole('heading', { level: 1, name: /Letter · UNHCR/u }).waitFor();
    },
  },
  {
    name: 'edit letter',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Edit', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Edit letter' }).waitFor();
    },
  },
  {
    name: 'record sheet',
    go: async (place) => {
      await openPerson(place, FULL);
      await place.page.getByRole('button', { name: 'Sheet to sign', exact: true }).click();
      await place.page.getByRole('heading', { level: 1, name: 'Sheet to sign: record' }).waitFor();
    },
  },
  {
    name: 'referral sheet',
    go: async (place) => {
      await openPerson(place, FULL);
      await place.page.getByRole('button', { name: /^Sheet to sign: Referral/u }).click();
      await place.page.getByRole('heading', { level: 1, name: 'Sheet to sign: referral' }).waitFor();
    },
  },
  {
    name: 'reference beside a record',
    go: async (place) => {
      await openPerson(place, BABY);
      await place.page.getByRole('button', { name: /^Read: Rights of the child/u }).click();
      await place.page.getByRole('complementary').getByRole('heading', { level: 1 }).waitFor();
    },
  },
  {
    name: 'reference beside a record, contents',
    go: async ({ page }) => {
      await page.getByRole('complementary').getByRole('button', { name: 'Contents' }).click();
      await page.getByRole('complementary').getByRole('navigation', { name: 'Contents' }).waitFor();
    },
    leave: async ({ page }) => page.getByRole('complementary').getByRole('button', { name: 'Close' }).click(),
  },
  {
    name: 'reference, contents',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Today', exact: true }).click();
      await page.getByRole('button', { name: 'Reference', exact: true }).click();
      await page.getByRole('navigation', { name: 'Contents' }).waitFor();
    },
  },
  {
    name: 'reference, search',
    go: async ({ page }) => {
      await page.getByRole('searchbox', { name: 'Search the reference' }).fill('ARTICLE 33(1)');
      await page.getByRole('button', { name: /The ban on forced return stands/u }).waitFor();
    },
  },
  {
    name: 'reference, page',
    go: async ({ page }) => {
      await page.getByRole('button', { name: /The ban on forced return stands/u }).click();
      await page.getByRole('heading', { level: 1, name: 'No forced return' }).waitFor();
    },
  },
  {
    name: 'reference, term',
    floating: '.popover',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'asylum', exact: true }).first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'reference, glossary',
    go: async ({ page }) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Open in the glossary' }).click();
      await page.locator('[data-place="asylum"]').waitFor();
    },
  },
  {
    name: 'reference, documented cases',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Previous page' }).click();
      await page.getByRole('button', { name: 'Previous page' }).click();
      await page.getByRole('img', { name: 'Plot of the documented cases' }).waitFor();
    },
  },
];
