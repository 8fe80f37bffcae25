import type { DesktopApi } from '../../contract/desktop-calls';
import type { VaultClient } from '../vault-client/vault-client';

/** Hands on to the main process what the vault wants kept outside the database, and that its records were in order. */
export function keepSafe(vault: VaultClient, desktop: DesktopApi): void {
  vault.onEvent((event) => {
    if (event.kind === 'header-copy') {
      const { bytes, which } = event;
      void desktop.call('safety.keepHeader', { bytes, which });
    }
    // Both keys open the copies from before: they must not outlive the rotation.
    if (event.kind === 'rotated') void desktop.call('safety.dropCopies', {});
    // Whole but older than the vault had been: no copy to go back to.
    if (event.kind === 'verified' && event.isIntact && !event.isRolledBack)
      void desktop.call('safety.markGood', {});
  });
}
