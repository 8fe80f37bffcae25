import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { personNamed } from '../vault/people-to-store';
import { reportRow } from './fault-row';
import { openKillableVault } from './killable-vault';

const PASSPHRASE = '겨울 강을 건넌 두루미는 묻지 않는다';

// The engine goes on writing behind what power cut short, and at the start after that holds its own log for corrupt
// and deletes the database.
for (const { file, pattern } of [
  { file: 'log', pattern: /\.log$/u },
  { file: 'list of files', pattern: /^MANIFEST/u },
]) {
  test(`a ${file} whose last entry was half written when power went costs nothing at any later start`, async ({
    profile,
  }) => {
    test.setTimeout(240_000);
    const first = await openKillableVault(profile);
    const recoveryWords = await first.vault.call('vault.suggestRecoveryWords', { language: 'zh' });
    await first.vault.call('vault.create', { passphrase: PASSPHRASE, recoveryWords });
    await first.vault.call('person.create', { person: personNamed('먼저 온 사람') });
    await first.kill();
    writeHalfAnEntry(join(profile, 'Partitions/durumi/IndexedDB/app_bundle_0.indexeddb.leveldb'), pattern);

    const second = await openKillableVault(profile);
    await second.vault.unlock(PASSPHRASE);
    const saved = await second.vault.call('person.create', { person: personNamed('나중에 온 사람') });
    expect(saved.ok).toBe(true);
    await second.kill();

    const third = await openKillableVault(profile);
    await third.vault.unlock(PASSPHRASE);
    const page = await third.vault.call('people.page', { query: '', offset: 0, limit: 9 });
    expect(page).toMatchObject({ ok: true, value: { total: 2 } });
    const { isIntact } = await third.vault.event('verified');
    await third.close();
    await reportRow({
      id: `half-written-${file.replaceAll(' ', '-')}`,
      rounds: 1,
      lost: 0,
      ok: isIntact,
      note: 'a save after it, and a start after that',
    });
    expect(isIntact).toBe(true);
  });
}

/** As when a process is killed between two writes: a header that announces more than follows it. */
function writeHalfAnEntry(folder: string, pattern: RegExp): void {
  const name = readdirSync(folder).find((each) => pattern.test(each));
  if (name === undefined) throw new Error('no such file in the database');
  const header = Buffer.from([1, 2, 3, 4, 0xff, 0x0f, 1]);
  appendFileSync(join(folder, name), Buffer.concat([header, Buffer.alloc(100, 7)]));
}
