import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { join } from 'node:path';
import { electronPath, PROJECT_DIR, sandboxArguments } from './electron-path';

interface LaunchOptions {
  /** For pages that start a vault worker of their own: the app's policy forbids it. */
  readonly bypassCSP?: boolean;
}

/** Starts the real app, in the flavour that lets automation in, with its data in `profile`. */
export function launchApp(
  profile: string,
  { bypassCSP = false }: LaunchOptions = {},
): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: electronPath(),
    args: [...sandboxArguments(), join(PROJECT_DIR, 'out/main/main-under-test.cjs')],
    env: { ...process.env, DURUMI_PROFILE: profile, LANG: 'en_US.UTF-8', LANGUAGE: 'en' },
    bypassCSP,
  });
}

/** The fresh window after a lock: the old one was destroyed. */
export async function nextWindow(app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), act()]);
  return page;
}
