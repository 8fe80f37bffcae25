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
