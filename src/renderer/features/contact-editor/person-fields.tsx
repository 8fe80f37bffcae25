import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PERSON_STATUSES, SEXES } from '../../../domain/person';
import { ChoiceField } from '../../ui/choice-field';
import { TextField } from '../../ui/text-field';
import { DateField } from './date-field';
import type { FieldsProps } from './form-props';
import { NameFields } from './name-fields';
import { NeedsField } from './needs-field';
import { PlaceField } from './place-field';
import { useFieldBinding } from './use-field-binding';

interface PersonFieldsProps extends FieldsProps {
  /** A first contact asks for names as they are said; how they are written can wait. */
  readonly asksForWriting: boolean;
  readonly belowNames?: ReactNode;
}

/** The person's part of a form, in the order of a conversation. */
export function PersonFields({ fields, errors, onEdit, asksForWriting, belowNames }: PersonFieldsProps) {
  const { t } = useTranslation();
  const { bind, choose } = useFieldBinding({ fields, errors, onEdit });
  return (
    <section className="form__section" aria-label={t('contact.title.person')}>
      <NameFields fields={fields} errors={errors} onEdit={onEdit} asksForWriting={asksForWriting} />
      {belowNames}
      <ChoiceField
        {...choose('status', 'in-contact')}
        label={t('person.label.status')}
        choices={PERSON_STATUSES.map((value) => ({ value, label: t(`codes.status.${value}`) }))}
      />
      <div className="form__pair">
        <PlaceField {...bind('place')} label={t('contact.label.place')} hint={t('contact.hint.place')} />
        <TextField {...bind('group')} label={t('person.label.group')} hint={t('contact.hint.group')} />
      </div>
      <NeedsField fields={fields} errors={errors} onEdit={onEdit} />
      <div className="form__pair">
        <ChoiceField
          {...choose('sex', 'unknown')}
          label={t('person.label.sex')}
          choices={SEXES.map((value) => ({ value, label: t(`codes.sex.${value}`) }))}
        />
        <DateField
          {...bind('birth')}
          takesAge
          label={t('contact.label.birth')}
          hint={t('contact.hint.birth')}
        />
      </div>
    </section>
  );
}
