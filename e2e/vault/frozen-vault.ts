import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_DIR } from '../electron-path';
import type { RawRow } from '../engine/vault-page';

/** A vault as the first released format wrote it, with what must come out of it again. Never edited. */
export interface FrozenVault {
  readonly passphrase: string;
  readonly recoveryWords: string;
  /** Names in the order of the list. */
  readonly names: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly rows: readonly RawRow[];
}

const FROZEN_VAULT_FILE = join(PROJECT_DIR, 'e2e/vault/frozen/vault-format-1.json');

/** Reads the frozen vault. */
export async function readFrozenVault(): Promise<FrozenVault> {
  return JSON.parse(await readFile(FROZEN_VAULT_FILE, 'utf8')) as FrozenVault;
}
