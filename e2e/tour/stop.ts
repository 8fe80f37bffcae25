import type { ElectronApplication, Page } from '@playwright/test';

/** A screen of the app and the way there, in the English interface. */
export interface Stop {
  readonly name: string;
  readonly go: (place: Place) => Promise<void>;
  /** What floats above another screen, by selector: whoever presses Tab closes it. */
  readonly floating?: string;
  /** Makes the next screen reachable again. */
  readonly leave?: (place: Place) => Promise<void>;
}

/** Where one stands. The window is another one after a lock. */
export interface Place {
  readonly app: ElectronApplication;
  page: Page;
}

/** Opens somebody's file by the list. */
export async function openPerson({ page }: Place, name: string): Promise<void> {
  await page
    .getByRole('list', { name: 'People', exact: true })
    .getByText(name, { exact: true })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Gives up what was begun. */
export async function discard({ page }: Place): Promise<void> {
  await page
    .getByRole('button', { name: /^Discard/u })
    .first()
    .click();
}

/** Scrolls the screen to something on it. */
export async function scrollTo({ page }: Place, selector: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
}
