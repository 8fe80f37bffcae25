import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstWindow, launchApp } from './launch-app';

interface Fixtures {
  /** A fresh folder for the app's data; removed afterwards. */
  readonly profile: string;
  /** Starts the app on the profile; whatever is still open at the end is closed. */
  readonly launch: () => Promise<ElectronApplication>;
  readonly app: ElectronApplication;
  readonly page: Page;
}

export const test = base.extend<Fixtures>({
  // Playwright reads the first parameter's pattern: it must be there even if it is empty.
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'durumi-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ profile }, use) => {
    const started: ElectronApplication[] = [];
    await use(async () => {
      const app = await launchApp(profile);
      started.push(app);
      return app;
    });
    for (const app of started) await app.close().catch(() => undefined);
  },
  app: async ({ launch }, use) => use(await launch()),
  page: async ({ app }, use) => use(await firstWindow(app)),
});

export { expect } from '@playwright/test';
