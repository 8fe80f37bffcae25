import type { Page } from '@playwright/test';
import type { SampleFile } from '../sample-files';

/** Takes a file in on the page of somebody, in the English interface. */
export async function addFile(page: Page, file: SampleFile, origin: string): Promise<void> {
  await chooseFile(page, file);
  await page.getByLabel('Where does it come from?').fill(origin);
  await page.getByRole('button', { name: 'Add to the vault' }).click();
  await page.getByText(`${file.name} is in the vault.`).waitFor();
}

/** Chooses a file, by its path or by what is in it. */
export async function chooseFile(page: Page, file: SampleFile | string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Add a file…' }).click(),
  ]);
  await chooser.setFiles(file);
}

/** Draws a box over the left half of the second eighth of a picture from above, adds another by the keyboard, and saves the copy. */
export async function makeRedactedCopy(page: Page, name: string): Promise<void> {
  await beginRedaction(page, name);
  await page.getByRole('button', { name: 'Save the redacted copy' }).click();
  await page.getByText(`Redacted copy of ${name}`, { exact: true }).waitFor();
}

/** The same without saving. */
export async function beginRedaction(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `View: ${name}` }).click();
  await page.getByRole('button', { name: `Make a redacted copy…: ${name}` }).click();
  const picture = page
    .getByRole('region', { name: `Redacted copy of ${name}` })
    .getByRole('img', { name, exact: true });
  await picture.evaluate((canvas) => canvas.scrollIntoView({ block: 'start' }));
  const { x, y, width, height } = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x, y + height / 8);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 4, { steps: 3 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Add a box' }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
}
