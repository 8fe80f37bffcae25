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

export const PASSPHRASE = '겨울 강을 건넌 두루미는 묻지 않는다';

/** Makes a vault in a profile. */
export async function createIn(profile: string): Promise<void> {
  const { vault, close } = await openKillableVault(profile);
  const recoveryWords = await vault.call('vault.suggestRecoveryWords', { language: 'ko' });
  const created = await vault.call('vault.create', { passphrase: PASSPHRASE, recoveryWords });
  if (!created.ok) throw new Error(created.error.kind);
  await close();
}
