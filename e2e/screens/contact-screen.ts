import type { Locator, Page } from '@playwright/test';
import type { DemoContact } from '../demo/demo-people';

/** Types a whole contact into the form, in the English interface, and saves it. */
export async function recordContact(page: Page, contact: DemoContact): Promise<void> {
  await page.getByRole('button', { name: 'New contact' }).click();
  await fillPerson(page, contact);
  const conversation = page.getByRole('region', { name: 'The conversation' });
  await conversation.getByLabel('Note', { exact: true }).fill(contact.note);
  await conversation.getByLabel('Date of the conversation').fill(isDate(contact.date) ? contact.date : '');
  await fillPlace(conversation.getByLabel('Place of the conversation'), contact.encounterPlace);
  await conversation.getByText(contact.language, { exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: contact.names[0] ?? '' }).waitFor();
}

/** Records somebody of whom only a name is known, in the English interface. */
export async function recordName(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill(name);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function fillPerson(page: Page, contact: DemoContact): Promise<void> {
  const [first = '', ...others] = contact.names;
  await page.getByLabel('Name or pseudonym').fill(first);
  for (const [index, name] of others.entries()) {
    await page.getByRole('button', { name: 'Add another name or spelling' }).click();
    await page.getByLabel(`Name ${index + 2}`, { exact: true }).fill(name);
  }
  const person = page.getByRole('region', { name: 'The person' });
  await person.getByText(contact.status, { exact: true }).click();
  await fillPlace(person.getByLabel('Where the person is now'), contact.place);
  await person.getByLabel('Group or family').fill(contact.group);
  const needs = person.getByLabel('Specific needs');
  for (const need of contact.needs) {
    await needs.fill(need);
    await needs.press('Enter');
  }
  // Going on closes the list, which else covers what comes next.
  if (contact.needs.length > 0) await needs.press('Tab');
}

// Going on closes the suggestions, which else cover what comes next.
async function fillPlace(field: Locator, place: string): Promise<void> {
  await field.fill(place);
  await field.press('Tab');
}

function isDate(typed: string): boolean {
  return /^\d/u.test(typed) && !typed.includes('월');
}
