import { chromium, type ElectronApplication, type Page } from '@playwright/test';
import { sandboxArguments } from '../electron-path';
import { launchApp } from '../launch-app';
import type { BuiltFilesServer } from './built-files-server';

/** The two ages of the browser engine that the vault must work in. */
export type EngineName = 'electron' | 'chromium';

export interface Engine {
  readonly name: EngineName;
  readonly version: string;
  /** A blank page of the app's origin, without the interface. */
  readonly page: Page;
  readonly close: () => Promise<void>;
}

const CHROMIUM = '/usr/bin/chromium';
// Nothing of Chromium's own may go out or fill the profile.
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts an engine on a profile, with a blank page from where the vault worker can be started. */
export function openEngine(name: EngineName, profile: string, server: BuiltFilesServer): Promise<Engine> {
  return name === 'electron' ? openElectron(profile) : openChromium(profile, server);
}

/** The vault of the app itself: same origin, same storage as the window's. */
export async function openElectron(profile: string): Promise<Engine> {
  const app = await launchApp(profile, { bypassCSP: true });
  const page = await toBlankPage(app);
  const version = await app.evaluate(() => `Electron ${process.versions.electron}`);
  return { name: 'electron', version, page, close: () => app.close() };
}

/** Leads the app's window to a page without the interface, from where the vault worker can be started. */
export async function toBlankPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.getByRole('banner').waitFor();
  // Any file that shows no interface will do: what counts is the origin.
  const blank = 'app://bundle/argon2id-worker.js';
  await Promise.all([
    page.waitForURL(blank),
    app.evaluate(({ BrowserWindow }, url) => BrowserWindow.getAllWindows()[0]?.loadURL(url), blank),
  ]);
  return page;
}

async function openChromium(profile: string, server: BuiltFilesServer): Promise<Engine> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: [...sandboxArguments(), ...QUIET],
  });
  const [page = await context.newPage()] = context.pages();
  await page.goto(`${server.origin}/blank.html`);
  return {
    name: 'chromium',
    version: `Chromium ${context.browser()?.version() ?? ''}`,
    page,
    close: () => context.close(),
  };
}
