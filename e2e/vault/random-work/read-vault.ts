import type { PersonFile } from '../../../src/contract/person-file';
import { withdrawnPurposes } from '../../../src/domain/consent';
import type { PersonName } from '../../../src/domain/person';
import type { VaultPage } from '../../engine/vault-page';
import { fileHash } from './file-content';
import type { VaultIds } from './vault-ids';
import { isShown, linkedTo, type Someone, type World } from './world';

/** All that can be seen in a vault, as text: one line for each person, shared record and deleted record. */
export type Sight = readonly string[];

const PERSON_NUMBER = /^낱말\d (\d+)번째$/u;
const RECORD_NUMBER = /^(\d+)번 기록/u;
const FILE_NUMBER = /^파일 (\d+)째/u;
/** What the vault calls somebody who became nobody. */
const ANONYMOUS = /^P-.{6}$/u;

/** What the model expects to be seen. */
export function expectedSight(world: World): Sight {
  const lines: string[] = [];
  for (const [key, person] of world.people) {
    if (person.asideOn !== undefined) {
      lines.push(`deleted person ${key}`);
      continue;
    }
    const shown = linkedTo(world, key).filter((each) => world.linked.get(each)?.asideOn === undefined);
    const linked = shown.map((each) => `record ${each}`);
    lines.push(personLine(`person ${key}`, { ...seenOf(person), linked }), ...deletedFiles(person));
  }
  for (const [key, record] of world.linked) {
    if (!isShown(world, record)) continue;
    const people = record.people.map((each) => `person ${each}`);
    lines.push(
      record.asideOn === undefined
        ? recordLine(`record ${key}`, { ...record, text: record.text.value, people })
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
  for (const file of files) learnFrom(file, ids);
  const records = new Map(files.flatMap(({ linked }) => linked.map((record) => [record.id, record])));
  return [
    ...failed.map((what) => `failed ${what}`),
    ...files.map((file) => personLine(ids.label(file.person.id), seenPerson(file, ids))),
    ...[...records.values()].map(({ id, type, text, people }) =>
      recordLine(ids.label(id), { type, text, people: people.map((each) => ids.label(each)) }),
    ),
    ...deleted.map((id) => `deleted ${ids.label(id)}`),
  ].toSorted();
}

/** Everybody and everything deleted that is there before any work. */
export async function strangersIn(vault: VaultPage): Promise<ReadonlySet<string>> {
  const { files, deleted } = await readEverything(vault, new Set());
  return new Set([...files.map(({ person }) => person.id), ...deleted]);
}

/** Who is found by words: the first names. */
export async function namesFor(vault: VaultPage, query: string): Promise<readonly string[]> {
  for (;;) {
    const page = await vault.call('people.page', { query, offset: 0, limit: LIMIT });
    if (!page.ok) throw new Error(page.error.kind);
    if (page.value.notes === 'ready') return page.value.rows.map(({ names: [name = ''] }) => name).toSorted();
    await vault.event('notes-ready');
  }
}

interface SeenPerson {
  readonly names: readonly string[];
  readonly notes: readonly string[];
  readonly files: readonly string[];
  readonly linked: readonly string[];
  readonly withdrawn: readonly string[];
  readonly rivals: readonly string[];
}

function seenOf({ names, rival, notes, files, withdrawn, isAnonymous }: Someone): Omit<SeenPerson, 'linked'> {
  const purpose = isAnonymous === true ? 'statistics' : 'services';
  return {
    names: isAnonymous === true ? ['P-'] : names.value,
    notes: notes.map(({ text }) => text.value),
    files: files
      .filter(({ asideOn }) => asideOn === undefined)
      .map(({ key, description }) => fileLine(key, fileHash(key), description.value)),
    withdrawn: withdrawn.value ? [purpose] : [],
    rivals: rival === undefined ? [] : [rivalLine('names', rival.value)],
  };
}

function seenPerson({ person, encounters, attachments, linked }: PersonFile, ids: VaultIds): SeenPerson {
  return {
    names: person.names.map(({ text }) => (ANONYMOUS.test(text) ? 'P-' : text)),
    notes: encounters.map(({ note }) => note),
    files: attachments.map(({ name, sha256, description = '' }) =>
      fileLine(numberIn(name, FILE_NUMBER), sha256, description),
    ),
    linked: linked.map(({ id }) => ids.label(id)),
    withdrawn: withdrawnPurposes(person),
    rivals: (person.conflicts ?? []).map(({ field, value }) =>
      rivalLine(field, Array.isArray(value) ? (value as PersonName[]).map(({ text }) => text) : []),
    ),
  };
}

function personLine(label: string, seen: SeenPerson): string {
  const { names, rivals, withdrawn } = seen;
  const sets = [seen.notes, seen.files, seen.linked].map((each) => each.toSorted());
  return `${label}: ${[names, ...sets, withdrawn, rivals].map((each) => each.join(', ')).join(' | ')}`;
}

function fileLine(key: number | undefined, hash: string, description: string): string {
  return `file ${key} ${hash.slice(0, 16)} ${description}`;
}

function rivalLine(field: string, texts: readonly string[]): string {
  return `${field}? ${texts.join(', ')}`;
}

function deletedFiles({ files }: Someone): readonly string[] {
  return files.filter(({ asideOn }) => asideOn !== undefined).map(({ key }) => `deleted file ${key}`);
}

interface SeenRecord {
  readonly type: string;
  readonly text: string;
  readonly people: readonly string[];
}

function recordLine(label: string, { type, text, people }: SeenRecord): string {
  return `${label}: ${type} | ${text} | ${people.toSorted().join(', ')}`;
}

function learnFrom({ person, attachments, linked }: PersonFile, ids: VaultIds): void {
  learn(person.names[0]?.text, PERSON_NUMBER, (key) => ids.learnPerson(key, person.id));
  for (const { id, name } of attachments) learn(name, FILE_NUMBER, (key) => ids.learnFile(key, id));
  for (const { id, text } of linked) learn(text, RECORD_NUMBER, (key) => ids.learnLinked(key, id));
}

function learn(text: string | undefined, pattern: RegExp, take: (key: number) => void): void {
  const key = numberIn(text ?? '', pattern);
  if (key !== undefined) take(key);
}

function numberIn(text: string, pattern: RegExp): number | undefined {
  const [, digits] = pattern.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

interface Everything {
  readonly files: readonly PersonFile[];
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
  const files = await vault.callEach(
    'person.open',
    rows.map(({ id }) => ({ personId: id })),
  );
  return {
    files: files.flatMap((file) => (file.ok ? [file.value] : [])),
    deleted: deleted.value.map(({ id }) => id).filter((id) => !strangers.has(id)),
    failed: files.flatMap((file, index) => {
      if (!file.ok) return [`${file.error.kind}: ${rows[index]?.names[0] ?? ''}`];
      return file.value.damagedEncounters > 0 ? [`damaged: ${rows[index]?.names[0] ?? ''}`] : [];
    }),
  };
}
