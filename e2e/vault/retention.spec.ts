import type { PartialDate } from '../../src/domain/partial-date';
import type { VaultPage } from '../engine/vault-page';
import { expectOk } from './expect-ok';
import { groupOf, incidentOf } from './linked-to-store';
import { encounterWithNote, personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

const WITHDRAWN = {
  purpose: 'services',
  decision: 'withdrawn',
  date: '2020-01-01' as PartialDate,
} as const;
const TODAY = '2026-11-25';

test('whoever withdrew is to be reviewed, even after a restart, and anonymised nothing is left', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const before = await due(vault);
  const created = await vault.call('person.create', {
    person: { ...personNamed('철회한 사람'), place: '연길', consents: [WITHDRAWN] },
    encounter: encounterWithNote('기러기 이야기'),
  });
  if (!created.ok) throw new Error(created.error.kind);
  const { id } = created.value;
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  const review = { id, name: '철회한 사람', reason: 'withdrawn', dueOn: '2020-01-31' };
  expect(await due(vault)).toEqual([review, ...before]);
  expect(await vault.call('retention.anonymise', { personId: id })).toMatchObject({ ok: true });
  expect(await due(vault)).toEqual(before);
  await vault.event('snapshot-written');
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
  const file = await vault.call('person.open', { personId: id });
  expect(file).toMatchObject({
    ok: true,
    value: { person: { names: [{ kind: 'pseudonym' }], place: 'Jilin' }, encounters: [] },
  });
  expect(JSON.stringify(file)).not.toContain('철회한');
  const history = await vault.call('history.read', { recordId: id });
  expect(history.ok).toBe(true);
  expect(JSON.stringify(history)).not.toContain('철회한');
  for (const query of ['철회한', '기러기']) {
    const page = await vault.call('people.page', { query, offset: 0, limit: 10 });
    expect(page.ok && page.value.rows.some((row) => row.id === id)).toBe(false);
  }
});

test('whoever is anonymised is taken out of what happened to others, and what is about nobody else goes', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const one = expectOk(await vault.call('person.create', { person: personNamed('하나') })).id;
  const two = expectOk(await vault.call('person.create', { person: personNamed('둘') })).id;
  const alone = { ...incidentOf([one]), text: '하나가 겪은 일' };
  const both = { ...incidentOf([one, two]), text: '둘이 겪은 일' };
  const role = { personId: one, role: 'mother' } as const;
  for (const record of [alone, both, { ...groupOf([one, two]), roles: [role] }])
    expectOk(await vault.call('linked.create', { record }));
  expectOk(await vault.call('retention.anonymise', { personId: one }));
  const expectTaken = async () => {
    expect(expectOk(await vault.call('person.open', { personId: one })).linked).toEqual([]);
    const { linked } = expectOk(await vault.call('person.open', { personId: two }));
    expect(linked.toSorted((a, b) => a.type.localeCompare(b.type))).toMatchObject([
      { type: 'group', people: [two], roles: [] },
      { type: 'incident', people: [two], text: '둘이 겪은 일' },
    ]);
  };
  await expectTaken();
  await vault.event('snapshot-written');
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  await expectTaken();
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
});

test('the vault refuses to make somebody their own relative, and lets relatives point at each other', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const one = await vault.call('person.create', { person: personNamed('하나') });
  const two = await vault.call('person.create', { person: personNamed('둘') });
  if (!one.ok || !two.ok) throw new Error('not stored');
  const link = (of: typeof one.value, to: string) =>
    vault.call('person.update', {
      personId: of.id,
      revision: of.revision,
      person: { ...personNamed('이름'), family: [{ person: to as typeof one.value.id }] },
    });
  expect(await link(one.value, one.value.id)).toEqual({ ok: false, error: { kind: 'linked-to-self' } });
  expect(await link(one.value, two.value.id)).toMatchObject({ ok: true });
  expect(await link(two.value, one.value.id)).toMatchObject({ ok: true });
});

async function due(vault: VaultPage) {
  const reviews = await vault.call('retention.due', { today: TODAY });
  if (!reviews.ok) throw new Error(reviews.error.kind);
  return reviews.value.people;
}
