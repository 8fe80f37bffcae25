import type { Page } from '@playwright/test';
import { DEMO_CONTACTS } from '../demo/demo-people';
import { DemoRun } from '../demo/demo-run';
import { recordMongCaiCase } from '../demo/mong-cai-case';
import { scanCard, SCANNED_LETTER } from '../sample-files';
import { addFile, makeRedactedCopy } from '../screens/attachments-screen';
import { recordContact, recordName } from '../screens/contact-screen';
import { fillEverySection } from './fill-record';

/** Whose every section is filled, who withdrew consent, and who may be recorded twice. */
export const FULL = '최은경';
export const WITHDREW = '한서희';
export const TWIN = 'Choi Eun-kyung';
export const BABY = '망까이 아기';
export const GROUP = 'Nine at Mong Cai';

/** Records the made-up case that every screen is looked at with, in the English interface. */
export async function recordCase(page: Page, folder: string): Promise<void> {
  for (const contact of DEMO_CONTACTS) await recordContact(page, contact);
  await recordMongCaiCase(new DemoRun(folder), page);
  await recordName(page, TWIN);
  await recordName(page, '잘못 만든 기록');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('잘못 만든 기록 was deleted.').waitFor();
  await recordWithdrawal(page);
  await recordFull(page);
}

async function recordWithdrawal(page: Page): Promise<void> {
  await recordName(page, WITHDREW);
  await page.getByRole('button', { name: 'Add: Consent' }).click();
  const consent = page.getByRole('region', { name: 'Consent', exact: true });
  await consent.getByLabel('Purpose').selectOption('services');
  await consent.getByLabel('Decision', { exact: true }).selectOption('withdrawn');
  await consent.getByLabel('Date of the decision').fill('2020-01-01');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(/Nothing of it may be printed/u).waitFor();
}

async function recordFull(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill(FULL);
  await page.getByRole('button', { name: 'Add another name or spelling' }).click();
  await page.getByLabel('Name 2', { exact: true }).fill('崔恩京');
  await page.getByLabel('Date of birth', { exact: true }).fill('주체 83년경');
  await page.getByLabel('Where the person is now').fill('연길');
  await page.keyboard.press('Tab');
  const needs = page.getByRole('combobox', { name: 'Specific needs' });
  for (const need of ['At risk of refoulement', 'In hiding']) {
    await needs.fill(need);
    await needs.press('Enter');
  }
  await needs.press('Tab');
  await fillEverySection(page);
  await page.getByLabel('Note', { exact: true }).fill('我们在延吉见面。她想给母亲打电话，问孩子能不能上学。');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: FULL }).waitFor();
  await amendNote(page);
  await addIncidents(page);
  await addTasks(page);
  await addFile(page, SCANNED_LETTER, 'handed over by herself');
  const card = await scanCard(page);
  await addFile(page, card, 'photographed on the way');
  await makeRedactedCopy(page, card.name);
}

async function amendNote(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Edit note/u }).click();
  await page.getByLabel('Time', { exact: true }).fill('14:30');
  await page.getByLabel('Interpreter’s code').fill('K-12');
  await page.getByLabel('Who was there').fill('her daughter');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^Amended /u).waitFor();
}

async function addIncidents(page: Page): Promise<void> {
  for (const [what, when, where, authority] of [
    ['Arrest', '2016-02-11', '丹东', 'police'],
    ['Forced return', '2016-03', '신의주', 'border-guard'],
    ['Release', '2016-06', '온성', 'state-security'],
  ] as const) {
    await page.getByRole('button', { name: 'Add incident' }).click();
    await page.getByRole('radiogroup', { name: 'What happened' }).getByText(what, { exact: true }).click();
    await page.getByLabel('When').fill(when);
    await page.getByLabel('Where', { exact: true }).fill(where);
    await page.keyboard.press('Tab');
    await page.getByLabel('By whom').selectOption(authority);
    await page.getByLabel('Source', { exact: true }).selectOption('person');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: FULL }).waitFor();
  }
}

async function addTasks(page: Page): Promise<void> {
  for (const [task, due] of [
    ['어머니와 통화할 안전한 시간을 잡기', '2026-01-15'],
    ['Ask the school about the child', new Date().toISOString().slice(0, 10)],
  ] as const) {
    await page.getByRole('button', { name: 'Add follow-up' }).click();
    await page.getByLabel('What is to be done').fill(task);
    await page.getByLabel('Due', { exact: true }).fill(due);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: 'Follow-ups' }).getByText(task).waitFor();
  }
  await page.getByRole('button', { name: 'Add referral' }).click();
  await page.getByLabel('Service', { exact: true }).selectOption('legal-assistance');
  await page.getByLabel('Organisation').fill('UNHCR');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('region', { name: 'Referrals' }).getByText('UNHCR').waitFor();
}
