import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DesktopApi } from '../src/contract/desktop-calls';
import { expect, test as base } from './fixtures';
import { textOfPdf, textsOfPdf, withoutBlanks } from './pdf-text';
import { consentToUnhcr } from './screens/consent-screen';
import { recordName } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';

const test = base.extend<{ readonly outside: string }>({
  outside: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'durumi-outside-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

const NAME = '최은경';
/** What a letter to UNHCR says in each language, and never who it is about. */
const LETTERS = {
  English: 'Article 33(1) of the Convention relating to the Status of Refugees of 1951',
  한국어: '「난민의 지위에 관한 협약」 제33조 제1항',
  中文: '《关于难民地位的公约》第33条第1款',
} as const;

test('a letter to UNHCR waits for consent, and its PDF can be read in three languages without a name', async ({
  app,
  page,
  outside,
}) => {
  test.setTimeout(240_000);
  await createVault(page);
  await recordName(page, NAME);
  await test.step('without consent it is kept, and neither printed nor written', async () => {
    await page.getByRole('button', { name: 'Write a letter' }).click();
    await expect(page.getByText(/^최은경 has not been asked/u)).toBeVisible();
    await expect(
      page.getByText('No name, date of birth, document number or contact', { exact: false }),
    ).toBeVisible();
    await expectNoFindings(page, 'new letter');
    await page.getByRole('button', { name: 'Keep with the case' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Letter · UNHCR/u })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save as PDF…' })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Print…' })).toBeDisabled();
    await expectNoFindings(page, 'letter without consent');
  });
  await test.step('consent is recorded', async () => {
    await page.getByRole('navigation').getByRole('button', { name: NAME }).click();
    await consentToUnhcr(page);
  });
  for (const [language, law] of Object.entries(LETTERS)) {
    await test.step(`the letter is written in ${language}`, async () => {
      await page.getByRole('button', { name: /^Open: Letter/u }).click();
      await page.getByRole('button', { name: 'Edit', exact: true }).click();
      await page.getByLabel('Language of the letter').selectOption({ label: language });
      const fill = page.getByRole('button', { name: 'Fill in anew' });
      if (language !== 'English') await fill.click();
      await page.getByRole('button', { name: 'Keep with the case' }).click();
      const file = join(outside, `${language}.pdf`);
      await savePdf(app, page, file);
      for (const text of await textsOfPdf(file)) {
        expect(withoutBlanks(text)).toContain(withoutBlanks(law));
        expect(withoutBlanks(text)).not.toContain(NAME);
        expect(text).not.toMatch(/Article VII|제7조|第7条/u);
      }
      await page.getByRole('navigation').getByRole('button', { name: NAME }).click();
    });
  }
  await test.step('only the letter goes to the printer, and is gone from the window afterwards', async () => {
    await page.getByRole('button', { name: /^Open: Letter/u }).click();
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'Print…' }).click();
    await expect(page.getByText('It was given to the system’s print dialog.')).toBeVisible();
    const printed = await textOfPdf(new Uint8Array(await drawnNow(page)));
    expect(printed).toContain('第33条');
    expect(printed).not.toContain(NAME);
    expect(printed).not.toMatch(/Durumi|Save as PDF/u);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('body > .printed')).toHaveCount(0);
    await page.getByRole('navigation').getByRole('button', { name: NAME }).click();
  });
  await test.step('a name that somebody types in is told, and stops it until the level allows it', async () => {
    await page.getByRole('button', { name: /^Open: Letter/u }).click();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const text = page.getByLabel('Text', { exact: true });
    await text.fill(`${await text.inputValue()}\n${NAME}`);
    await expect(page.getByText(/tells more than “No identity” allows: name, 최은경/u)).toBeVisible();
    await page.getByRole('button', { name: 'Keep with the case' }).click();
    await expect(page.getByRole('button', { name: 'Save as PDF…' })).toBeDisabled();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByText('Full identity', { exact: true }).click();
    await page.getByRole('button', { name: 'Keep with the case' }).click();
    await savePdf(app, page, join(outside, 'named.pdf'));
    expect(withoutBlanks((await textsOfPdf(join(outside, 'named.pdf'))).join(''))).toContain(NAME);
  });
  await test.step('the record goes on a sheet to sign; a referral waits for its own consent', async () => {
    await page.getByRole('navigation').getByRole('button', { name: NAME }).click();
    await page.getByRole('button', { name: 'Sheet to sign' }).click();
    await expect(
      page.getByText('Consent has not been recorded for everybody', { exact: false }),
    ).toBeVisible();
    await expectNoFindings(page, 'sheet to sign');
    await page.getByText('Full identity', { exact: true }).click();
    await expect(page.getByRole('region', { name: 'As it will be read' }).getByText(NAME)).toBeVisible();
    await savePdf(app, page, join(outside, 'sheet.pdf'));
    expect((await textsOfPdf(join(outside, 'sheet.pdf'))).join('')).toContain('RECORD SHEET');
    await page.getByRole('button', { name: 'Back to the record' }).click();
    await page.getByRole('button', { name: 'Add referral' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /^Sheet to sign: Referral/u }).click();
    await expect(
      page.getByText(/has not been asked about “Sharing with named organisations”/u),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Print…' })).toBeDisabled();
  });
  await test.step('nothing else was written, and the trail knows of every paper', async () => {
    expect((await readdir(outside)).toSorted()).toEqual(
      [...Object.keys(LETTERS), 'named', 'sheet'].map((name) => `${name}.pdf`).toSorted(),
    );
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Show entries' }).click();
    await expect(page.getByText(`Wrote a letter about ${NAME} as a PDF outside the vault`)).toHaveCount(4);
    await expect(page.getByText(`Printed a letter about ${NAME}`)).toBeVisible();
    await expect(page.getByText(`Wrote a sheet about ${NAME} as a PDF outside the vault`)).toBeVisible();
  });
});

async function savePdf(app: ElectronApplication, page: Page, target: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath, bookmark: '' });
  }, target);
  await page.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(page.getByText('The PDF was written, unencrypted', { exact: false })).toBeVisible();
  // Nor does the file tell what made it.
  expect((await readFile(target)).toString('latin1')).not.toMatch(/Durumi|Electron|Linux/u);
}

// What the window would print at this moment, as bytes.
function drawnNow(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const { desktop } = window as unknown as { readonly desktop: DesktopApi };
    return Array.from(await desktop.call('paper.draw', {}));
  });
}

async function expectNoFindings(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect({
    state,
    violations: violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
  }).toEqual({
    state,
    violations: [],
  });
}
