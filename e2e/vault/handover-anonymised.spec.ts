import { randomBytes } from 'node:crypto';
import type { HandoverPlan } from '../../src/contract/handover';
import type { VaultInput } from '../../src/contract/vault-calls';
import type { PersonId } from '../../src/domain/person';
import type { VaultPage } from '../engine/vault-page';
import { takeIn } from './attachment-bytes';
import { restoreBackup, writeBackup } from './backup-bytes';
import { COLLEAGUE_PASSPHRASE, expect, openFile, record, test } from './colleague-fixtures';
import { expectOk } from './expect-ok';
import { lookAt } from './handover-bytes';
import { followUpOf, groupOf, incidentOf, letterOf, referralOf } from './linked-to-store';
import { encounterWithNote, personNamed } from './people-to-store';
import { handOver, writeForColleague } from './two-vaults';

const NAME = '최은경';
const NEW_PASSPHRASE = 'a crane that came back in spring';

test('whoever was anonymised stays so when a colleague hands them over again, with name, notes and files left out', async ({
  met: { vault, colleague },
}) => {
  const personId = await record(vault, { name: NAME, note: '강을 건넌 이야기' });
  await handOver(vault, colleague, [personId]);
  await anonymise(colleague, personId);
  const before = await openFile(colleague, personId);
  await edit(vault, personId, { place: '훈춘' });
  expectOk(await vault.call('encounter.create', { personId, encounter: encounterWithNote('까치') }));
  await takeIn(vault, { personId, content: randomBytes(1024) });

  const file = await writeForColleague(vault, personId);
  const plan = expectOk(await lookAt(colleague, { file }));
  expect(plan.people).toEqual([stays(personId)]);
  await colleague.call('handover.drop', {});
  expect((await handOver(vault, colleague, [personId])).people).toEqual([stays(personId)]);
  const audit = expectOk(await colleague.call('audit.page', { limit: 1 }));
  expect(audit.lines).toMatchObject([{ action: 'handover.taken', count: 0 }]);

  await colleague.restart();
  await colleague.unlock(COLLEAGUE_PASSPHRASE);
  expect(await colleague.event('verified')).toMatchObject({ isIntact: true });
  expect(await openFile(colleague, personId)).toEqual(before);
  for (const query of [NAME, '강을 건넌', '까치', '훈춘']) expect(await find(colleague, query)).toEqual([]);
});

test('nothing that happened to several people brings back whoever was anonymised, and the others have it without them', async ({
  met: { vault, colleague },
}) => {
  const one = await record(vault, { name: NAME, note: '' });
  const two = await record(vault, { name: '아이', note: '' });
  const sister = await record(vault, { name: '이모', note: '' });
  await edit(vault, sister, { family: [{ name: NAME, person: one, relationship: 'sister' }] });
  await handOver(vault, colleague, [one, two, sister]);
  await anonymise(colleague, one);
  await edit(vault, two, { family: [{ name: NAME, person: one, relationship: 'mother' }] });
  const role = { personId: one, role: 'mother' } as const;
  const separation = { one, other: two, place: '', cause: 'unknown' } as const;
  const due = '2026-12-24';
  for (const people of [[one], [one, two]])
    for (const linked of [
      incidentOf(people),
      { ...groupOf(people), roles: [role], separations: people.length > 1 ? [separation] : [] },
      followUpOf(people, due),
      referralOf(people),
      letterOf(people),
    ])
      expectOk(await vault.call('linked.create', { record: linked }));

  const plan = await handOver(vault, colleague, [one, two]);
  expect(plan.linked).toEqual({ new: 4, changed: 0, conflicts: 0 });
  expect(plan.people).toMatchObject([{ id: two, state: 'changed' }, { state: 'anonymised' }]);
  await colleague.restart();
  await colleague.unlock(COLLEAGUE_PASSPHRASE);
  expect(await colleague.event('verified')).toMatchObject({ isIntact: true });
  expect((await openFile(colleague, one)).linked).toEqual([]);
  const child = await openFile(colleague, two);
  expect(child.linked.toSorted((a, b) => a.type.localeCompare(b.type))).toMatchObject([
    { type: 'follow-up', people: [two] },
    { type: 'group', people: [two], roles: [], separations: [] },
    { type: 'incident', people: [two] },
    { type: 'referral', people: [two] },
  ]);
  expect(child.person.family).toEqual([{ name: NAME, relationship: 'mother' }]);
  // Once more: what was left out is not missed.
  const again = await handOver(vault, colleague, [two, one, sister]);
  expect(again).toMatchObject({
    people: [
      { id: two, state: 'same' },
      { id: sister, state: 'same' },
      { id: one, state: 'anonymised' },
    ],
    linked: { new: 0, changed: 0, conflicts: 0 },
  });
});

test('a record that was put together with another before that one was anonymised does not come back as somebody new', async ({
  met: { vault, colleague },
}) => {
  const theirs = await record(vault, { name: NAME, note: '기러기' });
  await handOver(vault, colleague, [theirs]);
  const own = await record(colleague, { name: 'Choe Un Gyong', note: '두루미' });
  await merge(colleague, { kept: own, other: theirs });
  await anonymise(colleague, own);
  const plan = await handOver(vault, colleague, [theirs]);
  expect(plan.people).toEqual([stays(theirs, own)]);
  expect(await find(colleague, '')).toEqual([own]);
  expect(await find(colleague, NAME)).toEqual([]);
});

test('a record that was put together with somebody who had been anonymised stays out as well', async ({
  met: { vault, colleague },
}) => {
  const theirs = await record(vault, { name: NAME, note: '' });
  await handOver(vault, colleague, [theirs]);
  const own = await record(colleague, { name: 'Choe Un Gyong', note: '' });
  await anonymise(colleague, own);
  await merge(colleague, { kept: own, other: theirs });
  expectOk(await vault.call('encounter.create', { personId: theirs, encounter: encounterWithNote('까치') }));
  expect((await handOver(vault, colleague, [theirs])).people).toMatchObject([{ state: 'anonymised' }]);
  expect(await find(colleague, '까치')).toEqual([]);
});

test('the vault knows whom it anonymised after an edit, being put aside, new keys, a backup and a list made anew', async ({
  met: { vault, colleague },
}) => {
  test.setTimeout(180_000);
  const personId = await record(vault, { name: NAME, note: '' });
  await handOver(vault, colleague, [personId]);
  await anonymise(colleague, personId);
  await anonymise(colleague, personId);
  await edit(colleague, personId, { names: [{ text: 'P-1', kind: 'pseudonym' }] });
  expectOk(await colleague.call('person.delete', { personId }));
  const expectStays = async () => {
    const file = await writeForColleague(vault, personId);
    const plan = expectOk(await lookAt(colleague, { file }));
    expect(plan.people).toMatchObject([{ id: personId, name: 'P-1', state: 'anonymised' }]);
    await colleague.call('handover.drop', {});
  };
  await expectStays();
  expectOk(await colleague.call('person.restore', { personId }));
  await expectStays();
  const recoveryWords = await colleague.call('vault.suggestRecoveryWords', { language: 'zh' });
  expectOk(
    await colleague.call('keys.rotate', {
      authorization: COLLEAGUE_PASSPHRASE,
      passphrase: NEW_PASSPHRASE,
      recoveryWords,
    }),
  );
  await colleague.event('rotated');
  await expectStays();
  const backup = await writeBackup(colleague);
  expectOk(await restoreBackup(colleague, { file: backup, secret: NEW_PASSPHRASE }));
  await colleague.restart();
  await colleague.unlock(NEW_PASSPHRASE);
  expect(await colleague.event('verified')).toMatchObject({ isIntact: true });
  await expectStays();
});

function stays(id: PersonId, here: PersonId = id): HandoverPlan['people'][number] {
  const nothing = { changed: [], conflicts: 0, newNotes: 0, changedNotes: 0, newFiles: 0, changedFiles: 0 };
  return { id, name: `P-${here.slice(0, 6)}`, state: 'anonymised', ...nothing };
}

async function anonymise(vault: VaultPage, personId: PersonId): Promise<void> {
  expectOk(await vault.call('retention.anonymise', { personId }));
}

async function edit(
  vault: VaultPage,
  personId: PersonId,
  change: Partial<VaultInput<'person.update'>['person']>,
): Promise<void> {
  const { names, revision } = (await openFile(vault, personId)).person;
  const person = { ...personNamed(...names.map(({ text }) => text)), ...change };
  expectOk(await vault.call('person.update', { personId, revision, person }));
}

async function merge(
  vault: VaultPage,
  { kept, other }: { readonly kept: PersonId; readonly other: PersonId },
): Promise<void> {
  const [one, two] = [await openFile(vault, kept), await openFile(vault, other)];
  expectOk(
    await vault.call('duplicates.merge', {
      kept: { id: kept, revision: one.person.revision },
      other: { id: other, revision: two.person.revision },
    }),
  );
}

async function find(vault: VaultPage, query: string): Promise<readonly PersonId[]> {
  const page = expectOk(await vault.call('people.page', { query, offset: 0, limit: 10 }));
  return page.rows.map(({ id }) => id);
}
