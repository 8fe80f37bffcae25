import { letterOf } from './linked-to-store';
import { personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

test('a letter goes out only while everybody in it consents, and the trail tells that it went', async ({
  vault,
  frozen,
}) => {
  await vault.call('vault.unlock', { passphrase: frozen.passphrase });
  const given = [{ purpose: 'unhcr', decision: 'given' }] as const;
  const one = await vault.call('person.create', { person: { ...personNamed('림철수'), consents: given } });
  const other = await vault.call('person.create', { person: personNamed('리설향') });
  if (!one.ok || !other.ok) throw new Error('refused');
  const people = [one.value.id, other.value.id] as const;
  const letter = await vault.call('linked.create', { record: letterOf(people) });
  if (!letter.ok) throw new Error(letter.error.kind);
  const paper = { kind: 'letter', linkedId: letter.value.id } as const;
  expect(await vault.call('paper.release', { paper, via: 'pdf' })).toEqual({
    ok: false,
    error: { kind: 'not-consented', people: [people[1]] },
  });

  const { revision } = letter.value;
  await vault.call('linked.update', { linkedId: paper.linkedId, revision, record: letterOf([people[0]]) });
  expect(await vault.call('paper.release', { paper, via: 'pdf' })).toEqual({ ok: true, value: undefined });
  const withdrawn = [{ purpose: 'unhcr', decision: 'withdrawn' }] as const;
  await vault.call('person.update', {
    personId: people[0],
    revision: one.value.revision,
    person: { ...personNamed('림철수'), consents: withdrawn },
  });
  expect(await vault.call('paper.release', { paper, via: 'print' })).toMatchObject({
    ok: false,
    error: { kind: 'not-consented' },
  });
  // A sheet is part of the work with the person, which goes on until somebody says no.
  const record = { kind: 'record', personId: people[1] } as const;
  expect(await vault.call('paper.release', { paper: record, via: 'print' })).toMatchObject({ ok: true });
  await vault.call('person.delete', { personId: people[0] });
  expect(await vault.call('paper.release', { paper, via: 'print' })).toMatchObject({
    ok: false,
    error: { kind: 'not-found' },
  });
  const page = await vault.call('audit.page', { limit: 500 });
  const papers = page.ok ? page.value.lines.filter(({ action }) => /printed|exported/u.test(action)) : [];
  expect(papers.map(({ action, subject }) => [action, subject])).toEqual([
    ['sheet.printed', '리설향'],
    ['letter.exported', '림철수'],
  ]);
});

test('a letter about somebody who is anonymised goes with them, unless it is about others as well', async ({
  vault,
  frozen,
}) => {
  await vault.call('vault.unlock', { passphrase: frozen.passphrase });
  const one = await vault.call('person.create', { person: personNamed('림철수') });
  const other = await vault.call('person.create', { person: personNamed('리설향') });
  if (!one.ok || !other.ok) throw new Error('refused');
  const own = await vault.call('linked.create', { record: letterOf([one.value.id]) });
  const shared = await vault.call('linked.create', { record: letterOf([one.value.id, other.value.id]) });
  if (!own.ok || !shared.ok) throw new Error('refused');
  expect(await vault.call('retention.anonymise', { personId: one.value.id })).toMatchObject({ ok: true });
  expect(await vault.call('linked.open', { linkedId: own.value.id })).toMatchObject({
    ok: false,
    error: { kind: 'not-found' },
  });
  expect(await vault.call('linked.open', { linkedId: shared.value.id })).toMatchObject({ ok: true });
});
