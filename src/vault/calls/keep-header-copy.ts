import { encodeHeaderCopy } from '../crypto/header-copy';
import { encodeHeader } from '../crypto/vault-header';
import type { Session } from './session';

/**
 * Hands out what opens the vault and how far it has come, to be kept outside the database. `both`: what was kept
 * before must open nothing any more.
 */
export function keepHeaderCopy({ vault, deps }: Session, which: 'older' | 'both'): void {
  if (vault === undefined) return;
  const { sodium, keys, header, manifest } = vault;
  const bytes = encodeHeaderCopy(sodium, keys, {
    vaultId: header.vaultId,
    headerBytes: encodeHeader(sodium, keys, header),
    generation: manifest.generation,
  });
  deps.emit({ kind: 'header-copy', bytes, which });
}
