import { useTranslation } from 'react-i18next';
import type { EncounterMode, ENCOUNTER_FIELDS, Sensitivity } from '../../domain/encounter';
import type { ConversationLanguage } from '../../domain/language';
import type { PartialDate } from '../../domain/partial-date';
import { needRecord, type Need } from '../../domain/needs';
import type { PERSON_FIELDS, PersonName, PersonStatus, Sex } from '../../domain/person';
import { placeIn } from '../../domain/places/gazetteer';
import type { AnyEntry } from '../../domain/record-section';
import type { ProtectionDecision } from '../../domain/protections';
import { formatPartialDate } from './format-date';
import { useLanguage } from './use-language';
import { sectionTexts } from './entry-text';

/** Any field of a person or a note. */
export type RecordField = (typeof PERSON_FIELDS)[number] | (typeof ENCOUNTER_FIELDS)[number];

/** Says the value of a field in the interface's language; nothing, if the field is empty. */
export function useFieldText(): (field: RecordField, value: unknown) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (field, value) => {
    if (value === undefined) return '';
    switch (field) {
      case 'names':
        return (value as readonly PersonName[]).map(({ text }) => text).join(' · ');
      case 'sex':
        return t(`codes.sex.${value as Sex}`);
      case 'status':
        return t(`codes.status.${value as PersonStatus}`);
      case 'needs':
        return (value as readonly Need[]).map((need) => t(`codes.need.${needRecord(need).code}`)).join(' · ');
      case 'protections':
        return (value as readonly ProtectionDecision[])
          .map(
            ({ page, decision, reason }) =>
              `${t(`codes.protection.${page}`)} – ${t(`protections.label.${decision}`, { reason })}`,
          )
          .join(' · ');
      case 'sensitivity':
        return t(`lists.sensitivity.${value as Sensitivity}`);
      case 'mode':
        return t(`codes.mode.${value as EncounterMode}`);
      case 'language':
        return t(`codes.language.${value as ConversationLanguage}`);
      case 'about':
        // Which one, the note itself says.
        return t('lists.field.aboutSome');
      case 'birth':
      case 'date':
        return formatPartialDate(value as PartialDate, language);
      case 'place':
        return placeIn(value as string, language);
      case 'group':
      case 'note':
      case 'time':
      case 'interpreter':
      case 'present':
        return value as string;
      default:
        // Each field with its label on a line of its own, a blank line between entries: both sides must be told apart.
        return sectionTexts(field, value as AnyEntry | readonly AnyEntry[], language)
          .map((entry) => entry.join('\n'))
          .join('\n\n');
    }
  };
}
