import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RecordHistory } from '../../../contract/history';
import { ENCOUNTER_FIELDS } from '../../../domain/encounter';
import type { Language } from '../../../domain/language';
import { parsePartialDate } from '../../../domain/partial-date';
import { PERSON_FIELDS } from '../../../domain/person';
import { placeIn } from '../../../domain/places/gazetteer';
import { formatPartialDate } from '../../i18n/format-date';
import { useFieldText, type RecordField } from '../../i18n/use-field-text';
import { useLanguage } from '../../i18n/use-language';

/** Fields of records about several people and of files. */
const FIELDS = [
  'people',
  'kind',
  'date',
  'place',
  'authority',
  'source',
  'reliability',
  'text',
  'name',
  'roles',
  'separations',
  'due',
  'assignee',
  'doneOn',
  'service',
  'organisation',
  'outcome',
  'timeframe',
  'referredOn',
  'progress',
  'impact',
  'recipient',
  'addressee',
  'identity',
  'vitalInterest',
  'origin',
  'documentType',
  'madeOn',
  'language',
  'description',
  'redactedFrom',
] as const;

/** Fields of a person and of a note. */
const OF_PERSON: ReadonlySet<string> = new Set([...PERSON_FIELDS, ...ENCOUNTER_FIELDS]);

const DATES: ReadonlySet<string> = new Set(['date', 'due', 'doneOn', 'referredOn', 'madeOn']);

/** Where the labels of codes stand, by field; `kind` depends on the type of the record. */
const CODES: Readonly<Record<string, string>> = {
  authority: 'lists.authority',
  source: 'lists.source',
  reliability: 'lists.reliability',
  service: 'lists.service',
  outcome: 'lists.outcome',
  timeframe: 'lists.timeframe',
  progress: 'lists.progress',
  impact: 'lists.impact',
  role: 'lists.role',
  cause: 'lists.cause',
  recipient: 'lists.recipient',
  identity: 'lists.identityLevel',
  documentType: 'lists.documentType',
  language: 'lists.language',
  'incident.kind': 'lists.incidentKind',
  'group.kind': 'lists.groupKind',
  'follow-up.kind': 'lists.followUpKind',
};

/** Puts fields and their values into words of the interface language. */
export function useValueText({ type, names }: Pick<RecordHistory, 'type' | 'names'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const ofPerson = useFieldText();
  const isOfPerson = (field: string): field is RecordField =>
    (type === 'person' || type === 'encounter') && OF_PERSON.has(field);
  const fieldLabel = (field: string) => {
    if (isOfPerson(field)) return t(`codes.field.${field}`);
    const known = FIELDS.find((each) => each === field);
    return known === undefined ? t('lists.field.other') : t(`lists.field.${known}`);
  };
  const valueText = (field: string, value: unknown): string => {
    if (isOfPerson(field)) return ofPerson(field, value) || t('history.label.empty');
    const texts = leaves(field, value).map((leaf) => leafText(leaf, { t, language, type, names }));
    const known = texts.filter((text) => text !== '');
    return known.length === 0 ? t('history.label.empty') : known.join(' · ');
  };
  return { fieldLabel, valueText };
}

interface Leaf {
  readonly field: string;
  readonly value: string;
}

// A list or a record within a record is told by what stands in it, from the outside in.
function leaves(field: string, value: unknown): readonly Leaf[] {
  if (typeof value === 'string') return [{ field, value }];
  if (typeof value === 'number' || typeof value === 'boolean') return [{ field, value: String(value) }];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => leaves(field, each));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, each]) => leaves(member, each));
}

interface Words {
  readonly t: TFunction;
  readonly language: Language;
  readonly type: string;
  readonly names: Readonly<Record<string, string>>;
}

function leafText({ field, value }: Leaf, { t, language, type, names }: Words): string {
  const name = names[value];
  if (name !== undefined) return name;
  if (isPersonField(field)) return t('casework.label.nobody');
  if (field === 'redactedFrom') return t('attachments.label.goneFile');
  const date = DATES.has(field) ? parsePartialDate(value) : undefined;
  if (date?.ok === true) return formatPartialDate(date.value, language);
  if (field === 'place') return placeIn(value, language);
  return codeText(t, CODES[`${type}.${field}`] ?? CODES[field], value);
}

// Codes of other lists that share the name of a field are shown as they are.
function codeText(t: TFunction, list: string | undefined, code: string): string {
  const key = `${list ?? ''}.${code}`;
  const label = list === undefined ? key : (t as (key: string) => string)(key);
  return label === key ? code : label;
}

function isPersonField(field: string): boolean {
  return ['people', 'personId', 'one', 'other'].includes(field);
}
