import type { DeletedRecord } from '../../src/contract/deleted';
import type { EncounterId } from '../../src/domain/encounter';
import type { PersonId } from '../../src/domain/person';
import { readRawRows } from '../engine/raw-database';
import type { VaultPage } from '../engine/vault-page';
import { checkBackup, writeBackup } from './backup-bytes';
import { incidentOf } from './linked-to-store';
import { encounterWithNote, personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

const DAY_MS = 86_400_000;

test('what was deleted is listed with the day until which it can be restored', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const gone = await record(vault, '지워질 사람', '사람과 함께 지워질 기록');
  const kept = await record(vault, '남는 사람', '따로 지워질 기록');
  const encounterId = await encounterOf(vault, kept);
  await vault.call('person.delete', { personId: gone });
  await vault.call('encounter.delete', { encounterId });
  const deleted = await listDeleted(vault);
  expect(deleted.slice(0, 2)).toMatchObject([
    { kind: 'encounter', id: encounterId, name: '남는 사람' },
    { kind: 'person', id: gone, name: '지워질 사람' },
  ]);
  for (const { deletedAt, erasedFrom } of deleted) expect(erasedFrom - deletedAt).toBe(30 * DAY_MS);
});

test('erasing leaves no row, no trace in list, notes and log, and an intact vault', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const aside = await listDeleted(vault);
  const before = await recordKeys(vault);
  const gone = await record(vault, '지워질 사람', '기러기 이야기');
  const kept = await record(vault, '남는 사람', '두루미 이야기');
  const encounterId = await encounterOf(vault, kept);
  await vault.call('person.delete', { personId: gone });
  await vault.call('encounter.delete', { encounterId });
  await vault.call('deleted.erase', { ids: [gone, encounterId] });
  expect(await listDeleted(vault)).toEqual(aside);
  await vault.event('snapshot-written');
  expect(new Set(await recordKeys(vault))).toEqual(new Set([...before, kept]));
  const rows = await readRawRows(vault.page);
  expect(rows.filter(({ store }) => store === 'log')).toEqual([]);
  expect(await vault.call('person.restore', { personId: gone })).toMatchObject({ ok: false });
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
  expect(await vault.call('person.open', { personId: kept })).toMatchObject({
    ok: true,
    value: { encounters: [], damagedEncounters: 0 },
  });
});

test('what was not deleted is not erased, whoever asks', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const kept = await record(vault, '남는 사람', '두루미 이야기');
  await vault.call('deleted.erase', { ids: [kept] });
  expect(await vault.call('person.open', { personId: kept })).toMatchObject({ ok: true });
});

test('after thirty days the next unlocking erases, and not before', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const gone = await record(vault, '지워질 사람', '기러기 이야기');
  await vault.call('person.delete', { personId: gone });
  await vault.setClock(frozen.madeAt + 29 * DAY_MS);
  await vault.unlock(frozen.passphrase);
  await record(vault, '그 뒤의 사람', '');
  expect(await listDeleted(vault)).toContainEqual(expect.objectContaining({ id: gone }));
  await vault.setClock(frozen.madeAt + 31 * DAY_MS);
  await vault.unlock(frozen.passphrase);
  await record(vault, '더 뒤의 사람', '');
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  await expect.poll(() => listDeleted(vault)).toEqual([]);
  const trail = await vault.call('audit.page', { limit: 1 });
  expect(trail).toMatchObject({
    ok: true,
    value: { lines: [{ action: 'records.erased', count: expect.any(Number) }] },
  });
});

test('a clock that jumped ahead erases nothing by itself', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const gone = await record(vault, '지워질 사람', '기러기 이야기');
  await vault.call('person.delete', { personId: gone });
  await vault.setClock(frozen.madeAt + 3650 * DAY_MS);
  await vault.unlock(frozen.passphrase);
  await vault.event('verified');
  expect(await listDeleted(vault)).toContainEqual(expect.objectContaining({ id: gone }));
  expect(await vault.call('person.restore', { personId: gone })).toMatchObject({ ok: true });
});

test('nothing is erased while a backup is being written, which stays whole', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const gone = await record(vault, '지워질 사람', '기러기 이야기');
  await vault.call('person.delete', { personId: gone });
  const file = await writeBackup(vault, async () => {
    expect(await vault.call('deleted.erase', { ids: [gone] })).toEqual({
      ok: false,
      error: { kind: 'backing-up' },
    });
  });
  expect(await checkBackup(vault, file)).toMatchObject({ ok: true });
  expect(await vault.call('deleted.erase', { ids: [gone] })).toMatchObject({ ok: true });
});

test('what belonged to somebody and is erased leaves an intact vault, in which that person can be put together with another', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const gone = await record(vault, '지워질 사람', '');
  const kept = await record(vault, '남는 사람', '따로 지워질 기록');
  const encounterId = await encounterOf(vault, kept);
  const same = await record(vault, '남는 사람과 같은 사람', '');
  const shared = await vault.call('linked.create', { record: incidentOf([gone, kept]) });
  if (!shared.ok) throw new Error(shared.error.kind);
  const { id: linkedId } = shared.value;
  await vault.call('linked.delete', { linkedId, type: 'incident' });
  await vault.call('person.delete', { personId: gone });
  await vault.call('encounter.delete', { encounterId });
  const ids = [gone, linkedId, encounterId];
  expect(await vault.call('deleted.erase', { ids })).toMatchObject({ ok: true });
  const [stays, goes] = [
    { id: same, revision: 1 },
    { id: kept, revision: 1 },
  ];
  expect(await vault.call('duplicates.merge', { kept: stays, other: goes })).toMatchObject({ ok: true });
  expect(await recordKeys(vault)).not.toContain(linkedId);
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
});

async function record(vault: VaultPage, name: string, note: string): Promise<PersonId> {
  const created = await vault.call('person.create', {
    person: personNamed(name),
    ...(note === '' ? {} : { encounter: encounterWithNote(note) }),
  });
  if (!created.ok) throw new Error(created.error.kind);
  return created.value.id;
}

async function encounterOf(vault: VaultPage, personId: PersonId): Promise<EncounterId> {
  const file = await vault.call('person.open', { personId });
  const encounter = file.ok ? file.value.encounters[0] : undefined;
  if (encounter === undefined) throw new Error('no encounter');
  return encounter.id;
}

async function listDeleted(vault: VaultPage): Promise<readonly DeletedRecord[]> {
  const listed = await vault.call('deleted.list', {});
  if (!listed.ok) throw new Error(listed.error.kind);
  return listed.value;
}

async function recordKeys(vault: VaultPage): Promise<readonly (string | number)[]> {
  const rows = await readRawRows(vault.page);
  return rows.filter(({ store }) => store === 'records').map(({ key }) => key);
}
