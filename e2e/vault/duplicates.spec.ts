import type { PartialDate } from '../../src/domain/partial-date';
import type { PersonId } from '../../src/domain/person';
import type { VaultPage } from '../engine/vault-page';
import { groupOf, incidentOf } from './linked-to-store';
import { encounterWithNote, personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

test('two records of one person are listed, put together with everything, and taken apart as they were', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const one = await create(vault, { ...personNamed('최은경'), place: '연길', status: 'in-hiding' }, '기러기');
  const two = await create(
    vault,
    { ...personNamed('Choe Un Gyong', '최은경'), place: '단둥', birth: '1987' as PartialDate },
    '두루미',
  );
  const third = await create(vault, personNamed('박순희'), '까치');
  const { people } = await filesOf(vault, [one.id, two.id, third.id]);
  for (const record of [incidentOf([two.id, third.id]), groupOf([one.id, two.id, third.id])])
    expect(await vault.call('linked.create', { record })).toMatchObject({ ok: true });
  const before = await filesOf(vault, [one.id, two.id, third.id]);
  expect(people).toBe(before.people);
  expect(await pairs(vault)).toEqual([[two.id, one.id].toSorted()]);

  const merged = await vault.call('duplicates.merge', { kept: refOf(one), other: refOf(two) });
  expect(merged).toMatchObject({
    ok: true,
    value: {
      names: [{ text: '최은경' }, { text: 'Choe Un Gyong' }],
      birth: '1987',
      place: '연길',
      status: 'in-hiding',
      conflicts: [{ field: 'place', value: '단둥' }],
    },
  });
  expect(await pairs(vault)).toEqual([]);
  await expectMerged(vault, { kept: one.id, other: two.id, third: third.id });
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
  await expectMerged(vault, { kept: one.id, other: two.id, third: third.id });

  expect(await vault.call('person.restore', { personId: two.id })).toMatchObject({ ok: true });
  expect(await filesOf(vault, [one.id, two.id, third.id])).toEqual(before);
  const audit = await vault.call('audit.page', { limit: 2 });
  expect(audit.ok && audit.value.lines.map(({ action }) => action)).toEqual([
    'people.unmerged',
    'people.merged',
  ]);

  const [pair = []] = await pairs(vault);
  const [left, right] = pair as PersonId[];
  if (left === undefined || right === undefined) throw new Error('no pair');
  const apart = { one: left, other: right, isSame: false };
  expect(await vault.call('duplicates.tellApart', apart)).toMatchObject({ ok: true });
  expect(await pairs(vault)).toEqual([]);
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  expect(await pairs(vault)).toEqual([]);
  expect(await vault.call('duplicates.tellApart', { ...apart, isSame: true })).toMatchObject({ ok: true });
  expect(await pairs(vault)).toHaveLength(1);
});

test('what changed after two records were put together stays when they are taken apart, and erasing one leaves nothing of the other', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const one = await create(vault, personNamed('최은경'), '기러기');
  const two = await create(vault, { ...personNamed('최은경'), place: '단둥' }, '두루미');
  const refused = { kept: refOf(one), other: { ...refOf(two), revision: 7 } };
  expect(await vault.call('duplicates.merge', refused)).toEqual({
    ok: false,
    error: { kind: 'changed-meanwhile' },
  });
  const merged = await vault.call('duplicates.merge', { kept: refOf(one), other: refOf(two) });
  if (!merged.ok) throw new Error(merged.error.kind);
  const { id: personId, revision } = merged.value;
  const person = { ...personNamed('최은경'), place: '훈춘' };
  await vault.call('person.update', { personId, revision, person });
  await vault.call('person.restore', { personId: two.id });
  const files = await Promise.all([one.id, two.id].map((id) => vault.call('person.open', { personId: id })));
  expect(files).toMatchObject([
    { ok: true, value: { person: { place: '훈춘' }, encounters: [{ note: '기러기' }] } },
    { ok: true, value: { person: { place: '단둥' }, encounters: [{ note: '두루미' }] } },
  ]);
  const [kept, other] = files.map((file) => (file.ok ? refOf(file.value.person) : undefined));
  if (kept === undefined || other === undefined) throw new Error('not open');
  await vault.call('duplicates.merge', { kept, other });
  await vault.call('person.delete', { personId: one.id });
  expect(await vault.call('deleted.erase', { ids: [one.id] })).toMatchObject({ ok: true });
  const deleted = await vault.call('deleted.list', {});
  expect(deleted.ok && deleted.value.filter(({ id }) => id === two.id)).toEqual([]);
  expect(await vault.call('person.restore', { personId: two.id })).toMatchObject({ ok: false });
});

type NewPerson = ReturnType<typeof personNamed>;

async function create(vault: VaultPage, person: NewPerson, note: string) {
  const created = await vault.call('person.create', { person, encounter: encounterWithNote(note) });
  if (!created.ok) throw new Error(created.error.kind);
  return created.value;
}

function refOf({ id, revision }: { readonly id: PersonId; readonly revision: number }) {
  return { id, revision };
}

async function pairs(vault: VaultPage): Promise<readonly (readonly string[])[]> {
  const listed = await vault.call('duplicates.list', { search: 'test' });
  if (!listed.ok) throw new Error(listed.error.kind);
  return listed.value.pairs.map(({ one, other }) => [one.id, other.id].toSorted());
}

/** What records say, without what counts changes. */
async function filesOf(vault: VaultPage, ids: readonly PersonId[]) {
  const page = await vault.call('people.page', { query: '', offset: 0, limit: 1 });
  const opened = await Promise.all(ids.map((personId) => vault.call('person.open', { personId })));
  const files = opened.map((file) => {
    if (!file.ok) throw new Error(file.error.kind);
    const { person, encounters, linked } = file.value;
    const { names, birth, place, status, conflicts } = person;
    return {
      person: { names, birth, place, status, conflicts },
      notes: encounters.map(({ note, personId }) => ({ note, personId })),
      linked: linked.map(({ id, people }) => ({ id, people })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    };
  });
  return { people: page.ok ? page.value.total : -1, files };
}

interface MergedIds {
  readonly kept: PersonId;
  readonly other: PersonId;
  readonly third: PersonId;
}

async function expectMerged(vault: VaultPage, { kept, other, third }: MergedIds): Promise<void> {
  const file = await vault.call('person.open', { personId: other });
  if (!file.ok) throw new Error(file.error.kind);
  const { person, encounters, linked } = file.value;
  expect(person.id).toBe(kept);
  expect(encounters.map(({ note }) => note).toSorted()).toEqual(['기러기', '두루미']);
  const both = [kept, third].toSorted();
  const byType = Object.fromEntries(linked.map(({ type, people }) => [type, [...people].toSorted()]));
  expect(byType).toEqual({ group: both, incident: both });
  const found = await vault.call('people.page', { query: '두루미', offset: 0, limit: 10 });
  expect(found.ok && found.value.rows.map(({ id }) => id)).toEqual([kept]);
}
