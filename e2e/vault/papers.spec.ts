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

test('a letter about somebody who cannot be asked goes for vital interest, with a reason, and never against a no', async ({
  vault,
  frozen,
}) => {
  await vault.call('vault.unlock', { passphrase: frozen.passphrase });
  const detained = { ...personNamed('림철수'), status: 'detained' } as const;
  const one = await vault.call('person.create', { person: detained });
  if (!one.ok) throw new Error(one.error.kind);
  const { id: personId } = one.value;
  const refusal = { ok: false, error: { kind: 'not-consented', people: [personId] } };
  const toMinistry = { ...letterOf([personId]), recipient: 'ministry' } as const;
  const bare = await vault.call('linked.create', { record: toMinistry });
  const reasoned = await vault.call('linked.create', {
    record: { ...toMinistry, vitalInterest: '송환이 임박하였고 면회가 허용되지 않음' },
  });
  if (!bare.ok || !reasoned.ok) throw new Error('refused');
  const release = (linkedId: typeof bare.value.id, via: 'print' | 'pdf') =>
    vault.call('paper.release', { paper: { kind: 'letter', linkedId }, via });
  let { revision } = one.value;
  const change = async (person: Parameters<typeof vault.call<'person.update'>>[1]['person']) => {
    const changed = await vault.call('person.update', { personId, revision, person });
    if (!changed.ok) throw new Error(changed.error.kind);
    ({ revision } = changed.value);
  };

  expect(await release(bare.value.id, 'pdf')).toEqual(refusal);
  expect(await release(reasoned.value.id, 'pdf')).toEqual({ ok: true, value: undefined });
  // Whoever can be asked must be asked, and a no ends it, even one to a narrower circle.
  await change({ ...detained, status: 'in-contact' });
  expect(await release(reasoned.value.id, 'print')).toEqual(refusal);
  for (const purpose of ['publication', 'unhcr', 'services'] as const) {
    await change({ ...detained, consents: [{ purpose, decision: 'refused' }] });
    expect(await release(reasoned.value.id, 'print')).toEqual(refusal);
  }
  await change({ ...detained, consents: [{ purpose: 'publication', decision: 'given' }] });
  expect(await release(reasoned.value.id, 'print')).toMatchObject({ ok: true });
  const page = await vault.call('audit.page', { limit: 500 });
  const papers = page.ok ? page.value.lines.filter(({ action }) => /printed|exported/u.test(action)) : [];
  expect(papers.map(({ action, subject }) => [action, subject])).toEqual([
    ['letter.printed', '림철수'],
    ['letter.exported-unasked', '림철수'],
  ]);
  expect(await vault.call('audit.verify', {})).toMatchObject({ ok: true, value: { isIntact: true } });
});
