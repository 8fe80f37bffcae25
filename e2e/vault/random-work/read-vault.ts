import type { VaultPage } from '../../engine/vault-page';
import type { VaultIds } from './vault-ids';
import { isShown, linkedTo, type World } from './world';

/** All that can be seen in a vault, as text: one line for each person, shared record and deleted record. */
export type Sight = readonly string[];

const PERSON_NUMBER = /^낱말\d (\d+)번째$/u;
const RECORD_NUMBER = /^(\d+)번 기록/u;

/** What the model expects to be seen. */
export function expectedSight(world: World): Sight {
  const lines: string[] = [];
  for (const [key, { names, notes, asideOn }] of world.people) {
    if (asideOn !== undefined) {
      lines.push(`deleted person ${key}`);
      continue;
    }
    const shown = linkedTo(world, key).filter((each) => world.linked.get(each)?.asideOn === undefined);
    const linked = shown.map((each) => `record ${each}`);
    lines.push(personLine(`person ${key}`, { names, notes, linked }));
  }
  for (const [key, record] of world.linked) {
    if (!isShown(world, record)) continue;
    const people = record.people.map((each) => `person ${each}`);
    lines.push(
      record.asideOn === undefined
        ? recordLine(`record ${key}`, { ...record, people })
        : `deleted record ${key}`,
    );
  }
  return lines.toSorted();
}

/** Looks at everything in the vault; what was there before the model is left out. */
export async function seenIn(
  vault: VaultPage,
  ids: VaultIds,
  strangers: ReadonlySet<string>,
): Promise<Sight> {
  const { files, deleted, failed } = await readEverything(vault, strangers);
  for (const { id, names } of files) learn(names[0], PERSON_NUMBER, (key) => ids.learnPerson(key, id));
  const records = new Map(files.flatMap(({ linked }) => linked.map((record) => [record.id, record])));
  for (const { id, text } of records.values()) learn(text, RECORD_NUMBER, (key) => ids.learnLinked(key, id));
  return [
    ...failed.map((what) => `failed ${what}`),
    ...files.map(({ id, names, notes, linked }) =>
      personLine(ids.label(id), { names, notes, linked: linked.map((each) => ids.label(each.id)) }),
    ),
    ...[...records.values()].map(({ id, type, text, people }) =>
      recordLine(ids.label(id), { type, text, people: people.map((each) => ids.label(each)) }),
    ),
    ...deleted.map((id) => `deleted ${ids.label(id)}`),
  ].toSorted();
}

/** Everybody and everything deleted that is there before any work. */
export async function strangersIn(vault: VaultPage): Promise<ReadonlySet<string>> {
  const { files, deleted } = await readEverything(vault, new Set());
  return new Set([...files.map(({ id }) => id), ...deleted]);
}

/** Who is found by words: the first names. */
export async function namesFor(vault: VaultPage, query: string): Promise<readonly string[]> {
  for (;;) {
    const page = await vault.call('people.page', { query, offset: 0, limit: 500 });
    if (!page.ok) throw new Error(page.error.kind);
    if (page.value.notes === 'ready') return page.value.rows.map(({ names: [name = ''] }) => name).toSorted();
    await vault.event('notes-ready');
  }
}

interface SeenPerson {
  readonly names: readonly string[];
  readonly notes: readonly string[];
  readonly linked: readonly string[];
}

function personLine(label: string, { names, notes, linked }: SeenPerson): string {
  return `${label}: ${[names, notes.toSorted(), linked.toSorted()].map((each) => each.join(', ')).join(' | ')}`;
}

interface SeenRecord {
  readonly type: string;
  readonly text: string;
  readonly people: readonly string[];
}

function recordLine(label: string, { type, text, people }: SeenRecord): string {
  return `${label}: ${type} | ${text} | ${people.toSorted().join(', ')}`;
}

function learn(text: string | undefined, pattern: RegExp, take: (key: number) => void): void {
  const [, digits] = pattern.exec(text ?? '') ?? [];
  if (digits !== undefined) take(Number(digits));
}

interface Everything {
  readonly files: readonly {
    readonly id: string;
    readonly names: readonly string[];
    readonly notes: readonly string[];
    readonly linked: readonly (SeenRecord & { readonly id: string })[];
  }[];
  readonly deleted: readonly string[];
  /** What could not be read. */
  readonly failed: readonly string[];
}

const LIMIT = 500;

async function readEverything(vault: VaultPage, strangers: ReadonlySet<string>): Promise<Everything> {
  const page = await vault.call('people.page', { query: '', offset: 0, limit: LIMIT });
  if (!page.ok) throw new Error(page.error.kind);
  if (page.value.total > LIMIT) throw new Error('More people than one page shows.');
  const deleted = await vault.call('deleted.list', {});
  if (!deleted.ok) throw new Error(deleted.error.kind);
  const rows = page.value.rows.filter(({ id }) => !strangers.has(id));
  const files = await Promise.all(rows.map(({ id }) => vault.call('person.open', { personId: id })));
  return {
    files: files.flatMap((file) => {
      if (!file.ok) return [];
      const { person, encounters, linked } = file.value;
      return [
        {
          id: person.id,
          names: person.names.map(({ text }) => text),
          notes: encounters.map(({ note }) => note),
          linked: linked.map(({ id, type, text, people }) => ({ id, type, text, people })),
        },
      ];
    }),
    deleted: deleted.value.map(({ id }) => id).filter((id) => !strangers.has(id)),
    failed: files.flatMap((file, index) => {
      if (!file.ok) return [`${file.error.kind}: ${rows[index]?.names[0] ?? ''}`];
      return file.value.damagedEncounters > 0 ? [`damaged: ${rows[index]?.names[0] ?? ''}`] : [];
    }),
  };
}
