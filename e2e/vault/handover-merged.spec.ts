import type { PartialDate } from '../../src/domain/partial-date';
import { COLLEAGUE_PASSPHRASE, expect, openFile, record, test } from './colleague-fixtures';
import { expectOk } from './expect-ok';
import { handOver } from './two-vaults';
import { incidentOf } from './linked-to-store';
import { encounterWithNote, personNamed } from './people-to-store';

test('whoever was put together with another here joins that record when a colleague hands them over again, and is no second one', async ({
  met: { vault, colleague },
}) => {
  test.setTimeout(120_000);
  const theirs = await record(vault, { name: '최은경', note: '기러기' });
  await handOver(vault, colleague, [theirs]);
  const own = await record(colleague, { name: 'Choe Un Gyong', note: '두루미' });
  const [kept, other] = [await openFile(colleague, own), await openFile(colleague, theirs)].map(
    ({ person }) => ({
      id: person.id,
      revision: person.revision,
    }),
  );
  if (kept === undefined || other === undefined) throw new Error('not open');
  expectOk(await colleague.call('duplicates.merge', { kept, other }));

  const before = await openFile(vault, theirs);
  const changed = { ...personNamed('최은경', '은경'), place: '훈춘', birth: '1987' as PartialDate };
  expectOk(
    await vault.call('person.update', {
      personId: theirs,
      revision: before.person.revision,
      person: changed,
    }),
  );
  expectOk(await vault.call('encounter.create', { personId: theirs, encounter: encounterWithNote('까치') }));
  expectOk(await vault.call('linked.create', { record: incidentOf([theirs]) }));
  const plan = await handOver(vault, colleague, [theirs]);
  expect(plan.people).toMatchObject([
    { id: theirs, name: '최은경', state: 'changed', newNotes: 1, conflicts: 0 },
  ]);

  await colleague.restart();
  await colleague.unlock(COLLEAGUE_PASSPHRASE);
  expect(await colleague.event('verified')).toMatchObject({ isIntact: true });
  const list = expectOk(await colleague.call('people.page', { query: '', offset: 0, limit: 10 }));
  expect(list.rows.map(({ id }) => id)).toEqual([own]);
  expect(list.total).toBe(1);
  const joined = await openFile(colleague, own);
  expect(joined.person).toMatchObject({ place: '훈춘', birth: '1987' });
  expect(joined.person.names.map(({ text }) => text)).toEqual(['Choe Un Gyong', '최은경', '은경']);
  expect(joined.encounters.map(({ note }) => note).toSorted()).toEqual(['기러기', '까치', '두루미']);
  expect(joined.linked.map(({ people }) => people)).toEqual([[own]]);
  expect(expectOk(await colleague.call('duplicates.list', { search: 'x' })).pairs).toEqual([]);

  // Nothing new: nothing changes. What both changed is kept twice.
  expect((await handOver(vault, colleague, [theirs])).people).toMatchObject([{ state: 'same' }]);
  const { person: here } = await openFile(colleague, own);
  const elsewhere = { ...personNamed('Choe Un Gyong', '최은경', '은경'), place: '연길' };
  expectOk(
    await colleague.call('person.update', { personId: own, revision: here.revision, person: elsewhere }),
  );
  const { person: there } = await openFile(vault, theirs);
  const moved = { ...changed, place: '단둥' };
  expectOk(await vault.call('person.update', { personId: theirs, revision: there.revision, person: moved }));
  expect((await handOver(vault, colleague, [theirs])).people).toMatchObject([{ conflicts: 1 }]);
  expect((await openFile(colleague, own)).person).toMatchObject({
    place: '연길',
    conflicts: [{ field: 'place', value: '단둥', from: '동무' }],
  });
});

test('both records of somebody in one file become the one that they are here', async ({
  met: { vault, colleague },
}) => {
  test.setTimeout(120_000);
  const one = await record(vault, { name: '최은경', note: '기러기' });
  const two = await record(vault, { name: 'Choe Un Gyong', note: '두루미' });
  await handOver(vault, colleague, [one, two]);
  const refs = [await openFile(colleague, one), await openFile(colleague, two)].map(({ person }) => ({
    id: person.id,
    revision: person.revision,
  }));
  const [kept, other] = refs;
  if (kept === undefined || other === undefined) throw new Error('not open');
  expectOk(await colleague.call('duplicates.merge', { kept, other }));
  for (const [personId, note] of [
    [one, '까치'],
    [two, '제비'],
  ] as const)
    expectOk(await vault.call('encounter.create', { personId, encounter: encounterWithNote(note) }));
  await handOver(vault, colleague, [two, one]);
  const notes = (await openFile(colleague, one)).encounters.map(({ note }) => note);
  expect(notes.toSorted()).toEqual(['기러기', '까치', '두루미', '제비']);
  const list = expectOk(await colleague.call('people.page', { query: '까치', offset: 0, limit: 10 }));
  expect(list.rows.map(({ id }) => id)).toEqual([one]);
  await colleague.restart();
  await colleague.unlock(COLLEAGUE_PASSPHRASE);
  expect(await colleague.event('verified')).toMatchObject({ isIntact: true });
  expect(expectOk(await colleague.call('people.page', { query: '', offset: 0, limit: 10 })).total).toBe(1);
});
