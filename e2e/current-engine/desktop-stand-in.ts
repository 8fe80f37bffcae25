import type { Page } from '@playwright/test';
import type { DesktopOutputs, DesktopSettings } from '../../src/contract/desktop-calls';

const SETTINGS: DesktopSettings = {
  language: 'en',
  languageIs: 'guessed',
  idleMinutes: 10,
  lockOnMinimize: false,
  veil: false,
  reminderDays: 7,
  silentDays: 30,
};

/** What the main process would answer with nothing kept outside the database and nobody asking for files. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  'settings.read': SETTINGS,
  'app.run': 'this-run',
  'safety.read': { copies: [] },
  'disk.freeBytes': 10_000_000_000,
} satisfies Partial<DesktopOutputs>;

/** Where there is no Electron: gives the page what it asks of the main process, and a fresh page where that locks. */
export async function standInForMain(page: Page): Promise<void> {
  await page.addInitScript((answers) => {
    const call = (name: string) => {
      if (name === 'window.lock') location.reload();
      return Promise.resolve(answers[name]);
    };
    Object.assign(globalThis, { desktop: { call, onEvent: () => () => undefined } });
  }, ANSWERS);
}
