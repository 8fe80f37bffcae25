import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { DEMO_CONTACTS } from './demo/demo-people';
import { expect, test } from './fixtures';
import { nextWindow } from './launch-app';
import { chooseInMenu } from './native-menu';
import { recordContact } from './screens/contact-screen';
import { createVault } from './screens/create-vault-screen';
import { unlockVault } from './screens/unlock-screen';

const PEOPLE = { baby: DEMO_CONTACTS[3] };

test('the reference is read: found, turned, explained, kept in place across languages', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  await createVault(page);
  await chooseInMenu(app, 'Reference');
  const reader = page.getByRole('main', { name: 'Reference' });
  await expect(reader).toBeFocused();
  await expect(reader.getByRole('navigation', { name: 'Contents' }).getByRole('button')).toHaveCount(14);
  await expectNoFindings(page, 'contents');

  await search(page, 'ARTICLE 33(1)');
  const results = reader.getByRole('listitem');
  await expect(results.filter({ hasText: 'Beyond the documents' }).first()).toBeVisible();
  await results
    .filter({ hasText: 'The ban on forced return stands in Article 33(1)' })
    .getByRole('button')
    .press('Enter');
  await expect(reader.getByRole('heading', { level: 1, name: 'No forced return' })).toBeVisible();
  const claim = reader.getByText('The ban on forced return stands in Article 33(1)');
  await expect(claim).toBeInViewport();
  await expectNoFindings(page, 'page');

  const shown = await topOf(page, 'beyond-1-1');
  for (const [language, words] of [
    ['한국어', '강제송환을 금지하는 조항은 제33조 제1항입니다'],
    ['中文', '第三十三条第一款'],
    ['English', 'The ban on forced return stands'],
  ] as const) {
    await switchTo(page, language);
    await expect(page.locator('[data-place="beyond-1-1"]')).toContainText(words);
    await expect.poll(() => topOf(page, 'beyond-1-1')).toBeCloseTo(shown, -1);
  }

  const citation = page
    .locator('[data-place="beyond-1-1"]')
    .getByRole('button', { name: 'Refugee Convention' });
  // Scrolling back to the place after a switch closes whatever floats above the page.
  await expect(async () => {
    await citation.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('tooltip')).toContainText('Convention relating to the Status of Refugees', {
      timeout: 2000,
    });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(reader.getByRole('heading', { level: 1 })).not.toHaveText('No forced return');
  await reader.getByRole('button', { name: 'Back' }).click();
  await expect(reader.getByRole('heading', { level: 1, name: 'No forced return' })).toBeVisible();

  await reader.getByRole('button', { name: 'asylum', exact: true }).first().click();
  const entry = page.getByRole('dialog');
  await expect(entry).toContainText('庇护');
  await entry.getByRole('button', { name: 'Open in the glossary' }).click();
  await expect(page.locator('[data-place="asylum"]')).toBeInViewport();
  await expect(reader.getByRole('button', { name: 'Next page' })).toBeDisabled();
  await reader.getByRole('button', { name: 'Previous page' }).click();
  await reader.getByRole('button', { name: 'Previous page' }).click();
  await expect(reader.getByRole('img', { name: 'Plot of the documented cases' })).toBeVisible();
  await expect(reader.getByRole('table').getByRole('row')).toHaveCount(10);
  await expectNoFindings(page, 'cases');
});

test('bookmarks, text size and place come back after a lock, and a record stands beside', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  const { passphrase } = await createVault(page);
  if (PEOPLE.baby === undefined) throw new Error('nobody to record');
  await recordContact(page, PEOPLE.baby);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 740));
  await page.getByRole('button', { name: 'Reference' }).click();
  const beside = page.getByRole('complementary', { name: 'Reference' });
  await beside.getByRole('button', { name: /^Children/u }).click();
  await beside.getByRole('button', { name: 'Bookmark: Children', exact: true }).click();
  await beside.getByLabel('Text size').selectOption('larger');
  await beside.getByLabel('Second language').selectOption('ko');
  await expect(beside.getByRole('heading', { level: 1 })).toHaveText(['Children', '아동']);
  for (const half of [page.locator('#detail-pane'), beside]) {
    const box = await half.boundingBox();
    expect(box?.width).toBeGreaterThan(450);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1024);
  }
  await expectNoFindings(page, 'beside a record');
  await page.locator('[data-place="rights"]').evaluate((element) => element.scrollIntoView());

  const locked = await nextWindow(app, () => page.getByRole('button', { name: 'Lock' }).click());
  await unlockVault(locked, passphrase);
  await expect(locked.getByRole('heading', { level: 1, name: '망까이 아기' })).toBeVisible();
  const again = locked.getByRole('complementary', { name: 'Reference' });
  await expect(again.getByRole('heading', { level: 1 })).toHaveText(['Children', '아동']);
  await expect(locked.locator('[data-place="rights"]')).toBeInViewport();
  await expect(again.getByLabel('Text size')).toHaveValue('larger');
  await expect(again.getByRole('button', { name: 'Bookmark: Children', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(await printedText(app)).toMatch(/^Children/u);
  expect(await printedText(app)).not.toContain('망까이 아기');
  await again.getByRole('button', { name: 'Contents' }).click();
  await again.getByRole('button', { name: 'Children', exact: true }).click();
  await again.getByRole('button', { name: 'Close' }).click();
  await expect(again).toBeHidden();
  await expect(locked.locator('#detail-pane')).toBeFocused();
  await expect(locked.getByRole('navigation', { name: 'People' })).toBeVisible();
});

test('a record leads to the protections that apply, and a caseworker decides otherwise with a reason', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await createVault(page);
  if (PEOPLE.baby === undefined) throw new Error('nobody to record');
  await recordContact(page, PEOPLE.baby);
  const protections = page.getByRole('region', { name: 'Protections' });
  const items = protections.getByRole('listitem');
  await expect(items).toHaveCount(4);
  await expect(items.filter({ hasText: 'Ban on forced return' })).toContainText(
    'Because: detained · at risk of forced return',
  );
  const children = items.filter({ hasText: 'Rights of the child' });
  await expect(children).toContainText('Because: a child who is alone, separated or at risk');

  await children.getByRole('button', { name: 'Read: Rights of the child' }).click();
  const beside = page.getByRole('complementary', { name: 'Reference' });
  await expect(beside.getByRole('heading', { level: 1, name: 'Children' })).toBeVisible();
  await expect(page.locator('[data-place="rights"]')).toBeInViewport();
  await expectNoFindings(page, 'protections');

  await items
    .filter({ hasText: 'Access to UNHCR' })
    .getByRole('button', { name: 'Dismiss…: Access to UNHCR' })
    .click();
  await expect(protections.getByLabel('Reason')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(protections.getByText('Say why')).toBeVisible();
  await page.keyboard.type('the office was told on the day');
  await page.keyboard.press('Enter');
  await expect(items.filter({ hasText: 'Access to UNHCR' })).toContainText(
    'Dismissed: the office was told on the day',
  );
  await protections.getByRole('button', { name: 'Add a protection…' }).click();
  await protections.getByLabel('Protection', { exact: true }).selectOption('third-countries');
  await protections.getByLabel('Reason').fill('caught at Mong Cai');
  await page.keyboard.press('Enter');
  await expect(items).toHaveCount(5);

  await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
  await page.getByLabel('Where the person is now').fill('Shenyang');
  // Going on closes the suggestions, which else cover what comes next.
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('main').getByText('Shenyang')).toBeVisible();
  await expect(items.filter({ hasText: 'Duties of transit countries' })).toContainText(
    'Added: caught at Mong Cai',
  );
  await protections.getByRole('button', { name: 'Take back: Access to UNHCR' }).click();
  await expect(items.filter({ hasText: 'Access to UNHCR' })).toContainText('Because: detained');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Show entries' }).click();
  await expect(page.getByText('Decided on the protections of 망까이 아기').first()).toBeVisible();
});

async function search(page: Page, query: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the reference' }).fill(query);
}

function switchTo(page: Page, language: string): Promise<void> {
  return page.getByRole('banner').getByRole('radio', { name: language }).check({ force: true });
}

async function topOf(page: Page, place: string): Promise<number> {
  const box = await page.locator(`[data-place="${place}"]`).boundingBox();
  return box?.y ?? NaN;
}

async function expectNoFindings(page: Page, screen: string): Promise<void> {
  // A tooltip that happens to be under the mouse is no part of the screen.
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const found = violations.map(({ id, nodes }) => ({ id, where: nodes[0]?.target }));
    expect(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** What goes on paper, as text. */
async function printedText(app: ElectronApplication): Promise<string> {
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const bytes = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({});
    return bytes?.toString('base64') ?? '';
  });
  return execFileSync('pdftotext', ['-', '-'], { input: Buffer.from(pdf, 'base64') }).toString('utf8');
}
