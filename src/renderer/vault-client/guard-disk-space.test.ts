import { expect, test } from 'vitest';
import { VAULT_CALLS, type VaultCallName } from '../../contract/vault-calls';
import { guardDiskSpace, refusalOnFullDisk } from './guard-disk-space';
import type { VaultClient } from './vault-client';

const NAMES = Object.keys(VAULT_CALLS) as VaultCallName[];

/** A client that only remembers what reached it. */
function clientWith(freeBytes: number) {
  const reached: string[] = [];
  const client = {
    call: (name: string) => {
      reached.push(name);
      return Promise.resolve({ ok: true, value: undefined });
    },
    onEvent: () => () => undefined,
  } as unknown as VaultClient;
  return { reached, guarded: guardDiskSpace(client, () => Promise.resolve(freeBytes)) };
}

test('what writes people, notes, files and keys is refused below 100 MB, and a restore as well', () => {
  const refused = NAMES.filter((name) => refusalOnFullDisk(name) !== undefined);
  expect(refused).toEqual(
    expect.arrayContaining([
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
      'attachment.update',
      'attachment.delete',
      'attachment.restore',
      'keys.setLabel',
      'keys.addPassphrase',
      'keys.changePassphrase',
      'keys.replaceRecoveryWords',
      'keys.remove',
      'keys.rotate',
      'restore.start',
      'restore.feed',
    ]),
  );
});

test('reading, drafts, locking, backups and erasing go on', () => {
  const goingOn = NAMES.filter((name) => refusalOnFullDisk(name) === undefined);
  expect(goingOn).toEqual(
    expect.arrayContaining([
      'vault.unlock',
      'vault.lock',
      'vault.erase',
      'people.page',
      'person.open',
      'draft.save',
      'draft.read',
      'draft.discard',
      'backup.start',
      'backup.next',
      'deleted.list',
      'deleted.erase',
      'attachment.cancel',
      'attachment.read',
      'restore.cancel',
      'keys.pauseRotation',
    ]),
  );
});

test('100 MB are enough, a byte less is not', async () => {
  const enough = clientWith(100_000_000);
  await enough.guarded.call('person.delete', {} as never);
  expect(enough.reached).toEqual(['person.delete']);
  const tooLittle = clientWith(99_999_999);
  expect(await tooLittle.guarded.call('person.delete', {} as never)).toEqual({
    ok: false,
    error: { kind: 'disk-full' },
  });
  expect(tooLittle.reached).toEqual([]);
});
