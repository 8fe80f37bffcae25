import { toBlankPage } from '../engine/open-engine';
import { VaultPage } from '../engine/vault-page';
import { killApp, launchApp } from '../launch-app';

/** The vault of a real app, whose power can go at any moment. */
export interface KillableVault {
  readonly vault: VaultPage;
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the app on a profile, with the vault worker and without the interface. */
export async function openKillableVault(profile: string): Promise<KillableVault> {
  const app = await launchApp(profile, { bypassCSP: true });
  const vault = await VaultPage.start(await toBlankPage(app));
  return { vault, kill: () => killApp(app), close: () => app.close() };
}
