import { nextWindow } from '../launch-app';
import { FULL, TWIN, WITHDREW } from './case-vault';
import { openPerson, scrollTo, type Place, type Stop } from './stop';

// By way of Today: what was begun in the settings is given up by leaving them.
const openSettings = async ({ page }: Place) => {
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('list', { name: 'Who can open the vault' }).waitFor();
};

const keyTask = (button: string) => async (place: Place) => {
  await openSettings(place);
  await place.page.getByRole('button', { name: button }).click();
  await scrollTo(place, '[aria-labelledby="settings-keys"]');
};

/** The vault itself: what is set, kept, handed over, reviewed and erased. */
export const VAULT_STOPS: readonly Stop[] = [
  { name: 'settings', go: openSettings },
  { name: 'settings, change passphrase', go: keyTask('Change my passphrase') },
  { name: 'settings, add colleague', go: keyTask('Add a colleague') },
  { name: 'settings, new recovery words', go: keyTask('New recovery words') },
  { name: 'settings, passphrase known to somebody', go: keyTask('Somebody knows my passphrase') },
  {
    name: 'settings, retention review',
    go: async (place) => {
      await openSettings(place);
      await place.page.getByRole('button', { name: `Anonymise: ${WITHDREW}` }).click();
      await scrollTo(place, '#settings-retention');
    },
  },
  {
    name: 'settings, recently deleted',
    go: async (place) => {
      await openSettings(place);
      await place.page
        .getByRole('button', { name: /^Erase for good…/u })
        .first()
        .click();
      await scrollTo(place, '#settings-deleted');
    },
  },
  {
    name: 'settings, who did what',
    go: async (place) => {
      await openSettings(place);
      await place.page.getByRole('button', { name: 'Show entries' }).click();
      await place.page.getByText('Created the vault').waitFor();
      await place.page
        .getByRole('heading', { name: 'Who did what' })
        .evaluate((heading) => heading.scrollIntoView());
    },
  },
  {
    name: 'figures',
    go: async (place) => {
      await openSettings(place);
      await place.page.getByRole('button', { name: 'Make a table' }).click();
      await place.page.getByLabel('Broken down by').selectOption('Situation');
      await place.page.getByLabel('And by').selectOption('Where people are now');
      await place.page.getByLabel('Year of first contact').selectOption('2026');
      await place.page.getByRole('columnheader', { name: 'Country of stay' }).waitFor();
    },
  },
  {
    name: 'duplicates',
    go: async (place) => {
      await openSettings(place);
      await place.page.getByRole('button', { name: 'Review likely duplicates' }).click();
      await place.page
        .getByRole('button', { name: /^Compare /u })
        .first()
        .waitFor();
    },
  },
  {
    name: 'duplicates, compared',
    go: async ({ page }) => {
      await page.getByRole('button', { name: /^Compare .*최은경|^Compare .*Choi Eun/u }).click();
      await page.getByRole('table').getByText(TWIN).first().waitFor();
    },
  },
  {
    name: 'hand-over with a mistyped code',
    go: async (place) => {
      const { page } = place;
      await openPerson(place, FULL);
      await page.getByRole('button', { name: 'Hand over', exact: true }).click();
      await page.getByRole('button', { name: 'Write the file with 1 person' }).waitFor();
      await page.getByRole('button', { name: 'Add a colleague’s code' }).click();
      await page.getByLabel('Your colleague’s code').fill('durumi1-mistyped');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'hand-over refused for lack of consent',
    go: async (place) => {
      const { page } = place;
      await openPerson(place, WITHDREW);
      await page.getByRole('button', { name: 'Hand over', exact: true }).click();
      await page.getByRole('button', { name: 'Write the file with 1 person' }).click();
      await page
        .getByRole('main')
        .getByText(/consent/iu)
        .last()
        .waitFor();
    },
  },
  {
    name: 'locked',
    go: async (place) => {
      place.page = await nextWindow(place.app, () =>
        place.page.getByRole('button', { name: 'Lock' }).click(),
      );
      await place.page.getByLabel('Passphrase', { exact: true }).waitFor();
    },
  },
  {
    name: 'unlock with a wrong passphrase',
    go: async ({ page }) => {
      await page.getByLabel('Passphrase', { exact: true }).fill('wrong');
      await page.keyboard.press('Enter');
      await page.getByText('That does not open the vault.').waitFor();
    },
  },
  {
    name: 'unlock with recovery words',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Use recovery words' }).click();
      await page.getByLabel('Twelve recovery words').waitFor();
    },
  },
];
