import type { Attachment, AttachmentDetails } from '../../src/domain/attachment';
import type { PartialDate } from '../../src/domain/partial-date';
import type { PersonId } from '../../src/domain/person';
import type { VaultPage } from '../engine/vault-page';
import { readBack, takeIn } from './attachment-bytes';
import { COLLEAGUE_PASSPHRASE, expect, failure, openFile, record, test } from './colleague-fixtures';
import { expectOk } from './expect-ok';
import { handOver } from './two-vaults';

const CARD = {
  name: '공민증.jpg',
  origin: '본인에게서',
  documentType: 'identity-paper',
  madeOn: '2012-05' as PartialDate,
  language: 'ko',
  description: '앞면. 강가에서 찍은 사진이 붙어 있다.',
} as const satisfies AttachmentDetails;

test('a file keeps what is said of it, is found by it, and each former value comes back', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const personId = await record(vault, { name: '최은경', note: '' });
  const content = Buffer.from('a card');
  const first = await takeIn(vault, { personId, content, details: CARD });
  expect(first).toMatchObject(CARD);
  // One of before, of which nothing is said but name and origin.
  const plain = await takeIn(vault, { personId, content: Buffer.from('y') });
  const { description: _, ...shorter } = CARD;
  const corrected: AttachmentDetails = { ...shorter, name: '공민증 앞면.jpg', madeOn: '2013' as PartialDate };

  const changed = expectOk(await correct(vault, first, corrected));
  expect(changed).toEqual({
    ...corrected,
    id: first.id,
    personId,
    createdAt: first.createdAt,
    revision: 2,
    mediaType: first.mediaType,
    sizeBytes: content.length,
    sha256: first.sha256,
    updatedAt: expect.any(Number),
    edits: { name: [expect.any(String)], madeOn: [expect.any(String)], description: [expect.any(String)] },
  });
  expect(await correct(vault, first, CARD)).toEqual(failure('changed-meanwhile'));
  expect(await found(vault, '강가에서')).toEqual([]);

  const history = expectOk(await vault.call('history.read', { recordId: first.id }));
  const changes = history.lines.flatMap((line) => line.changes);
  expect(changes).toEqual(
    expect.arrayContaining([
      { field: 'madeOn', before: '2012-05', after: '2013' },
      { field: 'description', before: CARD.description },
    ]),
  );
  const restoring = { recordId: first.id, revision: 2, changedIn: 2, field: 'description' };
  expectOk(await vault.call('history.restoreValue', restoring));

  await vault.restart();
  await vault.unlock(frozen.passphrase);
  expect((await openFile(vault, personId)).attachments).toEqual([
    plain,
    expect.objectContaining({ ...corrected, description: CARD.description, revision: 3 }),
  ]);
  await expect.poll(() => found(vault, '강가에서')).toEqual([corrected.name]);
  expect((await readBack(vault, first.id)).equals(content)).toBe(true);
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
  const audit = expectOk(await vault.call('audit.page', { limit: 2 }));
  expect(audit.lines).toMatchObject(
    Array.from({ length: 2 }, () => ({ action: 'attachment.updated', subject: '최은경' })),
  );
});

test('a redacted copy names a file of the same person that is no copy itself', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const [personId, other] = [
    await record(vault, { name: '최은경', note: '' }),
    await record(vault, { name: '림철수', note: '' }),
  ];
  const original = await takeIn(vault, { personId, content: Buffer.from('1'), details: CARD });
  const details = { name: '가림.jpg', redactedFrom: original.id };
  const copy = await takeIn(vault, { personId, content: Buffer.from('2'), details });
  expect(copy.redactedFrom).toBe(original.id);

  const refused = [
    { personId, attachment: { ...CARD, redactedFrom: copy.id } },
    { personId: other, attachment: { ...CARD, redactedFrom: original.id } },
    { personId, attachment: { ...CARD, redactedFrom: personId as string as Attachment['id'] } },
  ];
  for (const input of refused)
    expect(await vault.call('attachment.begin', input)).toEqual(failure('not-found'));
  // Neither of itself, nor of another once it has a copy.
  const third = await takeIn(vault, { personId, content: Buffer.from('3') });
  for (const redactedFrom of [original.id, third.id])
    expect(await correct(vault, original, { ...CARD, redactedFrom })).toEqual(failure('not-found'));

  // The original may go; what is said of the copy can still be corrected.
  await vault.call('attachment.delete', { attachmentId: original.id });
  const renamed = { name: '가림 처리.jpg', origin: '', redactedFrom: original.id };
  expect(expectOk(await correct(vault, copy, renamed))).toMatchObject(renamed);
  expect(await correct(vault, third, { ...CARD, redactedFrom: original.id })).toEqual(failure('not-found'));
});

test('a hand-over carries what is said of a file, and keeps both where two people corrected it', async ({
  met: { vault, colleague },
}) => {
  const personId = await record(vault, { name: '최은경', note: '' });
  const ours = await takeIn(vault, { personId, content: Buffer.from('a card'), details: CARD });
  const details = { name: '가림.jpg', redactedFrom: ours.id };
  await takeIn(vault, { personId, content: Buffer.from('b'), details });
  await handOver(vault, colleague, [personId]);
  const [, theirs] = (await openFile(colleague, personId)).attachments.toSorted(byName);
  expect(theirs).toMatchObject(CARD);

  const madeOn = '2011' as PartialDate;
  expectOk(await correct(vault, ours, { ...CARD, madeOn, language: 'zh' }));
  if (theirs === undefined) throw new Error('the file did not arrive');
  expectOk(await correct(colleague, theirs, { ...CARD, madeOn: '2014' as PartialDate }));
  const plan = await handOver(vault, colleague, [personId]);
  expect(plan.people).toMatchObject([{ state: 'changed', changedFiles: 1, newFiles: 0, conflicts: 1 }]);

  const contested = await fileNamed(colleague, personId, CARD.name);
  expect(contested).toMatchObject({
    madeOn: '2014',
    language: 'zh',
    sha256: ours.sha256,
    conflicts: [{ field: 'madeOn', value: madeOn }],
  });
  const { id: recordId, revision } = contested;
  const decision = { recordId, revision, field: 'madeOn', conflict: 0 };
  expectOk(await colleague.call('conflict.resolve', decision));
  const decided = await fileNamed(colleague, personId, CARD.name);
  expect(decided.madeOn).toBe(madeOn);
  expect(decided).not.toHaveProperty('conflicts');
  await colleague.restart();
  await colleague.unlock(COLLEAGUE_PASSPHRASE);
  expect(await colleague.event('verified')).toMatchObject({ isIntact: true });
});

function correct(vault: VaultPage, { id, revision }: Attachment, attachment: AttachmentDetails) {
  return vault.call('attachment.update', { attachmentId: id, revision, attachment });
}

async function found(vault: VaultPage, query: string): Promise<readonly (string | undefined)[]> {
  const page = expectOk(await vault.call('people.page', { query, offset: 0, limit: 9 }));
  return page.rows.map(({ match }) => match?.name);
}

async function fileNamed(vault: VaultPage, personId: PersonId, name: string): Promise<Attachment> {
  const file = (await openFile(vault, personId)).attachments.find((each) => each.name === name);
  if (file === undefined) throw new Error('no such file');
  return file;
}

function byName(one: Attachment, other: Attachment): number {
  return one.name < other.name ? -1 : 1;
}
