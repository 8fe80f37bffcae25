import { parseHeaderCopy } from '../crypto/header-copy';
import { parseHeader } from '../crypto/vault-header';
import type { VaultDatabase } from './database';
import { readRow } from './sealed-rows';

export interface FoundHeader {
  readonly bytes: Uint8Array;
  readonly from: 'database' | 'copy';
}

/** The header of the database, or the copy of it if that one cannot be read; undefined if there is neither. */
export async function readHeader(
  database: VaultDatabase,
  headerCopy: Uint8Array | undefined,
): Promise<FoundHeader | undefined> {
  const row = await readRow(database, 'vault', 'header');
  const stored: FoundHeader | undefined = row && { bytes: row.b, from: 'database' };
  return stored !== undefined && isWhole(stored.bytes) ? stored : (readCopy(headerCopy) ?? stored);
}

// One of a newer version is whole: it is that version's to read.
function isWhole(bytes: Uint8Array): boolean {
  const parsed = parseHeader(bytes);
  return parsed.ok || parsed.error.kind === 'newer-version';
}

function readCopy(headerCopy: Uint8Array | undefined): FoundHeader | undefined {
  const bytes = headerCopy && parseHeaderCopy(headerCopy)?.headerBytes;
  return bytes !== undefined && parseHeader(bytes).ok ? { bytes, from: 'copy' } : undefined;
}
