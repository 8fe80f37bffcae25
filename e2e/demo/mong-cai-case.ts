import type { Page } from '@playwright/test';
import { expect } from '../fixtures';
import { recordContact } from '../screens/contact-screen';
import type { DemoContact } from './demo-people';
import type { DemoRun } from './demo-run';

const BABY = '망까이 아기';
const OTHERS = '망까이 여덟 명';
const GROUP = 'Nine at Mong Cai';
/** The document names no year: 22 October of one of these. */
const ARRESTED = 'between 2013-10-22 and 2016-10-22';

/** The eight who were arrested with the baby; the report describes them together and names nobody. */
const EIGHT: DemoContact = {
  names: [OTHERS, '芒街八人', 'Eight of Mong Cai'],
  status: 'Detained',
  place: '辽宁省沈阳',
  group: GROUP,
  date: '',
  encounterPlace: '',
  language: 'English',
  needs: ['At risk of refoulement', 'Detained in country of asylum'],
  note: 'Known from the press only: taken to Shenyang after the hand-over, and perhaps held at a garrison near the Tumen River. Their plea to be let go to a country of their choice was published.',
};

/** Everything that a caseworker records of the nine at Mong Cai, whose baby is on record already. */
export async function recordMongCaiCase(run: DemoRun, page: Page): Promise<void> {
  const step = (name: string, work: () => Promise<void>) => run.step(name, () => page, work);
  await step('the eight others of Mong Cai', () => recordContact(page, EIGHT));
  await step('the group, and who was parted from whom', () => makeGroup(page));
  await step('arrested, handed over, parted, detained', () => addCourse(page));
  await step('consent to speak with UNHCR', () => consent(page));
  await step('referred to UNHCR', () => refer(page));
  await step('asked again in a week', () => followUp(page));
  await step('a letter to UNHCR that names nobody', () => writeLetter(page));
  for (const [language, screen] of [
    ['한국어', '오늘'],
    ['中文', '今日'],
    ['English', 'Today'],
  ] as const)
    await step(`the case and the day in ${language}`, async () => {
      await page.getByRole('banner').getByRole('radio', { name: language }).check({ force: true });
      await openPerson(page, BABY);
      await run.screenshot(page, `the case in ${language}`);
      await page.locator('main').getByRole('button', { name: GROUP }).first().click();
      await page.getByRole('heading', { level: 1, name: GROUP }).waitFor();
      await run.screenshot(page, `the group in ${language}`);
      await page.getByRole('button', { name: screen, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: screen }).waitFor();
    });
  await openPerson(page, BABY);
}

async function makeGroup(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make a group', exact: true }).click();
  await page.getByLabel('Name of the group').fill(GROUP);
  await page.getByText('Arrested together', { exact: true }).click();
  await addPerson(page, BABY);
  await page.getByLabel(`${BABY} is`).selectOption({ label: 'Child' });
  await page.getByRole('button', { name: 'Add a separation' }).click();
  await page.getByLabel('Who', { exact: true }).selectOption({ label: BABY });
  await page.getByLabel('From whom').selectOption({ label: OTHERS });
  await page.getByLabel('Cause').selectOption({ label: 'Arrest or detention' });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`${BABY} from ${OTHERS}`)).toBeVisible();
}

interface Incident {
  readonly what: string;
  readonly when: string;
  readonly where: string;
  readonly known: string;
}

const INCIDENTS: readonly Incident[] = [
  {
    what: 'Arrest',
    when: ARRESTED,
    where: 'Mong Cai',
    known: 'Stopped for want of travel documents.',
  },
  { what: 'Transfer', when: '', where: 'Mong Cai', known: 'A few days later, to the Chinese police.' },
  {
    what: 'Separation',
    when: '',
    where: '',
    known: 'The baby of eleven months was taken away from the others.',
  },
  {
    what: 'Detention',
    when: '',
    where: '沈阳',
    known: 'The eight others; the baby’s whereabouts are unknown.',
  },
];

async function addCourse(page: Page): Promise<void> {
  for (const { what, when, where, known } of INCIDENTS) {
    await page.getByRole('button', { name: 'Add incident' }).click();
    await page.getByRole('radiogroup', { name: 'What happened' }).getByText(what, { exact: true }).click();
    await page.getByLabel('When').fill(when);
    const place = page.getByRole('combobox', { name: 'Where' });
    await place.fill(where);
    await place.press('Tab');
    await page.getByLabel('By whom').selectOption('police');
    await page.getByLabel('Source', { exact: true }).selectOption('media');
    await page.getByLabel('What is known').fill(known);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: GROUP }).waitFor();
  }
  await expect(page.getByRole('list', { name: 'Course of events' }).getByRole('listitem')).toHaveCount(
    INCIDENTS.length,
  );
}

async function consent(page: Page): Promise<void> {
  await openPerson(page, BABY);
  await page.getByRole('button', { name: 'Add: Consent' }).click();
  const section = page.getByRole('region', { name: 'Consent', exact: true });
  await section.getByLabel('Purpose').selectOption('unhcr');
  await section.getByLabel('Decision', { exact: true }).selectOption('given');
  await section.getByLabel('What must be withheld, and from whom').fill('가족의 이름, 모든 사람에게');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Consent', exact: true })).toContainText('Given');
}

async function refer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add referral' }).click();
  await page.getByLabel('Service', { exact: true }).selectOption('child-protection');
  await page.getByLabel('Organisation').fill('UNHCR');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Referrals' }).getByText('UNHCR')).toBeVisible();
}

async function followUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add follow-up' }).click();
  await page.getByLabel('What is to be done').fill('아기의 행방을 다시 문의');
  await page.getByLabel('Due', { exact: true }).fill(inAWeek());
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Follow-ups' }).getByText('아기의 행방을')).toBeVisible();
}

async function writeLetter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write a letter', exact: true }).click();
  await expect(page.getByText('Consent to this is recorded.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep with the case' }).click();
  await page.getByRole('heading', { level: 1, name: /Letter · UNHCR/u }).waitFor();
  await expect(page.getByRole('button', { name: 'Save as PDF…' })).toBeEnabled();
}

async function addPerson(page: Page, name: string): Promise<void> {
  await page.getByLabel('Find a person to add').fill(name);
  await page.getByRole('button', { name: `Add ${name}` }).click();
}

async function openPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

function inAWeek(): string {
  return new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
}
