import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { nextWindow } from './launch-app';
import { CAMERA_TRACE, takePhoto } from './sample-files';
import { chooseFile, makeRedactedCopy } from './screens/attachments-screen';
import { recordName } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';
import { unlockVault } from './screens/unlock-screen';

test('a photo is described when it is added, corrected later, and the way back is kept', async ({
  app,
  page: first,
}) => {
  let page = first;
  const { passphrase } = await createVault(page);
  await recordName(page, '최은경');
  const photo = await takePhoto(page);
  await chooseFile(page, photo);
  await page.getByText('Type, date, language, description').click();
  await page.getByLabel('Type of document').selectOption('Identity paper');
  await page.getByLabel('Date', { exact: true }).fill('soon');
  await page.getByLabel('Description').fill('강가에서 찍은 사진');
  await page.getByRole('button', { name: 'Add to the vault' }).click();
  await expect(page.getByText('This is not a date.')).toBeVisible();
  await page.getByLabel('Date', { exact: true }).fill('about 2012');
  await page.getByRole('button', { name: 'Add to the vault' }).click();
  let file = page.getByRole('listitem').filter({ hasText: photo.name });
  await expect(file.getByText(/^Picture · Identity paper · dated about 2012 · /u)).toBeVisible();
  await expect(file.getByText('강가에서 찍은 사진')).toBeVisible();

  await file.getByRole('button', { name: `Edit details: ${photo.name}` }).click();
  await page.getByLabel('Date', { exact: true }).fill('2013-05');
  // A lock costs nothing of it.
  page = await nextWindow(app, () => page.getByRole('button', { name: 'Lock', exact: true }).click());
  await unlockVault(page, passphrase);
  await expect(page.getByLabel('Date', { exact: true })).toHaveValue('2013-05');
  await page.getByRole('main').getByLabel('Language', { exact: true }).selectOption('Korean');
  await page.getByRole('button', { name: 'Save' }).click();
  file = page.getByRole('listitem').filter({ hasText: photo.name });
  await expect(file.getByText(/ · dated May 2013 · language: Korean · /u)).toBeVisible();
  await file.getByRole('button', { name: `Show history: ${photo.name}` }).click();
  const history = file.getByRole('region', { name: `History: ${photo.name}` });
  await expect(history.getByText('about 2012', { exact: true })).toBeVisible();
  await expect(history.getByText('May 2013', { exact: true })).toBeVisible();
  await history.getByRole('button', { name: /^Restore this value: Date of the file/u }).click();
  await expect(file.getByText(/ · dated about 2012 · language: Korean · /u)).toBeVisible();
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
});

test('a redacted copy has nothing below its boxes, and is offered before the original is exported', async ({
  app,
  page,
}) => {
  await createVault(page);
  await recordName(page, '최은경');
  // Larger than the page shows: boxes must lie where they were drawn all the same.
  const photo = await takePhoto(page, 60);
  await chooseFile(page, photo);
  await page.getByRole('button', { name: 'Add to the vault' }).click();
  await makeRedactedCopy(page, photo.name);
  const copyName = 'IMG_2041 (redacted).jpg';
  await expect(page.getByText(`A redacted copy exists: ${copyName}`)).toBeVisible();
  await page.getByRole('button', { name: `View: ${copyName}` }).click();
  await page.getByRole('img', { name: copyName }).waitFor();
  expect(await coloursOf(page, copyName)).toEqual({
    drawn: ['black', 'black'],
    above: 'red',
    below: 'red',
    beside: 'red',
    added: ['black', 'black'],
  });
  await page.getByRole('button', { name: `View: ${photo.name}` }).click();
  await page.getByRole('img', { name: photo.name }).waitFor();
  expect(await coloursOf(page, photo.name)).toMatchObject({ drawn: ['red', 'red'], added: ['red', 'red'] });

  const outside = await mkdtemp(join(tmpdir(), 'durumi-outside-'));
  const target = join(outside, 'copy.jpg');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath, bookmark: '' });
  }, target);
  await page.getByRole('button', { name: `Export…: ${photo.name}` }).click();
  const box = page.getByRole('group', { name: `Export ${photo.name}` });
  await expect(box.getByText('There is a redacted copy of this file.')).toBeVisible();
  await expect(box.getByRole('button').first()).toHaveText(`Export the redacted copy: ${copyName}`);
  await expect(box.getByRole('button', { name: 'Export the original unencrypted' })).toBeVisible();
  await box.getByRole('button').first().click();
  await page.getByText('The file was exported.').waitFor();
  const exported = await readFile(target);
  expect(exported.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  expect(exported.includes(CAMERA_TRACE)).toBe(false);
  await rm(outside, { recursive: true });
});

// By where the boxes were put: one drawn by mouse, one from the middle moved and made flatter by the keyboard.
function coloursOf(page: Page, name: string) {
  return page.getByRole('img', { name, exact: true }).evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
    const { width, height } = canvas;
    const context = canvas.getContext('2d');
    const colourAt = (across: number, down: number) => {
      const [red = 0, green = 0, blue = 0] =
        context?.getImageData(across * width, down * height, 1, 1).data ?? [];
      if (red + green + blue < 30) return 'black';
      return red > 200 && blue < 60 ? 'red' : `${red} ${green} ${blue}`;
    };
    return {
      drawn: [colourAt(0.01, 0.135), colourAt(0.48, 0.24)],
      above: colourAt(0.25, 0.115),
      below: colourAt(0.25, 0.26),
      beside: colourAt(0.52, 0.2),
      added: [colourAt(0.43, 0.41), colourAt(0.61, 0.49)],
    };
  });
}
