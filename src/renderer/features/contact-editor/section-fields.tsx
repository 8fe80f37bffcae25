import { useTranslation } from 'react-i18next';
import { CODE_LISTS, type CodeListName } from '../../../domain/code-lists';
import { sectionSpec, type SectionName } from '../../../domain/person-sections';
import type { FieldSpec } from '../../../domain/record-section';
import { countRows, ENTRY_LIMIT, entryField, removeRow } from '../../../domain/section-form';
import { useRecordLabels } from '../../i18n/record-labels';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { CodesField } from './codes-field';
import { DateField } from './date-field';
import type { FieldsProps } from './form-props';
import { PlaceField } from './place-field';
import { RelativeField } from './relative-field';
import { useFieldBinding } from './use-field-binding';

interface SectionFieldsProps extends FieldsProps {
  readonly section: SectionName;
}

/** The fields of one section: of its one entry, or of each of a list. */
export function SectionFields({ section, ...form }: SectionFieldsProps) {
  const { t } = useTranslation();
  const labels = useRecordLabels();
  const { isList } = sectionSpec(section);
  const { fields, onEdit } = form;
  if (!isList) return <EntryFields section={section} row={0} {...form} />;
  const rows = Math.max(1, countRows(fields, section));
  const firstField = Object.keys(sectionSpec(section).fields)[0] ?? '';
  return (
    <>
      {Array.from({ length: rows }, (_, row) => {
        const entry = t('sections.label.entryNumber', { section: labels.section(section), number: row + 1 });
        return (
          <div key={row} className="entry" role="group" aria-label={entry}>
            <EntryFields section={section} row={row} {...form} />
            {countRows(fields, section) > 0 && (
              <Button
                look="quiet"
                aria-label={t('sections.action.removeEntry', { entry })}
                onPress={() => onEdit(removeRow(fields, section, row))}
              >
                ✕
              </Button>
            )}
          </div>
        );
      })}
      <div>
        <Button
          isDisabled={rows >= ENTRY_LIMIT}
          onPress={() => onEdit({ ...fields, [entryField(section, rows, firstField)]: '' })}
        >
          {t('sections.action.another')}
        </Button>
      </div>
    </>
  );
}

interface EntryFieldsProps extends SectionFieldsProps {
  readonly row: number;
}

function EntryFields({ section, row, ...form }: EntryFieldsProps) {
  return (
    <div className="entry__fields">
      {Object.entries(sectionSpec(section).fields).map(([field, spec]) => (
        <EntryField key={field} section={section} row={row} field={field} spec={spec} {...form} />
      ))}
    </div>
  );
}

interface EntryFieldProps extends EntryFieldsProps {
  readonly field: string;
  readonly spec: FieldSpec;
}

function EntryField({ section, row, field, spec, ...form }: EntryFieldProps) {
  const { t } = useTranslation();
  const label = useRecordLabels().field(section, field);
  const { bind, choose } = useFieldBinding(form);
  const choices = useChoices(spec.kind === 'code' ? spec.list : undefined);
  const name = entryField(section, row, field);
  const search = `${name}-search`;
  const { fields, onEdit } = form;
  switch (spec.kind) {
    case 'line':
      return <TextField {...bind(name)} label={label} />;
    case 'text':
      return <TextField {...bind(name)} label={label} rows="text" />;
    case 'date':
      return <DateField {...bind(name)} takesAge label={label} hint={t('contact.hint.dateShort')} />;
    case 'place':
      return <PlaceField {...bind(name)} label={label} />;
    case 'code':
      return <SelectField {...choose(name, '')} label={label} choices={choices} />;
    case 'codes':
      return (
        <CodesField
          {...choose(name, '')}
          label={label}
          list={spec.list}
          query={fields[search] ?? ''}
          onQuery={(query) => onEdit({ ...fields, [search]: query })}
          onPick={(value) => onEdit({ ...fields, [name]: value, [search]: '' })}
        />
      );
    case 'name':
      return (
        <RelativeField
          label={label}
          nameField={name}
          linkField={entryField(section, row, 'person')}
          {...form}
        />
      );
    // The link stands beside the name.
    case 'person':
      return undefined;
  }
}

function useChoices(list: CodeListName | undefined) {
  const { t } = useTranslation();
  const labels = useRecordLabels();
  const codes =
    list === undefined ? [] : CODE_LISTS[list].map((value) => ({ value, label: labels.code(list, value) }));
  return [{ value: '', label: t('sections.label.none') }, ...codes];
}
