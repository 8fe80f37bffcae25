import { useTranslation } from 'react-i18next';
import { NEED_CODES, PERSON_STATUSES, SEXES } from '../../../domain/person';
import { ChoiceField } from '../../ui/choice-field';
import { ChoicesField } from '../../ui/choices-field';
import { TextField } from '../../ui/text-field';
import type { FieldsProps } from './form-props';
import { NameFields } from './name-fields';
import { useFieldBinding } from './use-field-binding';

/** The person's part of a form, in the order of a conversation. */
export function PersonFields({ fields, errors, onEdit }: FieldsProps) {
  const { t } = useTranslation();
  const { bind, choose } = useFieldBinding({ fields, errors, onEdit });
  return (
    <section className="form__section" aria-label={t('contact.title.person')}>
      <NameFields fields={fields} errors={errors} onEdit={onEdit} />
      <ChoiceField
        {...choose('status', 'in-contact')}
        label={t('person.label.status')}
        choices={PERSON_STATUSES.map((value) => ({ value, label: t(`codes.status.${value}`) }))}
      />
      <div className="form__pair">
        <TextField {...bind('place')} label={t('contact.label.place')} hint={t('contact.hint.place')} />
        <TextField {...bind('group')} label={t('person.label.group')} hint={t('contact.hint.group')} />
      </div>
      <div className="form__pair">
        <ChoiceField
          {...choose('sex', 'unknown')}
          label={t('person.label.sex')}
          choices={SEXES.map((value) => ({ value, label: t(`codes.sex.${value}`) }))}
        />
        <TextField {...bind('birth')} label={t('contact.label.birth')} hint={t('contact.hint.date')} />
      </div>
      <ChoicesField
        name="needs"
        label={t('person.label.needs')}
        hint={t('contact.hint.needs')}
        choices={NEED_CODES.map((value) => ({ value, label: t(`codes.need.${value}`) }))}
        value={(fields['needs'] ?? '').split(' ').filter((code) => code !== '')}
        onChange={(codes) => onEdit({ ...fields, needs: codes.join(' ') })}
      />
    </section>
  );
}
