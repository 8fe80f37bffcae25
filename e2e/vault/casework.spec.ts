import type { VaultInput } from '../../src/contract/vault-calls';
import type { LinkedRecord } from '../../src/domain/linked-record';
import type { PartialDate } from '../../src/domain/partial-date';
import type { PersonId } from '../../src/domain/person';
import { readRawRows } from '../engine/raw-database';
import type { VaultPage } from '../engine/vault-page';
import { followUpOf, groupOf, incidentOf, type NewLinked } from './linked-to-store';
import { encounterWithNote, personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

test('one incident is recorded once for all of its people and comes back after every way of reading', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const people = await store(vault, '리설향', '김철민');
  const rows = await countRecords(vault);
  const incident = await create(vault, incidentOf(people));
  expect(await countRecords(vault)).toBe(rows + 1);
  const expectThere = async () => {
    for (const personId of people)
      expect((await open(vault, personId)).linked).toMatchObject([{ id: incident.id }]);
  };
  await expectThere();
  await forceSnapshot(vault);
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  await expectThere();
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
  // Without a snapshot the list is learned from the rows.
  await vault.page.evaluate(dropSnapshot);
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  await expectThere();
});

test('a record without people, about nobody known or about one person twice is refused', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const [one = '' as PersonId] = await store(vault, '리설향');
  for (const people of [[], [one, one]])
    await expect(vault.call('linked.create', { record: incidentOf(people) })).rejects.toThrow();
  const unknown = 'x'.repeat(22) as PersonId;
  expect(await vault.call('linked.create', { record: incidentOf([one, unknown]) })).toMatchObject({
    ok: false,
    error: { kind: 'not-found' },
  });
  const himself = { one, other: one, place: '', cause: 'unknown' } as const;
  await expect(
    vault.call('linked.create', { record: { ...groupOf([one]), separations: [himself] } }),
  ).rejects.toThrow();
});

test('a record is deleted and restored for everybody, and erased with the last of its people', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const before = await countRecords(vault);
  const people = await store(vault, '리설향', '김철민');
  const [first = '' as PersonId, second = '' as PersonId] = people;
  const group = await create(vault, {
    ...groupOf(people),
    roles: [{ personId: first, role: 'mother' }],
    separations: [{ one: first, other: second, place: '단둥', cause: 'arrest-and-detention' }],
  });
  await vault.call('linked.delete', { linkedId: group.id, type: 'group' });
  for (const personId of people) expect((await open(vault, personId)).linked).toEqual([]);
  expect(await vault.call('deleted.list', {})).toMatchObject({
    ok: true,
    value: expect.arrayContaining([expect.objectContaining({ id: group.id, kind: 'group' })]),
  });
  await vault.call('linked.restore', { linkedId: group.id, type: 'group' });
  await vault.call('person.delete', { personId: first });
  await vault.call('deleted.erase', { ids: [first] });
  expect((await open(vault, second)).linked).toMatchObject([
    { people: [second], roles: [], separations: [] },
  ]);
  await vault.call('person.delete', { personId: second });
  await vault.call('deleted.erase', { ids: [second] });
  // Nothing is left: neither people nor the group nor what any of them said before.
  expect(await countRecords(vault)).toBe(before);
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
});

const TUESDAY_NIGHT = { day: 2, minute: 21 * 60 + 30 };
test('Today names what is overdue, who is held, who may be contacted now and who was not heard from, also after a restart', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const held = await storePerson(vault, { ...personNamed('갇힌 사람'), status: 'detained' });
  const silent = await storePerson(vault, { ...personNamed('조용한 사람'), status: 'in-contact' });
  const reachable = await storePerson(vault, {
    ...personNamed('밤에 받는 사람'),
    status: 'in-hiding',
    safety: { time: '평일 밤 9시 이후' },
  });
  await vault.call('encounter.create', {
    personId: silent,
    encounter: { ...encounterWithNote(''), date: '2026-01-01' as PartialDate },
  });
  const overdue = await create(vault, followUpOf([held, silent], '2026-02-01'));
  await create(vault, followUpOf([held], '2026-12-01'));
  const closed = await create(vault, followUpOf([held], '2026-02-02'));
  await vault.call('linked.update', {
    linkedId: closed.id,
    revision: 1,
    record: { ...followUpOf([held], '2026-02-02'), doneOn: '2026-02-03' as PartialDate },
  });
  const expectToday = async () => {
    const today = { today: '2026-02-10', silentDays: 30 };
    const page = await vault.call('today.read', { ...today, now: TUESDAY_NIGHT });
    if (!page.ok) throw new Error(page.error.kind);
    expect(page.value.tasks.map(({ record }) => record.id)).toEqual([overdue.id]);
    expect(page.value.atRisk.people.map(({ id }) => id)).toContain(held);
    expect(page.value.silent.people.map(({ id }) => id)).toContain(silent);
    expect(page.value.safeNow.people).toMatchObject([{ id: reachable, safeTime: '평일 밤 9시 이후' }]);
    const now = { ...TUESDAY_NIGHT, minute: 12 * 60 };
    const soon = await vault.call('today.read', { ...today, silentDays: 60, now });
    expect(soon.ok && soon.value.safeNow.total).toBe(0);
    expect(soon.ok && soon.value.silent.people.some(({ id }) => id === silent)).toBe(false);
  };
  await expectToday();
  await forceSnapshot(vault);
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  await expectToday();
});

test('every change keeps what it took away, and a former value comes back by one more change', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const personId = await storePerson(vault, { ...personNamed('리설향'), place: '옌지' });
  const note = `${'처음 적은 말. '.repeat(30)}🕊️ 끝.`;
  const created = await vault.call('encounter.create', { personId, encounter: encounterWithNote(note) });
  if (!created.ok) throw new Error(created.error.kind);
  const encounterId = created.value.id;
  for (const [index, text] of [`앞에 더한 말. ${note}`, '모두 고친 말', ''].entries())
    await vault.call('encounter.update', {
      encounterId,
      revision: index + 1,
      encounter: encounterWithNote(text),
    });
  await vault.call('person.update', {
    personId,
    revision: 1,
    person: { ...personNamed('리설향'), place: '단둥', status: 'detained' },
  });
  const history = await vault.call('history.read', { recordId: personId });
  expect(history).toMatchObject({
    ok: true,
    value: {
      isCut: false,
      lines: [
        {
          revision: 2,
          isMine: true,
          changes: expect.arrayContaining([
            { field: 'place', before: '옌지', after: '단둥' },
            { field: 'status', before: 'unknown', after: 'detained' },
          ]),
        },
      ],
    },
  });
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  const notes = await vault.call('history.read', { recordId: encounterId });
  expect(notes.ok && notes.value.lines.at(-1)?.changes).toEqual([
    { field: 'note', before: note, after: `앞에 더한 말. ${note}` },
  ]);
  expect((await open(vault, personId)).encounters[0]?.amendedAt).toBeGreaterThan(0);
  const restored = await vault.call('history.restoreValue', {
    recordId: encounterId,
    revision: 4,
    changedIn: 2,
    field: 'note',
  });
  expect(restored).toMatchObject({ ok: true });
  expect((await open(vault, personId)).encounters[0]?.note).toBe(note);
  expect(
    await vault.call('history.restoreValue', {
      recordId: encounterId,
      revision: 4,
      changedIn: 2,
      field: 'note',
    }),
  ).toEqual({ ok: false, error: { kind: 'changed-meanwhile' } });
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
});

test('a record from before histories were kept says that its earlier changes are not known', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const page = await vault.call('people.page', { query: '', offset: 0, limit: 50 });
  const rows = page.ok ? page.value.rows : [];
  const histories = await Promise.all(rows.map(({ id }) => vault.call('history.read', { recordId: id })));
  const known = histories.flatMap((history) => (history.ok ? [history.value] : []));
  expect(known.length).toBe(rows.length);
  for (const { lines, isCut, revision } of known) expect([lines.length, isCut]).toEqual([0, revision > 1]);
});

test('two thousand people in a group, and five hundred conversations with one of them, cost no more than they must', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const encounters = Array.from({ length: 500 }, (_, index) => encounterWithNote(`적음 ${index}`));
  const imported = await vault.call('people.import', {
    people: Array.from({ length: 2000 }, (_, index) => ({
      person: { ...personNamed(`사람 ${index}`), group: '큰 무리' },
      encounters: index === 0 ? encounters : [],
    })),
  });
  if (!imported.ok) throw new Error(imported.error.kind);
  const found = await vault.call('group.peopleWithText', { text: '큰 무리' });
  const people = found.ok ? found.value : [];
  expect(people.length).toBe(2000);
  const group = await create(vault, groupOf(people));
  const file = await vault.call('group.open', { groupId: group.id });
  expect(file.ok && file.value.people.length).toBe(2000);
  // One more person is one more entry in the log, not two thousand.
  const [extra = '' as PersonId] = await store(vault, '나중에 온 사람');
  const before = await logBytes(vault);
  const wider = groupOf([...people, extra]);
  expect(await vault.call('linked.update', { linkedId: group.id, revision: 1, record: wider })).toMatchObject(
    { ok: true },
  );
  expect((await logBytes(vault)) - before).toBeLessThan(5000);
  const first = await open(vault, imported.value[0] ?? extra);
  expect(first.encounters.length).toBe(500);
  expect(await vault.call('group.list', {})).toMatchObject({ ok: true, value: [{ people: 2001 }] });
});

// An import is in no log: the list is written anew after it.
async function forceSnapshot(vault: VaultPage): Promise<void> {
  await vault.forgetEvents();
  await vault.call('people.import', { people: [{ person: personNamed('끼어든 사람'), encounters: [] }] });
  await vault.event('snapshot-written');
}

async function logBytes(vault: VaultPage): Promise<number> {
  const rows = await readRawRows(vault.page);
  return rows.filter(({ store: name }) => name === 'log').reduce((sum, { bytes }) => sum + bytes.length, 0);
}

async function countRecords(vault: VaultPage): Promise<number> {
  return (await readRawRows(vault.page)).filter(({ store: name }) => name === 'records').length;
}

async function store(vault: VaultPage, ...names: string[]): Promise<readonly PersonId[]> {
  const ids: PersonId[] = [];
  for (const name of names) ids.push(await storePerson(vault, personNamed(name)));
  return ids;
}

async function storePerson(
  vault: VaultPage,
  person: VaultInput<'person.create'>['person'],
): Promise<PersonId> {
  const created = await vault.call('person.create', { person });
  if (!created.ok) throw new Error(created.error.kind);
  return created.value.id;
}

async function create(vault: VaultPage, record: NewLinked): Promise<LinkedRecord> {
  const created = await vault.call('linked.create', { record });
  if (!created.ok) throw new Error(created.error.kind);
  return created.value;
}

async function open(vault: VaultPage, personId: PersonId) {
  const file = await vault.call('person.open', { personId });
  if (!file.ok) throw new Error(file.error.kind);
  return file.value;
}

async function dropSnapshot(): Promise<void> {
  const [{ name = '' } = {}] = await indexedDB.databases();
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => resolve(request.result));
  });
  await new Promise((resolve) => {
    const transaction = database.transaction(['snapshot', 'log'], 'readwrite');
    transaction.objectStore('snapshot').clear();
    transaction.objectStore('log').clear();
    transaction.addEventListener('complete', resolve);
  });
  database.close();
}
