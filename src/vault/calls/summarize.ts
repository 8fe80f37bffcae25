import type { VaultSummary } from '../../contract/vault-calls';
import type { OpenVault } from '../store/open-vault';

/** What is told after opening. `lastChangeAt` is the last change before it. The caseworker's own row does not count. */
export function summarize({ manifest, index }: OpenVault, lastChangeAt: number | undefined): VaultSummary {
  return {
    people: index.people,
    records: manifest.count - 1,
    generation: manifest.generation,
    ...(lastChangeAt === undefined ? {} : { lastChangeAt }),
  };
}
