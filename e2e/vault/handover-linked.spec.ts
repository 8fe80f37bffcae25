import { COLLEAGUE_PASSPHRASE, expect, openFile, record, test } from './colleague-fixtures';
import { expectOk } from './expect-ok';
import { handOver } from './two-vaults';
import { groupOf, incidentOf, letterOf } from './linked-to-store';

test('what belongs to several people travels with those who are handed over, and gathers on both sides', async ({
  met: { vault, colleague },
}) => {
  const [mother, child, other] = [
    await record(vault, { name: '어머니', note: '' }),
    await record(vault, { name: '아이', note: '' }),
    await record(vault, { name: '남은 사람', note: '' }),
  ];
  const group = expectOk(await vault.call('linked.create', { record: groupOf([mother, child, other]) }));
  const incident = expectOk(await vault.call('linked.create', { record: incidentOf([mother, other]) }));
  // A letter tells of all of its people: it stays where not all of them go.
  expectOk(await vault.call('linked.create', { record: letterOf([mother, other]) }));
  const plan = await handOver(vault, colleague, [mother]);
  expect(plan.linked).toEqual({ new: 2, changed: 0, conflicts: 0 });
  const taken = await openFile(colleague, mother);
  expect(taken.linked.map(({ id, people }) => ({ id, people }))).toEqual(
    expect.arrayContaining([
      { id: group.id, people: [mother] },
      { id: incident.id, people: [mother] },
    ]),
  );
  const found = taken.linked.find(({ id }) => id === incident.id);
  if (found === undefined) throw new Error('no incident');
  const theirs = { ...incidentOf([mother]), place: '투먼' };
  expectOk(
    await colleague.call('linked.update', {
      linkedId: incident.id,
      revision: found.revision,
      record: theirs,
    }),
  );
  const ours = { ...incidentOf([mother, other]), place: '훈춘' };
  expectOk(await vault.call('linked.update', { linkedId: incident.id, revision: 1, record: ours }));
  expect((await handOver(vault, colleague, [mother, child])).linked).toEqual({
    new: 0,
    changed: 2,
    conflicts: 1,
  });
  const child2 = await openFile(colleague, child);
  expect(child2.linked).toMatchObject([{ id: group.id, people: [mother, child] }]);
  const contested = (await openFile(colleague, mother)).linked.find(({ id }) => id === incident.id);
  expect(contested).toMatchObject({ place: '투먼', conflicts: [{ field: 'place', value: '훈춘' }] });
  const decision = { recordId: incident.id, revision: contested?.revision ?? 0, field: 'place', conflict: 0 };
  expectOk(await colleague.call('conflict.resolve', decision));
  await colleague.restart();
  await colleague.unlock(COLLEAGUE_PASSPHRASE);
  const decided = (await openFile(colleague, mother)).linked.find(({ id }) => id === incident.id);
  expect(decided).toMatchObject({ place: '훈춘', people: [mother] });
  expect(decided?.conflicts).toBeUndefined();
  expect(await colleague.event('verified')).toMatchObject({ isIntact: true });
});
