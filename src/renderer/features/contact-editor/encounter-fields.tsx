import { useTranslation } from 'react-i18next';
import { ENCOUNTER_MODES, SENSITIVITIES } from '../../../domain/encounter';
import { conversationLanguage } from '../../../domain/encounter-form';
import { CONVERSATION_LANGUAGES } from '../../../domain/language';
import type { LinkedRecord } from '../../../domain/linked-record';
import { useLanguage } from '../../i18n/use-language';
import { notedRecords, useLinkedTitle } from '../../i18n/use-linked-title';
import { ChoiceField } from '../../ui/choice-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { DateField } from './date-field';
import type { FieldsProps } from './form-props';
import { PlaceField } from './place-field';
import { NoteTemplates } from './note-templates';
import { useFieldBinding } from './use-field-binding';

const NOTE_LANGUAGE: Readonly<Record<string, string>> = { ko: 'ko', zh: 'zh-Hans', en: 'en' };

interface EncounterFieldsProps extends FieldsProps {
  readonly autoFocus: boolean;
  /** What the person has on record that a note may be about. */
  readonly linked: readonly LinkedRecord[];
}

/** The conversation's part of a form. The note comes first: it is written while the other person speaks. */
export function EncounterFields({ fields, errors, onEdit, autoFocus, linked }: EncounterFieldsProps) {
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
      <NoteTemplates fields={fields} onEdit={onEdit} />
      <div className="form__grid">
        <DateField
          {...bind('encounter.date')}
          label={t('contact.label.date')}
          hint={t('contact.hint.date')}
        />
        <TextField
          {...bind('encounter.time')}
          label={t('contact.label.time')}
          hint={t('contact.hint.time')}
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
      <AboutField fields={fields} errors={errors} onEdit={onEdit} linked={linked} />
      <EncounterCircumstances fields={fields} errors={errors} onEdit={onEdit} />
    </section>
  );
}

// Where nothing has happened yet, nothing is asked.
function AboutField({ linked, ...form }: Omit<EncounterFieldsProps, 'autoFocus'>) {
  const { t } = useTranslation();
  const { choose } = useFieldBinding(form);
  const titleOf = useLinkedTitle();
  const records = notedRecords(linked);
  if (records.length === 0) return undefined;
  return (
    <SelectField
      {...choose('encounter.about', '')}
      label={t('contact.label.about')}
      choices={[
        { value: '', label: t('sections.label.none') },
        ...records.map((record) => ({ value: record.id, label: titleOf(record) })),
      ]}
    />
  );
}

// Who heard it and how far it may be told.
function EncounterCircumstances(form: FieldsProps) {
  const { t } = useTranslation();
  const { bind, choose } = useFieldBinding(form);
  return (
    <>
      <div className="form__pair">
        <TextField
          {...bind('encounter.interpreter')}
          label={t('contact.label.interpreter')}
          hint={t('contact.hint.interpreter')}
        />
        <TextField
          {...bind('encounter.present')}
          label={t('contact.label.present')}
          hint={t('contact.hint.present')}
        />
      </div>
      <ChoiceField
        {...choose('encounter.sensitivity', 'ordinary')}
        label={t('contact.label.sensitivity')}
        choices={SENSITIVITIES.map((value) => ({ value, label: t(`lists.sensitivity.${value}`) }))}
      />
    </>
  );
}
