import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from './fixtures';
import { CAMERA_TRACE, recordVoice, SCANNED_LETTER, takePhoto } from './sample-files';
import { addFile, chooseFile } from './screens/attachments-screen';
import { recordName } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';

interface Places {
  /** A folder of the caseworker's, outside the app. */
  readonly outside: string;
  /** The file of somebody, opened. */
  readonly person: Page;
}

const test = base.extend<Places>({
  outside: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'durumi-outside-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  person: async ({ page }, use) => {
    await createVault(page);
    await recordName(page, '최은경');
    await use(page);
  },
});

const MIB = 1024 * 1024;

test('a photo is shown upright inside the app, and exported without place and camera', async ({
  app,
  person,
  outside,
}) => {
  const photo = await takePhoto(person);
  expect(photo.buffer.includes(CAMERA_TRACE)).toBe(true);
  await addFile(person, photo, '2026년 10월 본인에게서');
  const files = person.getByRole('region', { name: 'Files' });
  await expect(files.getByText('2026년 10월 본인에게서')).toBeVisible();
  await files.getByRole('button', { name: `View: ${photo.name}` }).click();
  const picture = files.getByRole('img', { name: photo.name });
  await expect(picture).toBeVisible();
  // Red was on the left; the camera had been turned to the left.
  expect(await coloursOf(picture)).toEqual({ width: 20, height: 40, top: 'red', bottom: 'blue' });

  const target = join(outside, 'photo.jpg');
  await exportTo(app, person, { name: photo.name, target });
  await expect(files.getByText('The file was exported.')).toBeVisible();
  const exported = await readFile(target);
  expect(exported.includes(CAMERA_TRACE)).toBe(false);
  expect(exported.includes('Exif')).toBe(false);
  expect(exported.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  await person.getByRole('button', { name: 'Settings' }).click();
  await person.getByRole('button', { name: 'Show entries' }).click();
  await expect(person.getByText('Wrote a file about 최은경 outside the vault, unencrypted')).toBeVisible();
});

test('a recording is heard inside the app', async ({ person }) => {
  await addFile(person, recordVoice(30), '');
  await person.getByRole('button', { name: /^Listen/u }).click();
  const position = person.getByRole('slider', { name: 'Position in 증언.wav' });
  await expect(person.getByText('0:00 / 0:30')).toBeVisible();
  await person.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => Number(await position.inputValue())).toBeGreaterThan(1);
  await person.getByRole('button', { name: 'Pause' }).click();
  await position.press('End');
  await expect(person.getByText('0:30 / 0:30')).toBeVisible();
});

test('a file that the app cannot show is kept and exported knowingly, as it was taken in', async ({
  app,
  person,
  outside,
}) => {
  await addFile(person, SCANNED_LETTER, '');
  await expect(person.getByRole('button', { name: /^View/u })).toHaveCount(0);
  const target = join(outside, 'letter.pdf');
  await exportTo(app, person, { name: SCANNED_LETTER.name, target });
  await person.getByText('The file was exported.').waitFor();
  expect((await readFile(target)).equals(SCANNED_LETTER.buffer)).toBe(true);
});

test('an export that nobody gave a place writes nothing, and says so', async ({ app, person }) => {
  await addFile(person, SCANNED_LETTER, '');
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '', bookmark: '' });
  });
  await person.getByRole('button', { name: `Export…: ${SCANNED_LETTER.name}` }).click();
  await person.getByRole('button', { name: 'Export unencrypted' }).click();
  await expect(person.getByText('Nothing was exported.')).toBeVisible();
});

test('a file named as a picture that is none says that it cannot be shown', async ({ person }) => {
  const broken = {
    name: 'x.png',
    mimeType: 'image/png',
    buffer: Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
  };
  await addFile(person, broken, '');
  await person.getByRole('button', { name: 'View: x.png' }).click();
  await expect(person.getByText('This file cannot be shown inside Durumi.')).toBeVisible();
});

test('a deleted file comes back with undo', async ({ person }) => {
  await addFile(person, SCANNED_LETTER, '');
  await person.getByRole('button', { name: `Delete: ${SCANNED_LETTER.name}` }).click();
  await expect(person.getByText(SCANNED_LETTER.name, { exact: true })).toHaveCount(0);
  await person.getByRole('button', { name: 'Undo' }).click();
  await expect(person.getByText(SCANNED_LETTER.name, { exact: true })).toBeVisible();
});

test('two hundred megabytes are taken in with progress, and memory stays flat', async ({
  app,
  person,
  outside,
}) => {
  test.setTimeout(240_000);
  const path = await largeFile(outside, 200 * MIB);
  await chooseFile(person, path);
  const before = await memoryOf(app);
  await person.getByRole('button', { name: 'Add to the vault' }).click();
  const progress = person.getByRole('progressbar', { name: 'Encrypting the file…' });
  await progress.waitFor();
  const growth: number[] = [];
  await expect
    .poll(
      async () => {
        growth.push((await memoryOf(app)) - before);
        return progress.count();
      },
      { timeout: 200_000 },
    )
    .toBe(0);
  await expect(person.getByText(/^long\.bin is in the vault/u)).toBeVisible();
  // Garbage comes and goes; a file that was kept would be there in whole by the end, and in half before.
  const later = growth.slice(Math.floor(growth.length / 2));
  expect(later.length).toBeGreaterThan(2);
  expect(Math.min(...later) / MIB).toBeLessThan(80);
});

test('a file beyond two hundred megabytes and an empty one are refused in words', async ({
  person,
  outside,
}) => {
  await chooseFile(person, await largeFile(outside, 200 * MIB + 1));
  await person.getByRole('button', { name: 'Add to the vault' }).click();
  await expect(person.getByText('A file may be up to 200 MB. Nothing was added.')).toBeVisible();
  await chooseFile(person, await largeFile(outside, 0));
  await person.getByRole('button', { name: 'Add to the vault' }).click();
  await expect(person.getByText('The file is empty. Nothing was added.')).toBeVisible();
});

async function exportTo(
  app: ElectronApplication,
  page: Page,
  { name, target }: { readonly name: string; readonly target: string },
): Promise<void> {
  // The dialog is the system's own; what somebody would answer is given in its place.
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath, bookmark: '' });
  }, target);
  await page.getByRole('button', { name: `Export…: ${name}` }).click();
  await expect(page.getByText('The exported file is not encrypted')).toBeVisible();
  await page.getByRole('button', { name: 'Export unencrypted' }).click();
}

function coloursOf(picture: ReturnType<Page['getByRole']>) {
  return picture.evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
    const { width, height } = canvas;
    const context = canvas.getContext('2d');
    const colourAt = (y: number) => {
      const [red = 0, , blue = 0] = context?.getImageData(width / 2, y, 1, 1).data ?? [];
      if (red > 200 && blue < 50) return 'red';
      return blue > 200 && red < 50 ? 'blue' : 'other';
    };
    return { width, height, top: colourAt(2), bottom: colourAt(height - 3) };
  });
}

async function largeFile(folder: string, bytes: number): Promise<string> {
  const path = join(folder, 'long.bin');
  const file = await open(path, 'w');
  await file.truncate(bytes);
  await file.close();
  return path;
}

/** Bytes that all processes of the app keep in memory. */
function memoryOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ app: running }) =>
    running.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize * 1024, 0),
  );
}
