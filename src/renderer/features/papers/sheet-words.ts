import i18next from 'i18next';
import type { Language } from '../../../domain/language';
import type { PartialDate } from '../../../domain/partial-date';
import type { PersonDetails } from '../../../domain/person';
import { sectionSpec, sectionValue, type SectionName } from '../../../domain/person-sections';
import { placeIn } from '../../../domain/places/gazetteer';
import { entriesOf, type AnyEntry, type FieldSpec } from '../../../domain/record-section';
import type { SheetWords } from '../../../domain/sheet-text';
import { formatPartialDate } from '../../i18n/format-date';
import { letterWords } from './letter-words';

const LISTS = {
  status: 'codes.status',
  need: 'codes.need',
  service: 'lists.service',
  timeframe: 'lists.timeframe',
} as const;

type Translate = (key: string) => string;

/** What a sheet says in its own language, whichever the window speaks. */
export function sheetWords(language: Language): SheetWords {
  const t = i18next.getFixedT(language) as Translate;
  return {
    ...letterWords(language),
    code: (list, code) => {
      const key = `${LISTS[list]}.${code}`;
      return t(key);
    },
    section: (name, person) => sectionText(t, language, { name, person }),
  };
}

function sectionText(
  t: Translate,
  language: Language,
  { name, person }: { readonly name: SectionName; readonly person: PersonDetails },
): string {
  const { fields } = sectionSpec(name);
  const entries = entriesOf(sectionValue(person, name)).map((entry) =>
    Object.entries(fields)
      .map(([field, spec]) => ({ field, value: valueText({ t, language }, spec, entry[field]) }))
      .filter(({ value }) => value !== '')
      .map(({ field, value }) => `${t(`sections.label.${name}-${field}`)}: ${value}`)
      .join('\n'),
  );
  const told = entries.filter((entry) => entry !== '');
  return told.length === 0 ? '' : [t(`sections.title.${name}`), ...told].join('\n');
}

function valueText(
  { t, language }: { readonly t: Translate; readonly language: Language },
  spec: FieldSpec,
  value: AnyEntry[string] | undefined,
): string {
  if (value === undefined || spec.kind === 'person') return '';
  const values = typeof value === 'string' ? [value] : value;
  return values
    .map((each) => {
      if (spec.kind === 'code' || spec.kind === 'codes') return t(`lists.${spec.list}.${each}`);
      if (spec.kind === 'date') return formatPartialDate(each as PartialDate, language);
      return spec.kind === 'place' ? placeIn(each, language) : each;
    })
    .join(', ');
}
