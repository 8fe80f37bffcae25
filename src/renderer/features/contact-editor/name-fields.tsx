import { useTranslation } from 'react-i18next';
import { NAME_KINDS } from '../../../domain/person';
import {
  countNameRows,
  NAME_LIMIT,
  nameField,
  nameKindField,
  removeNameRow,
} from '../../../domain/person-form';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { FieldsProps } from './form-props';
import { useFieldBinding } from './use-field-binding';

/** Any number of names, each in its own script and of its own kind. */
export function NameFields({ fields, errors, onEdit }: FieldsProps) {
  const { t } = useTranslation();
  const { bind, choose } = useFieldBinding({ fields, errors, onEdit });
  const count = countNameRows(fields);
  const kinds = NAME_KINDS.map((value) => ({ value, label: t(`codes.nameKind.${value}`) }));
  return (
    <div className="names">
      {Array.from({ length: count }, (_, row) => (
        <div key={row} className="names__row">
          <TextField
            {...bind(nameField(row))}
            autoFocus={row === count - 1}
            isRequired={row === 0}
            label={row === 0 ? t('contact.label.name') : t('contact.label.nameNumber', { number: row + 1 })}
            hint={row === 0 ? t('contact.hint.name') : undefined}
          />
          <SelectField
            {...choose(nameKindField(row), 'legal')}
            label={t('contact.label.nameKind')}
            choices={kinds}
          />
          {count > 1 && (
            <Button
              look="quiet"
              aria-label={t('contact.action.removeName', { number: row + 1 })}
              onPress={() => onEdit(removeNameRow(fields, row))}
            >
              ✕
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button
          isDisabled={count >= NAME_LIMIT}
          onPress={() => onEdit({ ...fields, [nameField(count)]: '', [nameKindField(count)]: 'spelling' })}
        >
          {t('contact.action.addName')}
        </Button>
      </div>
    </div>
  );
}
