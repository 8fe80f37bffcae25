import { useTranslation } from 'react-i18next';
import { ENCOUNTER_MODES } from '../../../domain/encounter';
import { conversationLanguage } from '../../../domain/encounter-form';
import { CONVERSATION_LANGUAGES } from '../../../domain/language';
import { useLanguage } from '../../i18n/use-language';
import { ChoiceField } from '../../ui/choice-field';
import { TextField } from '../../ui/text-field';
import { DateField } from './date-field';
import type { FieldsProps } from './form-props';
import { PlaceField } from './place-field';
import { useFieldBinding } from './use-field-binding';

const NOTE_LANGUAGE: Readonly<Record<string, string>> = { ko: 'ko', zh: 'zh-Hans', en: 'en' };

interface EncounterFieldsProps extends FieldsProps {
  readonly autoFocus: boolean;
}

/** The conversation's part of a form. The note comes first: it is written while the other person speaks. */
export function EncounterFields({ fields, errors, onEdit, autoFocus }: EncounterFieldsProps) {
  const { t } = useTranslation();
  const { bind, choose } = useFieldBinding({ fields, errors, onEdit });
  const interfaceLanguage = useLanguage();
  const spoken = conversationLanguage(fields, interfaceLanguage);
  const language = NOTE_LANGUAGE[spoken];
  return (
    <section className="form__section" aria-label={t('contact.title.encounter')}>
      <h2>{t('contact.title.encounter')}</h2>
      <TextField
        {...bind('encounter.note')}
        rows="note"
        autoFocus={autoFocus}
        label={t('contact.label.note')}
        hint={t('contact.hint.note')}
        {...(language === undefined ? {} : { lang: language })}
      />
      <div className="form__pair">
        <DateField
          {...bind('encounter.date')}
          label={t('contact.label.date')}
          hint={t('contact.hint.date')}
        />
        <PlaceField
          {...bind('encounter.place')}
          label={t('contact.label.encounterPlace')}
          hint={t('contact.hint.place')}
        />
      </div>
      <div className="form__pair">
        <ChoiceField
          {...choose('encounter.mode', 'in-person')}
          label={t('contact.label.mode')}
          choices={ENCOUNTER_MODES.map((value) => ({ value, label: t(`codes.mode.${value}`) }))}
        />
        <ChoiceField
          {...choose('encounter.language', spoken)}
          label={t('contact.label.language')}
          choices={CONVERSATION_LANGUAGES.map((value) => ({ value, label: t(`codes.language.${value}`) }))}
        />
      </div>
    </section>
  );
}
