import type { Page } from '@playwright/test';

interface CountedPerson {
  readonly name: string;
  readonly sex: string;
  readonly status: string;
  readonly place: string;
}

const WOMEN = ['ㄱ', 'ㄴ', 'ㄷ', 'ㄹ', 'ㅁ', 'ㅂ'].map((letter): CountedPerson => ({
  name: `집계 대상 ${letter}`,
  sex: 'Female',
  status: 'In contact',
  place: '연길',
}));
const MAN: CountedPerson = { name: '집계 대상 ㅅ', sex: 'Male', status: 'Detained', place: '단둥' };

/** Records seven people who agreed to be counted, in the English interface: six of them alike, one like nobody else. */
export async function recordCountedPeople(page: Page): Promise<void> {
  for (const person of [...WOMEN, MAN]) await recordCountedPerson(page, person);
}

async function recordCountedPerson(page: Page, { name, sex, status, place }: CountedPerson): Promise<void> {
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill(name);
  const person = page.getByRole('region', { name: 'The person' });
  await person.getByText(sex, { exact: true }).click();
  await person.getByText(status, { exact: true }).click();
  await person.getByLabel('Where the person is now').fill(place);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: '+ Consent' }).click();
  await page.getByLabel('Purpose').selectOption('statistics');
  await page.getByLabel('Decision', { exact: true }).selectOption('given');
  await page.getByLabel('Date of the conversation').fill('2026-03-15');
  await page.getByLabel('Note', { exact: true }).fill('통계에 대해 설명하고 동의를 받음.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
