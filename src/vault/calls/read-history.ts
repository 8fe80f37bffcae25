import type { RecordChangeLine, RecordHistory } from '../../contract/history';
import type { VaultInput } from '../../contract/vault-calls';
import type { SaveError } from '../../contract/vault-state';
import { restoreValue } from '../../domain/field-history';
import type { PersonId } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import type { PersonEntry } from '../search/person-entry';
import { readCaseworker } from '../store/caseworkers';
import { isCaseRecord, readFormers } from '../store/keep-former';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import type { CaseRecord, StoredFormer } from '../store/stored-record';
import type { Session } from './session';

/** Every change that is known of a record, each with the values before and after it. */
export async function readHistory(
  { vault }: Session,
  { recordId }: VaultInput<'history.read'>,
): Promise<Result<RecordHistory, SaveError>> {
  if (vault === undefined) return err({ kind: 'locked' });
  await vault.baseLoaded;
  const found = await findCaseRecord(vault, recordId);
  if (!found.ok) return found;
  const record = found.value;
  const formers = await readFormers(vault, [record]);
  const labels = await labelsOf(vault, formers);
  const lines = linesOf(vault, { record, formers, labels });
  const { type, revision, createdAt } = record;
  return ok({
    type,
    revision,
    createdAt,
    lines,
    isCut: isCut(record, formers),
    names: namesIn(vault, record, lines),
  });
}

/** The record as it is stored, put aside or not. */
export async function findCaseRecord(
  vault: OpenVault,
  recordId: string,
): Promise<Result<CaseRecord, SaveError>> {
  const [record = 'missing'] = await readRecords(vault, [recordId]);
  if (record === 'damaged') return err({ kind: 'damaged' });
  return record === 'missing' || !isCaseRecord(record) ? err({ kind: 'not-found' }) : ok(record);
}

/** The value of a field before the change that made a revision. */
export function valueBefore(
  record: CaseRecord,
  formers: readonly StoredFormer[],
  { field, changedIn }: { readonly field: string; readonly changedIn: number },
): Result<unknown, SaveError> {
  let value = (record as unknown as Readonly<Record<string, unknown>>)[field];
  for (const { made, was } of formers) {
    const before = was[field];
    if (before !== undefined) value = restoreValue(before, value);
    if (made === changedIn) return before === undefined ? err({ kind: 'not-found' }) : ok(value);
  }
  return err({ kind: 'not-found' });
}

interface Known {
  readonly record: CaseRecord;
  readonly formers: readonly StoredFormer[];
  readonly labels: ReadonlyMap<string, string>;
}

function linesOf(vault: OpenVault, { record, formers, labels }: Known): readonly RecordChangeLine[] {
  const values: Record<string, unknown> = { ...record };
  return formers.map(({ made, at, by, kind, was }) => ({
    revision: made,
    at,
    by: labels.get(by) ?? '',
    isMine: by === vault.caseworker.id,
    kind,
    changes: Object.entries(was).map(([field, valueWas]) => {
      const after = values[field];
      const before = restoreValue(valueWas, after);
      values[field] = before;
      return {
        field,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      };
    }),
  }));
}

// The oldest change that is known must have made the second revision, or there were others before it.
function isCut({ revision }: CaseRecord, formers: readonly StoredFormer[]): boolean {
  const oldest = formers.at(-1);
  return oldest === undefined ? revision > 1 : oldest.made > 2;
}

async function labelsOf(
  vault: OpenVault,
  formers: readonly StoredFormer[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(formers.map(({ by }) => by))];
  const found = await Promise.all(ids.map((id) => readCaseworker(vault, { database: vault.database, id })));
  return new Map(found.flatMap((each) => (each === undefined ? [] : [[each.id, each.label ?? ''] as const])));
}

const ID = /"([\w-]{22})"/gu;

function namesIn(
  { index }: OpenVault,
  record: CaseRecord,
  lines: readonly RecordChangeLine[],
): Readonly<Record<string, string>> {
  if (record.type === 'attachment') return fileNames(index.entry(record.personId));
  if (!('people' in record)) return {};
  const ids = new Set([...JSON.stringify(lines).matchAll(ID)].map(([, id = '']) => id));
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const name = index.entry(id as PersonId)?.names[0];
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}

// Of which file another is a copy: those that are not put aside.
function fileNames(entry: PersonEntry | undefined): Readonly<Record<string, string>> {
  const named = (entry?.attachments ?? []).flatMap(({ id, name }) =>
    name === undefined ? [] : [[id, name] as const],
  );
  return Object.fromEntries(named);
}
