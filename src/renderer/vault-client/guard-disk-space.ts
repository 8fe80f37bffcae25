import type { VaultCallName } from '../../contract/vault-calls';
import { err } from '../../domain/result';
import type { VaultClient } from './vault-client';

/** With less than this the engine may lose a whole database (measured by others on Electron 30). */
const NEEDED_BYTES = 100_000_000;

/** Calls that write records. Drafts are not among them: what is half written is kept as long as anything can be. */
const WRITING_CALLS: ReadonlySet<VaultCallName> = new Set<VaultCallName>([
  'person.create',
  'person.update',
  'person.delete',
  'person.restore',
  'encounter.create',
  'encounter.update',
  'encounter.delete',
  'encounter.restore',
  'people.import',
  'attachment.begin',
  'attachment.append',
  'attachment.finish',
  'attachment.delete',
  'attachment.restore',
  'keys.setLabel',
  'keys.addPassphrase',
  'keys.changePassphrase',
  'keys.replaceRecoveryWords',
  'keys.remove',
  'keys.rotate',
]);

/** The same client, which refuses to write records while the disk is all but full. */
export function guardDiskSpace(client: VaultClient, freeBytes: () => Promise<number>): VaultClient {
  return {
    ...client,
    call: async (name, input) => {
      if (WRITING_CALLS.has(name) && (await freeBytes()) < NEEDED_BYTES)
        // All writing calls answer with a Result of SaveError; the compiler cannot tell from the set.
        return err({ kind: 'disk-full' }) as never;
      return client.call(name, input);
    },
  };
}
