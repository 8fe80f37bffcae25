import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_DIR } from '../electron-path';
import type { RawRow } from '../engine/vault-page';

/** A vault as the first released format wrote it, with what must come out of it again. Never edited. */
export interface FrozenVault {
  /** The moment at which it was finished, Unix milliseconds. */
  readonly madeAt: number;
  readonly passphrase: string;
  readonly recoveryWords: string;
  /** Names in the order of the list. */
  readonly names: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly rows: readonly RawRow[];
}

/** A little after the last change in the frozen vault. */
const FROZEN_AT = 1_795_443_900_000;

const FROZEN_VAULT_FILE = join(PROJECT_DIR, 'e2e/vault/frozen/vault-format-1.json');

/** Reads the frozen vault. */
export async function readFrozenVault(): Promise<FrozenVault> {
  const frozen = JSON.parse(await readFile(FROZEN_VAULT_FILE, 'utf8')) as Omit<FrozenVault, 'madeAt'>;
  return { ...frozen, madeAt: FROZEN_AT };
}
