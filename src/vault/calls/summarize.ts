import type { VaultSummary } from '../../contract/vault-state';
import { countCaseworkers } from '../crypto/vault-header';
import type { OpenVault } from '../store/open-vault';

/** What is told after opening. `lastChangeAt` is the last change before it. The rows of caseworkers do not count. */
export function summarize(
  { manifest, index, header, isRolledBack }: OpenVault,
  lastChangeAt: number | undefined,
): VaultSummary {
  return {
    people: index.people,
    records: manifest.count - countCaseworkers(header),
    generation: manifest.generation,
    isRolledBack,
    ...(lastChangeAt === undefined ? {} : { lastChangeAt }),
  };
}
