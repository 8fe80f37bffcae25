import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { recordName } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';

const NAMES = ['리설향', '김철민'] as const;

test('a letter from a group is about all of its people, one from an incident tells of that incident alone', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await createVault(page);
  for (const name of NAMES) await recordName(page, name);
  await addIncident(page, { what: 'Arrest', when: '2012-05-20' });
  await addIncident(page, { what: 'Violence', when: '2012-06-01' });
  await page.getByRole('button', { name: 'Make a group' }).click();
  await page.getByLabel('Name of the group').fill('Two at Mong Cai');
  await page.getByLabel('Find a person to add').fill(NAMES[0]);
  await page.getByRole('button', { name: `Add ${NAMES[0]}` }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Two at Mong Cai' })).toBeVisible();
  const text = page.getByLabel('Text', { exact: true });

  await page.getByRole('button', { name: 'Write a letter: Group' }).click();
  await expect(text).toHaveValue(/People concerned: 2\./u);
  await expect(text).toHaveValue(/May 2012, reported arrest/u);
  await expect(text).toHaveValue(/June 2012, reported violence/u);
  await expect(text).toHaveValue(/Article 33\(1\) of the Convention relating to the Status of Refugees/u);
  await page.getByRole('button', { name: 'Keep with the case' }).click();
  await expect(page.getByText(`About ${NAMES[1]}, ${NAMES[0]}`)).toBeVisible();

  await page.getByRole('navigation').getByRole('button', { name: NAMES[1] }).click();
  await page.getByRole('button', { name: 'Write a letter: Incident 2012-05-20' }).click();
  await expect(text).toHaveValue(/Person concerned: 1\./u);
  await expect(text).toHaveValue(/May 2012, reported arrest/u);
  await expect(text).not.toHaveValue(/reported violence/u);
});

async function addIncident(
  page: Page,
  { what, when }: { readonly what: string; readonly when: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Add incident' }).click();
  await page.getByRole('radiogroup', { name: 'What happened' }).getByText(what, { exact: true }).click();
  await page.getByLabel('When').fill(when);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: what, exact: true })).toBeVisible();
}
