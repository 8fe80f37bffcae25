import { expect, test } from './vault-fixtures';

test('a vault of the first format opens with its passphrase and gives back every word', async ({
  vault,
  frozen,
}) => {
  expect(await vault.call('vault.unlock', { passphrase: frozen.passphrase })).toMatchObject({ ok: true });
  const list = await vault.call('people.page', { query: '', offset: 0, limit: 100 });
  if (!list.ok) throw new Error(list.error.kind);
  expect(list.value.rows.map(({ names }) => names)).toEqual(frozen.names);
  const notes: string[] = [];
  for (const { id } of list.value.rows) {
    const file = await vault.call('person.open', { personId: id });
    if (file.ok) notes.push(...file.value.encounters.map(({ note }) => note));
  }
  expect(notes).toEqual(frozen.notes);
  expect(await vault.event('verified')).toMatchObject({ missing: 0, foreign: 0, damaged: 0 });
  // Its list knew no languages of notes: it is made anew.
  await vault.event('snapshot-written');
  const filtered = await vault.call('people.page', {
    query: '',
    filters: { language: 'ko' },
    offset: 0,
    limit: 100,
  });
  expect(filtered.ok && filtered.value.total).toBeGreaterThan(0);
});

test('a vault of the first format opens with its recovery words', async ({ vault, frozen }) => {
  const opened = await vault.call('vault.unlockWithRecoveryWords', { recoveryWords: frozen.recoveryWords });
  expect(opened).toMatchObject({ ok: true, value: { people: frozen.names.length } });
});
