import { createHash, randomBytes } from 'node:crypto';
import type { PersonId } from '../../src/domain/person';
import { readRawRows, removeRawRow } from '../engine/raw-database';
import type { VaultPage } from '../engine/vault-page';
import { append, begin, readBack, takeIn } from './attachment-bytes';
import { checkBackup, restoreBackup, writeBackup } from './backup-bytes';
import { personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

const PART_BYTES = 256 * 1024;

for (const size of [1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, 3 * PART_BYTES])
  test(`a file of ${size} bytes comes back as it was, with its hash`, async ({ vault, frozen }) => {
    await vault.unlock(frozen.passphrase);
    const personId = await record(vault);
    const content = randomBytes(size);
    const file = await takeIn(vault, { personId, content });
    expect(file).toMatchObject({
      name: '사진.bin',
      origin: '본인에게서 받음',
      sizeBytes: size,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    await vault.restart();
    await vault.unlock(frozen.passphrase);
    expect(await vault.call('person.open', { personId })).toMatchObject({
      ok: true,
      value: { attachments: [{ id: file.id, sizeBytes: size }] },
    });
    expect((await readBack(vault, file.id)).equals(content)).toBe(true);
    expect(await vault.event('verified')).toMatchObject({ isIntact: true });
  });

test('nothing of a file lies readable in the database, and its key never reaches the window', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const personId = await record(vault);
  const marker = Buffer.from('marker-of-a-scan-7193 ');
  const file = await takeIn(vault, { personId, content: Buffer.concat(Array(20_000).fill(marker)) });
  const rows = await readRawRows(vault.page);
  expect(rows.filter(({ store }) => store === 'attachments')).toHaveLength(2);
  for (const { bytes } of rows) expect(Buffer.from(bytes, 'base64').includes('marker-of-a-scan')).toBe(false);
  const opened = await vault.call('person.open', { personId });
  expect(JSON.stringify([file, opened])).not.toMatch(/"key"|"parts"/u);
});

test('a file that was not taken in to the end leaves nothing', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const personId = await record(vault);
  await begin(vault, personId);
  await append(vault, randomBytes(2 * PART_BYTES));
  await vault.call('attachment.cancel', {});
  expect(await partKeys(vault)).toEqual([]);
  await begin(vault, personId);
  await append(vault, randomBytes(2 * PART_BYTES));
  expect(await partKeys(vault)).toHaveLength(2);
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
  await expect.poll(() => partKeys(vault)).toEqual([]);
});

test('an empty file and one beyond 200 MB are refused', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const personId = await record(vault);
  await begin(vault, personId);
  expect(await vault.call('attachment.finish', {})).toEqual({ ok: false, error: { kind: 'empty' } });
  await begin(vault, personId);
  const refused = await vault.page.evaluate(async () => {
    const bytes = new Uint8Array(1024 * 1024);
    for (let piece = 0; piece < 201; piece += 1) {
      const answer = (await window.vaultUnderTest.call('attachment.append', { bytes })) as {
        readonly ok: boolean;
      };
      if (!answer.ok) return { piece, answer };
    }
    return undefined;
  });
  expect(refused).toEqual({ piece: 200, answer: { ok: false, error: { kind: 'too-large' } } });
  expect(await partKeys(vault)).toEqual([]);
});

test('a part that is lost or exchanged is noticed', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const personId = await record(vault);
  const one = await takeIn(vault, { personId, content: randomBytes(2 * PART_BYTES) });
  const other = await takeIn(vault, { personId, content: randomBytes(2 * PART_BYTES) });
  await vault.restart();
  await swapParts(vault, `${one.id}:000000`, `${other.id}:000000`);
  await vault.unlock(frozen.passphrase);
  for (const { id } of [one, other])
    expect(await vault.call('attachment.read', { attachmentId: id, part: 0 })).toEqual({
      ok: false,
      error: { kind: 'damaged' },
    });
  await vault.restart();
  await vault.forgetEvents();
  await removeRawRow(vault.page, { store: 'attachments', key: `${one.id}:000001` });
  await vault.unlock(frozen.passphrase);
  expect(await vault.event('verified')).toMatchObject({ isIntact: false, missing: 1 });
});

test('a deleted file comes back with undo, and is erased with its person for good', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const personId = await record(vault);
  const content = randomBytes(PART_BYTES + 5);
  const { id } = await takeIn(vault, { personId, content });
  await vault.call('attachment.delete', { attachmentId: id });
  expect(await vault.call('deleted.list', {})).toMatchObject({
    ok: true,
    value: expect.arrayContaining([
      expect.objectContaining({ kind: 'attachment', id, fileName: '사진.bin' }),
    ]),
  });
  await vault.call('attachment.restore', { attachmentId: id });
  expect((await readBack(vault, id)).equals(content)).toBe(true);
  await vault.call('person.delete', { personId });
  await vault.call('deleted.erase', { ids: [personId] });
  expect(await partKeys(vault)).toEqual([]);
});

test('a backup brings the files back', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const personId = await record(vault);
  const content = randomBytes(20 * PART_BYTES + 7);
  const { id } = await takeIn(vault, { personId, content });
  const file = await writeBackup(vault, async () => {
    // A backup would hold half of it.
    expect(await begin(vault, personId)).toEqual({ ok: false, error: { kind: 'busy' } });
  });
  expect(await checkBackup(vault, file)).toMatchObject({ ok: true });
  await vault.restart();
  await vault.deleteDatabases();
  expect(await restoreBackup(vault, { file, secret: frozen.passphrase })).toMatchObject({ ok: true });
  await vault.unlock(frozen.passphrase);
  expect((await readBack(vault, id)).equals(content)).toBe(true);
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
});

test('a new vault key leaves files readable', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const personId = await record(vault);
  const content = randomBytes(PART_BYTES + 9);
  const { id } = await takeIn(vault, { personId, content });
  const recoveryWords = await vault.call('vault.suggestRecoveryWords', { language: 'en' });
  const rotated = await vault.call('keys.rotate', {
    authorization: frozen.passphrase,
    passphrase: 'a wholly new passphrase',
    recoveryWords,
  });
  expect(rotated).toMatchObject({ ok: true });
  await vault.event('rotated');
  await vault.restart();
  await vault.unlock('a wholly new passphrase');
  expect((await readBack(vault, id)).equals(content)).toBe(true);
});

test('a file leaves the vault only while its person allows it; a withdrawal counts at once', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const personId = await record(vault);
  const { id: attachmentId } = await takeIn(vault, { personId, content: randomBytes(10) });
  expect(await vault.call('attachment.release', { attachmentId })).toMatchObject({ ok: true });
  const opened = await vault.call('person.open', { personId });
  const consents = [{ purpose: 'services', decision: 'withdrawn' }] as const;
  await vault.call('person.update', {
    personId,
    revision: opened.ok ? opened.value.person.revision : 0,
    person: { ...personNamed('사진 속의 사람'), consents },
  });
  expect(await vault.call('attachment.release', { attachmentId })).toEqual({
    ok: false,
    error: { kind: 'not-consented' },
  });
  const page = await vault.call('audit.page', { limit: 500 });
  const left = page.ok ? page.value.lines.filter(({ action }) => action === 'attachment.exported') : [];
  expect(left).toHaveLength(1);
});

async function record(vault: VaultPage): Promise<PersonId> {
  const created = await vault.call('person.create', { person: personNamed('사진 속의 사람') });
  if (!created.ok) throw new Error(created.error.kind);
  return created.value.id;
}

async function partKeys(vault: VaultPage): Promise<readonly (string | number)[]> {
  const rows = await readRawRows(vault.page);
  return rows.filter(({ store }) => store === 'attachments').map(({ key }) => key);
}

function swapParts(vault: VaultPage, one: string, other: string): Promise<void> {
  return vault.page.evaluate(
    async ([first, second]) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('durumi-vault');
        request.addEventListener('success', () => resolve(request.result));
      });
      const objects = database.transaction('attachments', 'readwrite').objectStore('attachments');
      const read = (key: string) =>
        new Promise<unknown>((resolve) => {
          const request = objects.get(key);
          request.addEventListener('success', () => resolve(request.result));
        });
      const [a, b] = [await read(first), await read(second)];
      objects.put(a, second);
      objects.put(b, first);
      await new Promise((resolve) => {
        objects.transaction.addEventListener('complete', resolve);
      });
      database.close();
    },
    [one, other] as const,
  );
}
