import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { PERSON_SECTIONS, SECTION_NAMES, type SectionFieldKey } from '../src/domain/person-sections';
import type { FieldSpec } from '../src/domain/record-section';
import { expect, test } from './fixtures';
import { chooseInMenu } from './native-menu';
import { recordName } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';
import { fillEverySection, sampleOf } from './tour/fill-record';

const NAME = '최은경';
const LANGUAGES = { en: 'English', ko: '한국어', zh: '中文' } as const;

test('every field of every section is in the form, on the record and in the history, in three languages', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  await createVault(page);
  await recordName(page, NAME);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await fillEverySection(page);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  await page.locator('[aria-labelledby="person-history"] button').click();
  await page.locator('.history__body').waitFor();
  for (const [language, inMenu] of Object.entries(LANGUAGES)) {
    await chooseInMenu(app, inMenu);
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`, 'u'));
    await expectFields(page, wordsOf(language));
  }
});

test('the needs that were recorded last are offered first', async ({ page }) => {
  await createVault(page);
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill(NAME);
  const needs = page.getByRole('combobox', { name: 'Specific needs' });
  await needs.fill('survival sex');
  await needs.press('Enter');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  await page.getByRole('button', { name: 'New contact' }).click();
  await needs.press('ArrowDown');
  const groups = page.getByRole('listbox').getByRole('group');
  await expect(groups.first()).toContainText('Recently used');
  await expect(groups.first().getByRole('option')).toHaveText(/Survival sex/u);
  expect(await groups.count()).toBeGreaterThan(5);
});

interface Words {
  readonly title: Readonly<Record<string, string>>;
  readonly label: Readonly<Record<string, string>>;
}

function wordsOf(language: string): Words {
  return JSON.parse(readFileSync(`locales/${language}/ui/sections.json`, 'utf8')) as Words;
}

async function expectFields(page: Page, { title, label }: Words): Promise<void> {
  const history = page.locator('.history__body');
  for (const section of SECTION_NAMES) {
    const region = page.getByRole('region', { name: title[section] ?? '', exact: true }).first();
    for (const name of filledFields(section)) {
      const words = label[`${section}-${name}`] ?? 'no label';
      await expect(region.getByText(words, { exact: true }), `${section}, ${name}`).toBeVisible();
      await expect(history, `history of ${section}, ${name}`).toContainText(words);
    }
  }
}

function filledFields(section: keyof typeof PERSON_SECTIONS): readonly string[] {
  const fields: Readonly<Record<string, FieldSpec>> = PERSON_SECTIONS[section].fields;
  return Object.entries(fields).flatMap(([name, spec]) =>
    spec.kind === 'person' || sampleOf(`${section}-${name}` as SectionFieldKey, spec) === '' ? [] : [name],
  );
}
