import { test as base, type Page } from '@playwright/test';
import { serveBuiltFiles } from '../engine/built-files-server';
import { withOwnEngine } from '../engine/own-engine';
import { standInForMain } from './desktop-stand-in';

/** Tests of the interface in the system's Chromium, on a profile of its own. */
export const test = base.extend<{ readonly page: Page }>({
  // Playwright reads the first parameter's pattern: it must be there even if it is empty.
  page: async ({}, use) => {
    const server = await serveBuiltFiles();
    await withOwnEngine('chromium', server, async ({ page }) => {
      await standInForMain(page);
      await page.goto(`${server.origin}/index.html`);
      await use(page);
    });
    await server.close();
  },
});

export { expect } from '@playwright/test';
