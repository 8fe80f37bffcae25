import { useTranslation } from 'react-i18next';
import type { EncounterMode, ENCOUNTER_FIELDS } from '../../../domain/encounter';
import type { ConversationLanguage } from '../../../domain/language';
import type { PartialDate } from '../../../domain/partial-date';
import type { NeedCode, PERSON_FIELDS, PersonName, PersonStatus, Sex } from '../../../domain/person';
import type { ProtectionDecision } from '../../../domain/protections';
import { formatPartialDate } from '../../i18n/format-date';
import { useLanguage } from '../../i18n/use-language';

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
        return (value as readonly NeedCode[]).map((code) => t(`codes.need.${code}`)).join(' · ');
      case 'protections':
        return (value as readonly ProtectionDecision[])
          .map(
            ({ page, decision, reason }) =>
              `${t(`codes.protection.${page}`)} – ${t(`protections.label.${decision}`, { reason })}`,
          )
          .join(' · ');
      case 'mode':
        return t(`codes.mode.${value as EncounterMode}`);
      case 'language':
        return t(`codes.language.${value as ConversationLanguage}`);
      case 'birth':
      case 'date':
        return formatPartialDate(value as PartialDate, language);
      case 'place':
      case 'group':
      case 'note':
        return value as string;
    }
  };
}
