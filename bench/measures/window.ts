import type { Page } from '@playwright/test';
import { launchApp } from '../../e2e/launch-app';
import type { Target } from '../report';
import { measureLanguageSwitch } from './language-switch';
import { measureMemory } from './memory';
import { measureScroll } from './scroll';
import { measureStart } from './start';

interface Subject {
  readonly profile: string;
  readonly passphrase: string;
  readonly people: number;
}

/** P8, P9, P10 and P12: what a person at the window waits for, and the memory that it takes. */
export async function measureWindow({ profile, passphrase, people }: Subject): Promise<Target[]> {
  const start = await measureStart(profile, people);
  const app = await launchApp(profile);
  const page = await app.firstWindow();
  await unlock(page, passphrase);
  const memory = await measureMemory(app, people);
  const scroll = await measureScroll(page, people);
  const language = await measureLanguageSwitch(page, people);
  await app.close();
  return [start, language, scroll, memory];
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.locator('input[type="password"]').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.locator('nav li').first().waitFor({ timeout: 60_000 });
}
