import type { VaultCallName } from '../../contract/vault-calls';
import { err } from '../../domain/result';
import type { VaultClient } from './vault-client';

/** With less than this the engine may lose a whole database (measured by others on Electron 30). */
const NEEDED_BYTES = 100_000_000;

/**
 * What calls that write records are named after. Drafts are not among them: what is half written is kept as long as
 * anything can be. Nor are the calls that make room.
 */
const WRITING =
  /^(?:add|append|begin|change|create|delete|finish|import|remove|replace|restore|rotate|set|update)/u;
const RESTORING: ReadonlySet<string> = new Set(['restore.start', 'restore.feed']);
const UNGUARDED: ReadonlySet<string> = new Set(['vault', 'draft', 'backup', 'restore']);

/** What a call answers while the disk is all but full; undefined for a call that goes on all the same. */
export function refusalOnFullDisk(name: VaultCallName): 'disk-full' | 'not-stored' | undefined {
  if (RESTORING.has(name)) return 'not-stored';
  const [group = '', verb = ''] = name.split('.');
  return !UNGUARDED.has(group) && WRITING.test(verb) ? 'disk-full' : undefined;
}

/** The same client, which refuses to write records while the disk is all but full. */
export function guardDiskSpace(client: VaultClient, freeBytes: () => Promise<number>): VaultClient {
  return {
    ...client,
    call: async (name, input) => {
      const refusal = refusalOnFullDisk(name);
      if (refusal !== undefined && (await freeBytes()) < NEEDED_BYTES)
        // Every call that writes can answer with this; the compiler cannot tell from the name.
        return err({ kind: refusal }) as never;
      return client.call(name, input);
    },
  };
}
