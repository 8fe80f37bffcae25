import type { VaultSummary } from '../../contract/vault-state';
import type { OpenVault } from '../store/open-vault';

/** What is told after opening. `lastChangeAt` is the last change before it. The rows of caseworkers do not count. */
export function summarize(
  { manifest, index, header, isRolledBack }: OpenVault,
  lastChangeAt: number | undefined,
): VaultSummary {
  const caseworkers = new Set(header.slots.map(({ caseworker }) => caseworker));
  return {
    people: index.people,
    records: manifest.count - caseworkers.size,
    generation: manifest.generation,
    isRolledBack,
    ...(lastChangeAt === undefined ? {} : { lastChangeAt }),
  };
}
