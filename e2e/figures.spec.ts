import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { recordName } from './screens/contact-screen';
import { recordCountedPeople } from './screens/counted-people';
import { createVault } from './screens/create-vault-screen';

test('a table of figures is written as it is shown, tells of nobody, and the trail says that it left', async ({
  app,
  page,
}) => {
  await createVault(page);
  await recordName(page, '묻지 않은 사람');
  await recordCountedPeople(page);
  await page.getByRole('button', { name: 'Commands' }).click();
  await page.getByRole('combobox').fill('Figures for');
  await page.getByRole('option', { name: 'Figures for reports' }).click();
  await expect(page.getByText('7 people counted')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Not counted' })).toHaveText(
    '1 person who was not asked about statistics',
  );

  await page.getByLabel('Broken down by').selectOption('Situation');
  await page.getByLabel('Year of first contact').selectOption('2026');
  await page.getByLabel('Part of the year').selectOption('January to March');
  const table = page.getByRole('region', { name: 'The table as it will be saved' }).getByRole('table');
  await expect(page.getByText('First contact: 2026-01 to 2026-03.')).toBeVisible();
  await expect(table.getByRole('row', { name: /^In contact/u })).toBeVisible();

  const folder = await mkdtemp(join(tmpdir(), 'durumi-figures-'));
  const path = join(folder, 'figures.csv');
  await answerDialog(app, path);
  await page.getByRole('button', { name: 'Save as CSV…' }).click();
  await expect(page.getByText('The table was written, unencrypted')).toBeVisible();
  const bytes = await readFile(path);
  expect(await readdir(folder)).toEqual(['figures.csv']);
  await rm(folder, { recursive: true });

  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [note = '', ...lines] = bytes.subarray(3).toString('utf8').split('\r\n');
  expect(note).toContain('First contact: 2026-01 to 2026-03.');
  expect(lines[1]).toBe(
    '#status+name+i_en,#status+code,#affected,#affected+f,#affected+m,#affected+sex_other,#affected+children,#affected+adults,#affected+elderly,#affected+age_unknown',
  );
  // One man alone: neither he nor what he would be by subtraction stands there.
  expect(lines.slice(2)).toEqual([
    'Detained,detained,<5,*,*,*,*,*,*,*',
    'In contact,in-contact,*,*,*,*,*,*,*,*',
    expect.stringMatching(/^Total,,7,/u),
    '',
  ]);
  expect(await shownCells(page)).toEqual(lines.slice(0, -1).map((line) => line.split(',')));
  expect(bytes.toString('utf8')).not.toMatch(/집계 대상|연길|Yanji|2026-03-15/u);

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Show entries' }).click();
  const entry = page.getByText('Wrote a table of figures about 7 people outside the vault, without names');
  await expect(entry).toBeVisible();
});

// The dialog is the system's own; what somebody would answer is given in its place.
async function answerDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath, bookmark: '' });
  }, path);
}

function shownCells(page: Page): Promise<readonly (readonly string[])[]> {
  return page
    .getByRole('region', { name: 'The table as it will be saved' })
    .evaluate((region) =>
      [...region.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.textContent)),
    );
}
