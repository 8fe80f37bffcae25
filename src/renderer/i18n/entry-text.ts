import i18next from 'i18next';
import type { Language } from '../../domain/language';
import type { PartialDate } from '../../domain/partial-date';
import { sectionSpec, type SectionName } from '../../domain/person-sections';
import { placeIn } from '../../domain/places/gazetteer';
import { entriesOf, type AnyEntry, type FieldSpec } from '../../domain/record-section';
import { formatPartialDate } from './format-date';
import { listText } from './list-text';
import { recordLabels } from './record-labels';

/** Says what a field of a section holds, in a language. */
export function entryText(spec: FieldSpec, value: string | readonly string[], language: Language): string {
  const values = typeof value === 'string' ? [value] : value;
  const [first = ''] = values;
  switch (spec.kind) {
    case 'date':
      return formatPartialDate(first as PartialDate, language);
    case 'place':
      return placeIn(first, language);
    case 'code':
    case 'codes': {
      const { code } = recordLabels(i18next.getFixedT(language));
      return listText(
        values.map((each) => code(spec.list, each)),
        language,
      );
    }
    case 'line':
    case 'text':
    case 'name':
    case 'person':
      return first;
  }
}

/** Each entry of a section as its fields, each with its label; who has a record of their own is said by their name. */
export function sectionTexts(
  section: SectionName,
  value: AnyEntry | readonly AnyEntry[] | undefined,
  language: Language,
): readonly (readonly string[])[] {
  const labels = recordLabels(i18next.getFixedT(language));
  return entriesOf(value).map((entry) =>
    Object.entries(sectionSpec(section).fields)
      .filter(([field, { kind }]) => entry[field] !== undefined && kind !== 'person')
      .map(([field, spec]) =>
        labelled(labels.field(section, field), entryText(spec, entry[field] ?? '', language), language),
      ),
  );
}

// A label that asks needs no colon after it; Chinese writes both marks in full width and no space.
function labelled(label: string, text: string, language: Language): string {
  const mark = /[?？]$/u.test(label) ? '' : language === 'zh' ? '：' : ':';
  return `${label}${mark}${language === 'zh' ? '' : ' '}${text}`;
}
