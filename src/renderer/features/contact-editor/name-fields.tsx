import { useTranslation } from 'react-i18next';
import { NAME_KINDS, WRITTEN_SCRIPTS } from '../../../domain/person';
import {
  countNameRows,
  NAME_LIMIT,
  nameField,
  nameKindField,
  nameRomanisationField,
  nameScriptField,
} from '../../../domain/person-form';
import { removeRow } from '../../../domain/section-form';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { FieldsProps } from './form-props';
import { useFieldBinding } from './use-field-binding';

interface NameFieldsProps extends FieldsProps {
  readonly asksForWriting: boolean;
}

/** Any number of names, each in its own script and of its own kind. */
export function NameFields({ fields, errors, onEdit, asksForWriting }: NameFieldsProps) {
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
            <div className="names__remove">
              <Button
                look="quiet"
                aria-label={t('contact.action.removeName', { number: row + 1 })}
                onPress={() => onEdit(removeRow(fields, 'names', row))}
              >
                ✕
              </Button>
            </div>
          )}
          {asksForWriting && <WritingFields row={row} fields={fields} errors={errors} onEdit={onEdit} />}
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

interface WritingFieldsProps extends FieldsProps {
  readonly row: number;
}

// How a name is written beside how it was said: folded away until it is wanted.
function WritingFields({ row, fields, errors, onEdit }: WritingFieldsProps) {
  const { t } = useTranslation();
  const { bind, choose } = useFieldBinding({ fields, errors, onEdit });
  const romanisation = nameRomanisationField(row);
  const isShown = fields[romanisation] !== undefined || (fields[nameScriptField(row)] ?? '') !== '';
  if (!isShown) {
    return (
      <div className="names__writing">
        <Button look="quiet" onPress={() => onEdit({ ...fields, [romanisation]: '' })}>
          {t('sections.action.writing')}
        </Button>
      </div>
    );
  }
  const scripts = WRITTEN_SCRIPTS.map((value) => ({ value, label: t(`codes.script.${value}`) }));
  return (
    <div className="names__writing form__pair">
      <TextField {...bind(romanisation)} label={t('sections.label.romanisation')} lang="en" />
      <SelectField
        {...choose(nameScriptField(row), '')}
        label={t('sections.label.script')}
        choices={[{ value: '', label: t('sections.label.scriptAuto') }, ...scripts]}
      />
    </div>
  );
}
