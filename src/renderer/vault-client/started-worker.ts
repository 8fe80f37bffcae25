import { startVaultWorker } from './start-vault-worker';

/** The vault worker of this window. It has a script of its own in the page, so that it loads beside the interface. */
export const startedWorker = startVaultWorker();
