import { useTranslation } from 'react-i18next';
import { GROUP_KINDS, GROUP_ROLES, SEPARATION_CAUSES } from '../../../domain/group';
import {
  addSeparation,
  countSeparations,
  removeSeparation,
  roleField,
  SEPARATION_LIMIT,
  separationField,
} from '../../../domain/group-form';
import { peopleOf } from '../../../domain/linked-form';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { DateField } from './date-field';
import type { LinkedFieldsProps } from './form-props';
import { PlaceField } from './place-field';
import { useFieldBinding } from './use-field-binding';

/** Roles of so many members are asked for; in a larger group nobody gives each a role. */
const ROLES_SHOWN = 60;

/** What a group is, who is what in it, and who lost whom. */
export function GroupFields({ fields, errors, onEdit, names }: LinkedFieldsProps) {
  const { t } = useTranslation();
  const { bind, choose } = useFieldBinding({ fields, errors, onEdit });
  const roles = GROUP_ROLES.map((value) => ({ value, label: t(`lists.role.${value}`) }));
  return (
    <>
      <TextField {...bind('name')} autoFocus label={t('casework.label.groupName')} />
      <ChoiceField
        {...choose('kind', 'travelling')}
        label={t('casework.label.groupKind')}
        choices={GROUP_KINDS.map((value) => ({ value, label: t(`lists.groupKind.${value}`) }))}
      />
      <div className="form__grid">
        {peopleOf(fields)
          .slice(0, ROLES_SHOWN)
          .map((id) => (
            <SelectField
              key={id}
              {...choose(roleField(id), 'member')}
              label={t('casework.label.role', { name: names.get(id) ?? t('casework.label.nobody') })}
              choices={roles}
            />
          ))}
      </div>
      <h2>{t('casework.title.separations')}</h2>
      {Array.from({ length: countSeparations(fields) }, (_, index) => (
        <SeparationFields
          key={index}
          index={index}
          fields={fields}
          errors={errors}
          onEdit={onEdit}
          names={names}
        />
      ))}
      <div>
        <Button
          isDisabled={countSeparations(fields) >= SEPARATION_LIMIT}
          onPress={() => onEdit(addSeparation(fields))}
        >
          {t('casework.action.addSeparation')}
        </Button>
      </div>
      <TextField
        {...bind('text')}
        rows="note"
        label={t('casework.label.text')}
        hint={t('contact.hint.note')}
      />
    </>
  );
}

interface SeparationFieldsProps extends Omit<LinkedFieldsProps, 'recordId'> {
  readonly index: number;
}

function SeparationFields({ index, names, ...form }: SeparationFieldsProps) {
  const { t } = useTranslation();
  const { bind, choose } = useFieldBinding(form);
  const members = [
    { value: '', label: t('casework.label.choose') },
    ...peopleOf(form.fields).map((id) => ({ value: id, label: names.get(id) ?? t('casework.label.nobody') })),
  ];
  const number = index + 1;
  const error = bind(separationField(index, 'one')).error ?? bind(separationField(index, 'other')).error;
  return (
    <fieldset className="form__section separation">
      <legend className="field__label">{t('casework.title.separation', { number })}</legend>
      <div className="form__pair">
        <SelectField
          {...choose(separationField(index, 'one'), '')}
          label={t('casework.label.one')}
          choices={members}
        />
        <SelectField
          {...choose(separationField(index, 'other'), '')}
          label={t('casework.label.other')}
          choices={members}
        />
      </div>
      {error !== undefined && <p className="field__error">{error}</p>}
      <div className="form__pair">
        <DateField
          {...bind(separationField(index, 'date'))}
          label={t('casework.label.separatedOn')}
          hint={t('contact.hint.date')}
        />
        <PlaceField
          {...bind(separationField(index, 'place'))}
          label={t('casework.label.place')}
          hint={t('contact.hint.place')}
        />
      </div>
      <SelectField
        {...choose(separationField(index, 'cause'), 'unknown')}
        label={t('casework.label.cause')}
        choices={SEPARATION_CAUSES.map((value) => ({ value, label: t(`lists.cause.${value}`) }))}
      />
      <div>
        <Button
          look="quiet"
          aria-label={t('casework.action.removeSeparation', { number })}
          onPress={() => form.onEdit(removeSeparation(form.fields, index))}
        >
          {t('casework.action.removeSeparation', { number })}
        </Button>
      </div>
    </fieldset>
  );
}
