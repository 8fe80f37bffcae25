import { FOLLOW_UP_KINDS } from './follow-up';
import { chosen, parseChoice, type FormErrors, type FormFields } from './form-fields';
import { formReader, type FormReader } from './form-reader';
import { parseGroupFields, toGroupFields } from './group-form';
import { AUTHORITIES, INCIDENT_KINDS, INCIDENT_SOURCES, RELIABILITIES } from './incident';
import { LANGUAGES } from './language';
import { IDENTITY_LEVELS, LETTER_RECIPIENTS } from './letter';
import { LINKED_PEOPLE_LIMIT, type LinkedDetails, type LinkedType } from './linked-record';
import type { PersonId } from './person';
import {
  INTERVENTION_IMPACTS,
  INTERVENTION_STATUSES,
  REFERRAL_OUTCOMES,
  SERVICES,
  TIMEFRAMES,
} from './referral';
import { err, ok, type Result } from './result';

/** The people whom a form is about, each once. */
export function peopleOf(fields: FormFields): readonly PersonId[] {
  const ids = (fields['people'] ?? '').split(' ').filter((id) => id !== '');
  return [...new Set(ids)] as PersonId[];
}

/** The fields with other people. */
export function withPeople(fields: FormFields, people: readonly PersonId[]): FormFields {
  return { ...fields, people: [...new Set(people)].join(' ') };
}

/** Reads the form of a record about several people. Errors are told for every wrong field at once. */
export function parseLinkedForm<Type extends LinkedType>(
  type: Type,
  fields: FormFields,
): Result<Extract<LinkedDetails, { readonly type: Type }>, FormErrors> {
  const reader = formReader(fields);
  const people = peopleOf(fields);
  if (people.length === 0) reader.fail('people', { kind: 'people-required' });
  if (people.length > LINKED_PEOPLE_LIMIT)
    reader.fail('people', { kind: 'too-many-people', limit: LINKED_PEOPLE_LIMIT });
  const details = READERS[type](fields, reader, people) as Extract<LinkedDetails, { readonly type: Type }>;
  const errors = reader.errors();
  return errors === undefined ? ok(details) : err(errors);
}

type ReadDetails = (fields: FormFields, reader: FormReader, people: readonly PersonId[]) => LinkedDetails;

const READERS: Readonly<Record<LinkedType, ReadDetails>> = {
  incident: (fields, { line, note, date }, people) => ({
    type: 'incident',
    people,
    kind: parseChoice(INCIDENT_KINDS, fields['kind'], 'arrest'),
    ...date('date'),
    place: line('place'),
    authority: parseChoice(AUTHORITIES, fields['authority'], 'unknown'),
    source: parseChoice(INCIDENT_SOURCES, fields['source'], 'person'),
    reliability: parseChoice(RELIABILITIES, fields['reliability'], 'not-rated'),
    text: note('text'),
  }),
  group: (fields, reader, people) => ({ type: 'group', people, ...parseGroupFields(fields, reader, people) }),
  'follow-up': (fields, { line, note, date }, people) => ({
    type: 'follow-up',
    people,
    kind: parseChoice(FOLLOW_UP_KINDS, fields['kind'], 'contact'),
    ...date('due'),
    assignee: line('assignee'),
    ...date('doneOn'),
    text: note('text'),
  }),
  referral: (fields, { line, note, date }, people) => ({
    type: 'referral',
    people,
    service: parseChoice(SERVICES, fields['service'], 'other'),
    organisation: line('organisation'),
    outcome: parseChoice(REFERRAL_OUTCOMES, fields['outcome'], 'referred'),
    timeframe: parseChoice(TIMEFRAMES, fields['timeframe'], 'none'),
    ...date('referredOn'),
    ...date('due'),
    ...date('doneOn'),
    ...chosen('progress', INTERVENTION_STATUSES, fields['progress']),
    ...chosen('impact', INTERVENTION_IMPACTS, fields['impact']),
    text: note('text'),
  }),
  letter: (fields, { line, note, date }, people) => ({
    type: 'letter',
    people,
    recipient: parseChoice(LETTER_RECIPIENTS, fields['recipient'], 'unhcr'),
    addressee: line('addressee'),
    language: parseChoice(LANGUAGES, fields['language'], 'en'),
    // Whatever goes wrong, the least is told.
    identity: parseChoice(IDENTITY_LEVELS, fields['identity'], 'none'),
    ...date('date'),
    ...reasonOf(note('vitalInterest')),
    text: note('text'),
  }),
};

function reasonOf(vitalInterest: string): { readonly vitalInterest?: string } {
  return vitalInterest === '' ? {} : { vitalInterest };
}

/** The fields of a form that edits `record`. */
export function toLinkedForm(record: LinkedDetails): FormFields {
  const people = record.people.join(' ');
  if (record.type === 'group') return { people, ...toGroupFields(record) };
  const plain = Object.entries(record).flatMap(([field, value]: readonly [string, unknown]) =>
    typeof value === 'string' && !UNTYPED.has(field) ? [[field, value] as const] : [],
  );
  return { people, ...Object.fromEntries(plain) };
}

/** Members of a record that no form holds. */
const UNTYPED: ReadonlySet<string> = new Set(['type', 'id', 'former']);
