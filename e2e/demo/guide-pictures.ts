import type { ElectronApplication, Page } from '@playwright/test';
import { nextWindow } from '../launch-app';
import type { DemoRun } from './demo-run';

interface GuideWords {
  readonly code: string;
  readonly name: string;
  readonly today: string;
  readonly lock: string;
}

const GUIDES: readonly [GuideWords, ...GuideWords[]] = [
  { code: 'en', name: 'English', today: 'Today', lock: 'Lock' },
  { code: 'ko', name: '한국어', today: '오늘', lock: '잠금' },
  { code: 'zh', name: '中文', today: '今日', lock: '锁定' },
];

/** Takes the pictures that the guides for caseworkers show, each in the language of its guide. Returns the locked window. */
export async function takeGuidePictures(run: DemoRun, app: ElectronApplication, page: Page): Promise<Page> {
  for (const { code, name, today } of GUIDES) {
    await switchTo(page, name);
    await page.locator('input[name="query"]').fill('');
    await page.locator('nav li button').first().click();
    await page.getByRole('article').first().waitFor();
    await run.guidePicture(page, `person.${code}`);
    await page.getByRole('button', { name: today, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: today }).waitFor();
    await run.guidePicture(page, `today.${code}`);
  }
  const { lock } = GUIDES.at(-1) ?? GUIDES[0];
  const locked = await nextWindow(app, () => page.getByRole('button', { name: lock, exact: true }).click());
  for (const { code, name } of GUIDES) {
    await switchTo(locked, name);
    await run.guidePicture(locked, `locked.${code}`);
  }
  return locked;
}

function switchTo(page: Page, name: string): Promise<void> {
  return page.getByRole('banner').getByRole('radio', { name }).check({ force: true });
}
