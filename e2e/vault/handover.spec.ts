import { randomBytes } from 'node:crypto';
import type { VaultInput } from '../../src/contract/vault-calls';
import type { PersonId } from '../../src/domain/person';
import { readRawRows } from '../engine/raw-database';
import type { RawRow, VaultPage } from '../engine/vault-page';
import { readBack, takeIn } from './attachment-bytes';
import { writeBackup } from './backup-bytes';
import { COLLEAGUE_PASSPHRASE, expect, failure, openFile, record, test } from './colleague-fixtures';
import { expectOk } from './expect-ok';
import { handOver, writeForColleague } from './two-vaults';
import { lookAt, takeOver, writeHandover } from './handover-bytes';
import { encounterWithNote, personNamed } from './people-to-store';

const ONE_TIME = 'zoo wrong ozone drill grab fiber';

test('a person arrives whole, with notes and file, by a one-time passphrase, and nothing before it is agreed to', async ({
  vault,
  frozen,
  colleague,
}) => {
  // Several key derivations, one after the other.
  test.setTimeout(180_000);
  await vault.unlock(frozen.passphrase);
  const personId = await record(vault, { name: '최은경', note: '강을 건넌 이야기' });
  const content = randomBytes(300 * 1024);
  const { id: attachmentId } = await takeIn(vault, { personId, content });
  const given = await openFile(vault, personId);
  const file = expectOk(await writeHandover(vault, byPassphrase(personId)));
  expect(file.includes('강을 건넌')).toBe(false);

  expect(await lookAt(colleague, { file })).toEqual(failure('needs-passphrase'));
  expect(await lookAt(colleague, { file, passphrase: 'zoo zoo zoo' })).toEqual(failure('wrong-secret'));
  const before = await readKeptRows(colleague);
  const plan = expectOk(await lookAt(colleague, { file, passphrase: ONE_TIME, pieceBytes: 7777 }));
  expect(plan.people).toEqual([
    {
      id: personId,
      name: '최은경',
      state: 'new',
      changed: [],
      conflicts: 0,
      newNotes: 1,
      changedNotes: 0,
      newFiles: 1,
      changedFiles: 0,
    },
  ]);
  expect(await readKeptRows(colleague)).toEqual(before);
  expectOk(await takeOver(colleague, file, 7777));

  await colleague.restart();
  await colleague.unlock(COLLEAGUE_PASSPHRASE);
  const taken = await openFile(colleague, personId);
  // Whose case it is does not go along: it is the case of whoever took it over.
  const { updatedAt, caseworker } = taken.person;
  expect(caseworker).not.toBe(given.person.caseworker);
  expect(taken.person).toEqual({ ...given.person, updatedAt, caseworker });
  expect(taken.encounters.map(({ note }) => note)).toEqual(['강을 건넌 이야기']);
  expect((await readBack(colleague, attachmentId)).equals(content)).toBe(true);
  expect(await colleague.event('verified')).toMatchObject({ isIntact: true });
  const found = await colleague.call('people.page', { query: '강을 건넌', offset: 0, limit: 9 });
  expect(found).toMatchObject({ ok: true, value: { total: 1 } });
  const audit = expectOk(await colleague.call('audit.page', { limit: 1 }));
  expect(audit.lines).toMatchObject([{ action: 'handover.taken', count: 1 }]);
  // Once more: nothing is new any more, and no record is written.
  expectOk(await lookAt(colleague, { file, passphrase: ONE_TIME }));
  const again = expectOk(await takeOver(colleague, file));
  expect(again.people).toMatchObject([{ state: 'same', newNotes: 0, newFiles: 0 }]);
});

test('a code opens for its colleague alone, once the words were compared', async ({
  vault,
  frozen,
  colleague,
}) => {
  await vault.unlock(frozen.passphrase);
  await vault.call('keys.setLabel', { label: '학' });
  const personId = await record(vault, { name: '림철수', note: '' });
  const theirs = expectOk(await colleague.call('handover.parties', {})).own;
  const to = { kind: 'colleague', code: theirs.code } as const;
  expect(await writeHandover(vault, { people: [personId], to })).toEqual(failure('not-pinned'));
  const read = expectOk(await vault.call('handover.readCode', { code: ` ${theirs.code}\n` }));
  expect(read.fingerprint).toEqual(theirs.fingerprint);
  expectOk(await vault.call('handover.pin', { code: theirs.code, label: '두루미' }));
  const file = expectOk(await writeHandover(vault, { people: [personId], to }));

  expect(await lookAt(vault, { file })).toEqual(failure('not-for-you'));
  const ours = expectOk(await vault.call('handover.parties', {}));
  expect(ours.colleagues).toMatchObject([{ label: '두루미', code: theirs.code }]);
  const unknown = expectOk(await lookAt(colleague, { file }));
  expect(unknown.from).toEqual({ ...ours.own, label: '학' });
  expectOk(await colleague.call('handover.pin', { code: ours.own.code, label: '동무' }));
  const known = expectOk(await lookAt(colleague, { file }));
  expect(known.from).toMatchObject({ label: '학', pinnedAs: '동무' });
  expectOk(await takeOver(colleague, file));

  expect(await vault.call('handover.pin', { code: ours.own.code, label: '나' })).toEqual(failure('own-code'));
  expect(await vault.call('handover.pin', { code: 'durumi1-x', label: '나' })).toEqual(failure('not-a-code'));
  expectOk(await vault.call('handover.unpin', { code: theirs.code }));
  expect(await writeHandover(vault, { people: [personId], to })).toEqual(failure('not-pinned'));
  expect(await vault.call('audit.verify', {})).toMatchObject({ ok: true, value: { isIntact: true } });
});

test('nobody who withdrew from the work is handed over, nor anybody with them', async ({
  met: { vault, colleague },
}) => {
  const willing = await record(vault, { name: '한미', note: '' });
  const withdrawn = await record(vault, { name: '리영희', note: '' });
  await edit(vault, withdrawn, { consents: [{ purpose: 'services', decision: 'withdrawn' }] });
  const [to] = expectOk(await vault.call('handover.parties', {})).colleagues;
  if (to === undefined) throw new Error('nobody is pinned');
  const written = await writeHandover(vault, {
    people: [willing, withdrawn],
    to: { kind: 'colleague', code: to.code },
  });
  expect(written).toEqual({ ok: false, error: { kind: 'not-consented', people: [withdrawn] } });
  expect((await handOver(vault, colleague, [willing])).people).toMatchObject([{ name: '한미' }]);
});

test('what two people changed in the same field is kept twice, until somebody decides', async ({
  met: { vault, colleague },
}) => {
  const personId = await record(vault, { name: '리영희', note: '처음' });
  await handOver(vault, colleague, [personId]);
  await edit(vault, personId, { place: '단둥' });
  await edit(colleague, personId, { place: '선양', status: 'detained' });
  await editNote(colleague, personId, '동료가 고쳐 쓴 글');

  const plan = await handOver(colleague, vault, [personId]);
  expect(plan.people).toMatchObject([
    { state: 'changed', changed: ['status'], conflicts: 1, newNotes: 0, changedNotes: 1 },
  ]);
  const merged = await openFile(vault, personId);
  expect(merged.person).toMatchObject({
    place: '단둥',
    status: 'detained',
    conflicts: [{ field: 'place', value: '선양' }],
  });
  expect(merged.encounters).toMatchObject([{ note: '동료가 고쳐 쓴 글' }]);

  const { revision } = merged.person;
  const decision = { recordId: personId, revision, field: 'place', conflict: 0 };
  expectOk(await vault.call('conflict.resolve', decision));
  expect(await vault.call('conflict.resolve', decision)).toEqual(failure('changed-meanwhile'));
  const decided = await openFile(vault, personId);
  expect(decided.person.place).toBe('선양');
  expect(decided.person.conflicts).toBeUndefined();
  expect(await handOver(vault, colleague, [personId])).toMatchObject({ people: [{ conflicts: 0 }] });
  expect((await openFile(colleague, personId)).person).toMatchObject({ place: '선양', status: 'detained' });
});

test('somebody deleted here comes back only when it is agreed to; a deleted note stays away', async ({
  met: { vault, colleague },
}) => {
  const personId = await record(vault, { name: '한미', note: '기록' });
  const file = await writeForColleague(vault, personId);
  expectOk(await lookAt(colleague, { file }));
  expectOk(await takeOver(colleague, file));
  const [encounter] = (await openFile(colleague, personId)).encounters;
  if (encounter === undefined) throw new Error('no note');
  expectOk(await colleague.call('encounter.delete', { encounterId: encounter.id }));
  expectOk(await colleague.call('person.delete', { personId }));
  const plan = expectOk(await lookAt(colleague, { file }));
  expect(plan.people).toMatchObject([{ state: 'back' }]);
  expect(await colleague.call('person.open', { personId })).toEqual(failure('not-found'));
  expectOk(await takeOver(colleague, file));
  expect((await openFile(colleague, personId)).encounters).toEqual([]);
  await colleague.restart();
  await colleague.unlock(COLLEAGUE_PASSPHRASE);
  expect(await colleague.event('verified')).toMatchObject({ isIntact: true });
});

test('a file that is cut off, altered, foreign or exchanged in between changes nothing, and says what it is', async ({
  met: { vault, colleague },
}) => {
  const personId = await record(vault, { name: '박순자', note: '글' });
  await takeIn(vault, { personId, content: randomBytes(300 * 1024) });
  const file = await writeForColleague(vault, personId);
  const other = await writeForColleague(vault, personId);
  const flipped = (at: number) => {
    const bytes = Buffer.from(file);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };
  const before = await readKeptRows(colleague);
  for (const [bytes, kind] of [
    [file.subarray(0, 9), 'incomplete'],
    [file.subarray(0, file.length >> 1), 'incomplete'],
    [file.subarray(0, file.length - 1), 'incomplete'],
    [file.subarray(0, file.length - 85), 'incomplete'],
    [flipped(file.length >> 1), 'damaged'],
    [flipped(file.length - 10), 'damaged'],
    [Buffer.concat([file, Buffer.of(0)]), 'damaged'],
    [await writeBackup(vault), 'not-a-backup'],
  ] as const)
    expect(await lookAt(colleague, { file: bytes })).toEqual(failure(kind));
  expectOk(await lookAt(colleague, { file }));
  expect(await takeOver(colleague, other)).toEqual(failure('damaged'));
  expectOk(await lookAt(colleague, { file }));
  expect(await takeOver(colleague, flipped(file.length - 10))).toEqual(failure('damaged'));
  expect(await readKeptRows(colleague)).toEqual(before);
  expect(await colleague.call('handover.take', {})).toEqual(failure('locked'));
});

/** The rows of the vault but those of the list, which is folded anew whenever there is a pause. */
async function readKeptRows({ page }: VaultPage): Promise<readonly RawRow[]> {
  return (await readRawRows(page)).filter(({ store }) => store !== 'snapshot' && store !== 'log');
}

function byPassphrase(personId: PersonId): VaultInput<'handover.start'> {
  return { people: [personId], to: { kind: 'passphrase', passphrase: ONE_TIME } };
}

async function edit(
  vault: VaultPage,
  personId: PersonId,
  change: Partial<VaultInput<'person.update'>['person']>,
): Promise<void> {
  const { revision } = (await openFile(vault, personId)).person;
  const person = { ...personNamed('리영희'), ...change };
  expectOk(await vault.call('person.update', { personId, revision, person }));
}

async function editNote(vault: VaultPage, personId: PersonId, note: string): Promise<void> {
  const [encounter] = (await openFile(vault, personId)).encounters;
  if (encounter === undefined) throw new Error('no note');
  const { id: encounterId, revision } = encounter;
  const change = { encounterId, revision, encounter: encounterWithNote(note) };
  expectOk(await vault.call('encounter.update', change));
}
