import type { VaultInput } from '../../src/contract/vault-calls';
import type { PartialDate } from '../../src/domain/partial-date';
import type { VaultPage } from '../engine/vault-page';
import { expectOk } from './expect-ok';
import { referralOf } from './linked-to-store';
import { encounterWithNote, personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

type NewPerson = VaultInput<'person.create'>['person'];

const AGREED = { purpose: 'statistics', decision: 'given', date: '2026-01-10' as PartialDate } as const;
const REFUSED = { purpose: 'statistics', decision: 'refused' } as const;
const WITHDREW = { purpose: 'statistics', decision: 'withdrawn', date: '2026-02-01' as PartialDate } as const;
const BY_STATUS = { breakdowns: ['status'], today: '2026-11-26' } as const;

test('only who agrees is counted: a withdrawal takes somebody out at once, and the trail tells what left', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const before = await count(vault);
  expect(before.people).toBe(0);
  const hiding = { status: 'in-hiding', sex: 'female', consents: [AGREED] } as const;
  const people = [];
  for (const name of ['하나', '둘', '셋', '넷', '다섯', '여섯'])
    people.push(await create(vault, { ...personNamed(name), ...hiding }));
  await create(vault, { ...personNamed('묻지 않은 사람'), status: 'in-hiding' });
  await create(vault, { ...personNamed('거부한 사람'), status: 'in-hiding', consents: [REFUSED] });
  const six = await count(vault);
  expect(six.people).toBe(6);
  expect(six.table.total).toMatchObject({ all: 6, female: 6, male: 0 });
  expect(six.leftOut['not-asked']).toBe(before.leftOut['not-asked'] + 1);
  expect(six.leftOut.refused).toBe(before.leftOut.refused + 1);

  const [first, second] = people;
  if (first === undefined || second === undefined) throw new Error('nobody');
  const { id: personId, revision } = first;
  expectOk(
    await vault.call('person.update', {
      personId,
      revision,
      person: { ...personNamed('하나'), ...hiding, consents: [AGREED, WITHDREW] },
    }),
  );
  const five = await count(vault);
  expect([five.people, five.leftOut.withdrawn]).toEqual([5, before.leftOut.withdrawn + 1]);
  const released = expectOk(await vault.call('figures.release', BY_STATUS));
  expect(released.table).toEqual(five.table);
  expect(JSON.stringify(released)).not.toMatch(/둘|2026-01/u);

  // Anonymised, somebody is counted on; put aside, nobody is.
  expectOk(await vault.call('retention.anonymise', { personId: second.id }));
  expect((await count(vault)).people).toBe(5);
  expectOk(await vault.call('person.delete', { personId: second.id }));
  const four = expectOk(await vault.call('figures.release', BY_STATUS));
  expect(JSON.stringify(four.table)).not.toMatch(/\d/u);

  const page = expectOk(await vault.call('audit.page', { limit: 20 }));
  const exported = page.lines.filter(({ action }) => action === 'figures.exported');
  expect(exported.map(({ count: told, subject }) => [told, subject])).toEqual([
    [4, ''],
    [5, ''],
  ]);
  expect(expectOk(await vault.call('audit.verify', {})).isIntact).toBe(true);
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  expect((await count(vault)).people).toBe(4);
});

test('whoever withdraws while the figures are on their way out is not in them', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const people = [];
  for (const name of ['하나', '둘', '셋', '넷', '다섯', '여섯'])
    people.push(await create(vault, { ...personNamed(name), consents: [AGREED] }));
  const [first] = people;
  if (first === undefined) throw new Error('nobody');
  const change: VaultInput<'person.update'> = {
    personId: first.id,
    revision: first.revision,
    person: { ...personNamed('하나'), consents: [AGREED, WITHDREW] },
  };
  // Both are asked for at once: the counting reads records, and meanwhile the withdrawal is stored.
  const released = await vault.page.evaluate(
    async ([choice, withdrawal]) => {
      const { call } = window.vaultUnderTest;
      const [figures] = await Promise.all([
        call('figures.release', choice),
        call('person.update', withdrawal),
      ]);
      return figures;
    },
    [BY_STATUS, change] as const,
  );
  expect(released).toMatchObject({ ok: true, value: { people: 5 } });
});

test('months are those of the first conversation, services those of referrals, and a period leaves others out', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const ids = [];
  for (let each = 0; each < 6; each += 1) {
    const { id } = await create(vault, { ...personNamed(`사람 ${each}`), consents: [AGREED] }, '2026-03-15');
    ids.push(id);
    expectOk(
      await vault.call('encounter.create', {
        personId: id,
        encounter: { ...encounterWithNote(''), date: '2026-05' as PartialDate },
      }),
    );
  }
  expectOk(await vault.call('linked.create', { record: referralOf(ids) }));
  const rowsBy = async (
    breakdowns: VaultInput<'figures.count'>['breakdowns'],
    period?: { from: string; to: string },
  ) => {
    const figures = await count(vault, { ...BY_STATUS, breakdowns, ...(period && { period }) });
    return figures.table.rows.map(({ keys, cells }) => [...keys, cells.all]);
  };
  expect(await rowsBy(['month'])).toEqual([['2026-03', 6]]);
  expect(await rowsBy(['service'])).toEqual([['health-medical', 6]]);
  expect(await rowsBy(['month', 'service'], { from: '2026-01', to: '2026-03' })).toEqual([
    ['2026-03', 'health-medical', 6],
  ]);
  expect(await rowsBy(['month'], { from: '2026-04', to: '2026-06' })).toEqual([]);
});

async function count(vault: VaultPage, choice: VaultInput<'figures.release'> = BY_STATUS) {
  return expectOk(await vault.call('figures.count', { ...choice, search: 'figures' }));
}

async function create(vault: VaultPage, person: NewPerson, date?: string) {
  const encounter = date === undefined ? undefined : { ...encounterWithNote(''), date: date as PartialDate };
  return expectOk(await vault.call('person.create', { person, ...(encounter && { encounter }) }));
}
