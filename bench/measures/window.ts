import type { Page } from '@playwright/test';
import { launchApp } from '../../e2e/launch-app';
import type { Target } from '../report';
import { PATIENCE_MS } from '../start-engine';
import { measureLanguageSwitch } from './language-switch';
import { emptyWindowMegabytes, measureMemory } from './memory';
import { measureScroll } from './scroll';
import { measureStart } from './start';

interface Subject {
  readonly profile: string;
  readonly passphrase: string;
  readonly people: number;
  readonly isWanted: (id: string) => boolean;
}

/** P8, P9, P10 and P12: what a person at the window waits for, and the memory that it takes. */
export async function measureWindow({ profile, passphrase, people, isWanted }: Subject): Promise<Target[]> {
  if (!['P8', 'P9', 'P10', 'P12'].some(isWanted)) return [];
  const measured: Target[] = [];
  const empty = isWanted('P12') ? await emptyWindowMegabytes() : Number.NaN;
  const app = await launchApp(profile);
  const page = await app.firstWindow();
  page.setDefaultTimeout(PATIENCE_MS);
  await unlock(page, passphrase);
  if (isWanted('P12')) measured.push(await measureMemory(app, { people, empty }));
  if (isWanted('P10')) measured.push(await measureScroll(page, people));
  if (isWanted('P9')) measured.push(await measureLanguageSwitch(page, people));
  await app.close();
  // Now the vault has the copy of its header outside the database, as every vault has that was opened in the app once:
  // the unlock screen waits for nothing else.
  if (isWanted('P8')) measured.push(await measureStart(profile, people));
  return measured;
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.locator('input[type="password"]').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.locator('nav li').first().waitFor();
}
