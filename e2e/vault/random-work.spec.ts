import fc from 'fast-check';
import type { VaultPage } from '../engine/vault-page';
import type { PersonId } from '../../src/domain/person';
import { encounterWithNote, personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

interface Known {
  readonly id: PersonId;
  revision: number;
  name: string;
  note: string;
  isAside: boolean;
}

type Step =
  | { readonly kind: 'create' | 'import'; readonly word: number }
  | { readonly kind: 'update' | 'delete' | 'restore'; readonly who: number; readonly word: number }
  | { readonly kind: 'lock' };

const word = fc.nat({ max: 9 });
const who = fc.nat();
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('create' as const, 'import' as const), word }) },
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constantFrom('update' as const, 'delete' as const, 'restore' as const),
      who,
      word,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'lock' as const }) },
);

test('after any work, in any order, list and search hold exactly what was stored', async ({
  vault,
  frozen,
}) => {
  const people: Known[] = [];
  const unlock = () => vault.call('vault.unlock', { passphrase: frozen.passphrase });
  await unlock();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      for (const each of steps) {
        if (each.kind === 'lock') {
          await vault.restart();
          await unlock();
        } else await work(vault, people, each);
      }
      await expectKnown(vault, people);
    }),
    // What one run stored is there in the next: a run made smaller would start elsewhere.
    { numRuns: 6, endOnFailure: true },
  );
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
});

async function work(vault: VaultPage, people: Known[], each: Exclude<Step, { kind: 'lock' }>): Promise<void> {
  if ('who' in each) {
    const known = people[each.who % Math.max(1, people.length)];
    if (known !== undefined)
      await change(vault, known, { kind: each.kind, name: `${known.name} ${each.word}` });
    return;
  }
  const name = `낱말${each.word} ${people.length}번째`;
  if (each.kind === 'create') {
    const note = `적음 글자${each.word}`;
    const stored = await vault.call('person.create', {
      person: personNamed(name),
      encounter: encounterWithNote(note),
    });
    if (!stored.ok) throw new Error(stored.error.kind);
    people.push({ id: stored.value.id, revision: stored.value.revision, name, note, isAside: false });
    return;
  }
  const stored = await vault.call('people.import', {
    people: [{ person: personNamed(name), encounters: [] }],
  });
  if (!stored.ok) throw new Error(stored.error.kind);
  for (const id of stored.value) people.push({ id, revision: 1, name, note: '', isAside: false });
}

async function change(
  vault: VaultPage,
  known: Known,
  { kind, name }: { readonly kind: 'update' | 'delete' | 'restore'; readonly name: string },
): Promise<void> {
  const { id: personId, revision } = known;
  if (kind === 'update') {
    const updated = await vault.call('person.update', { personId, revision, person: personNamed(name) });
    expect(updated.ok).toBe(!known.isAside);
    if (updated.ok) Object.assign(known, { name, revision: updated.value.revision });
    return;
  }
  const isAside = kind === 'delete';
  const done = await vault.call(isAside ? 'person.delete' : 'person.restore', { personId });
  expect(done.ok).toBe(true);
  if (known.isAside !== isAside) Object.assign(known, { isAside, revision: revision + 1 });
}

async function expectKnown(vault: VaultPage, people: readonly Known[]): Promise<void> {
  const alive = people.filter(({ isAside }) => !isAside);
  const listed = await namesFor(vault, '낱말');
  expect(listed.toSorted()).toEqual(alive.map(({ name }) => name).toSorted());
  for (let digit = 0; digit < 10; digit += 1) {
    const byNote = alive.filter(({ note }) => note.includes(`글자${digit}`)).map(({ name }) => name);
    expect((await namesFor(vault, `글자${digit}`)).toSorted()).toEqual(byNote.toSorted());
  }
}

async function namesFor(vault: VaultPage, query: string): Promise<string[]> {
  for (;;) {
    const page = await vault.call('people.page', { query, offset: 0, limit: 500 });
    if (!page.ok) throw new Error(page.error.kind);
    if (page.value.notes === 'ready') return page.value.rows.map(({ names: [name = ''] }) => name);
    await vault.event('notes-ready');
  }
}
