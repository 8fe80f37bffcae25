import type { ElectronApplication, Page } from '@playwright/test';
import { toBlankPage } from '../../e2e/engine/open-engine';
import { VaultPage } from '../../e2e/engine/vault-page';
import { killApp, launchApp } from '../../e2e/launch-app';

/** The real app with the vault worker, without the interface. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly vault: VaultPage;
  /** Has the engine crashed by itself? */
  readonly hasCrashed: () => boolean;
  readonly kill: () => Promise<void>;
}

/** Starts the app on a profile; the vault is locked. */
export async function startApp(profile: string): Promise<RunningApp> {
  const app = await launchApp(profile, { bypassCSP: true });
  const page = await toBlankPage(app);
  let hasCrashed = false;
  page.on('crash', () => {
    hasCrashed = true;
  });
  const vault = await VaultPage.start(page);
  return { app, page, vault, hasCrashed: () => hasCrashed, kill: () => killApp(app) };
}
