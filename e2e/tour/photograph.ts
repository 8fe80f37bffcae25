import type { Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '../fixtures';
import { chooseInMenu } from '../native-menu';
import type { Place, Stop } from './stop';

const LANGUAGES = { en: 'English', ko: '한국어', zh: '中文' } as const;
const SCHEMES = ['light', 'dark'] as const;
const SIZES = [
  { width: 1024, height: 740 },
  { width: 1440, height: 900 },
] as const;
/** Far more than any screen is long. */
const TALLEST = 15_000;

/**
 * Takes a screen in three languages, light and dark, narrow and wide, and at its whole length where it is longer.
 * What floats is taken in English only: a change of the language closes it.
 */
export async function photograph(place: Place, folder: string, { name, floating }: Stop): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const size of SIZES) {
    await place.page.setViewportSize(size);
    for (const [language, label] of Object.entries(LANGUAGES)) {
      if (floating !== undefined && language !== 'en') continue;
      if (floating === undefined) await speak(place, language, label);
      await inBothSchemes(place.page, join(folder, `${name} ${language}`), size);
    }
  }
  if (floating === undefined) await speak(place, 'en', LANGUAGES.en);
  await place.page.emulateMedia({ colorScheme: 'light' });
}

async function inBothSchemes(page: Page, path: string, size: (typeof SIZES)[number]): Promise<void> {
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ colorScheme: scheme });
    await shoot(page, `${path} ${scheme} ${size.width}`);
    if (scheme === 'light') await shootWhole(page, `${path} ${scheme} ${size.width} whole`, size);
  }
}

// By the native menu: a click elsewhere would move the focus and close what is open.
async function speak({ app, page }: Place, language: string, label: string): Promise<void> {
  await chooseInMenu(app, label);
  await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`, 'u'));
}

async function shoot(page: Page, path: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
  await page.screenshot({ path: `${path}.png`, animations: 'disabled' });
}

async function shootWhole(page: Page, path: string, size: (typeof SIZES)[number]): Promise<void> {
  const missing = await page.evaluate(() => {
    const scrollers = document.querySelectorAll('#detail-pane, .reader__scroller, .dialog[open]');
    return Math.max(0, ...[...scrollers].map((each) => each.scrollHeight - each.clientHeight));
  });
  if (missing < 8) return;
  await page.setViewportSize({ width: size.width, height: Math.min(TALLEST, size.height + missing) });
  await shoot(page, path);
  await page.setViewportSize(size);
}
