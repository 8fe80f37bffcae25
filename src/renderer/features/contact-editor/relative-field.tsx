import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../contract/person-row';
import type { FormFields } from '../../../domain/form-fields';
import { placeIn } from '../../../domain/places/gazetteer';
import { formatPartialDate } from '../../i18n/format-date';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { ComboField } from '../../ui/combo-field';
import { useVault } from '../../vault-client/use-vault';
import type { FieldsProps } from './form-props';
import { useFieldBinding } from './use-field-binding';

const PEOPLE_OFFERED = 8;

interface RelativeFieldProps extends FieldsProps {
  readonly label: string;
  readonly nameField: string;
  /** Holds the id of the person of this vault, if it is one. */
  readonly linkField: string;
}

/** The name of somebody who may have a record here: then both are linked. */
export function RelativeField({ label, nameField, linkField, ...form }: RelativeFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { fields, onEdit } = form;
  const { name, value, error } = useFieldBinding(form).bind(nameField);
  const isLinked = (fields[linkField] ?? '') !== '';
  const rows = usePeopleFound(isLinked ? '' : value);
  const options = rows.map(({ id, names: [first = ''], birth, place }) => ({
    key: id,
    label: first,
    lang: textLanguage(first),
    note: [birth === undefined ? '' : formatPartialDate(birth, language), placeIn(place, language)]
      .filter((part) => part !== '')
      .join(' · '),
  }));
  const link = (id: string): FormFields => {
    const row = rows.find((each) => each.id === id);
    return { ...fields, [linkField]: id, [nameField]: row?.names[0] ?? value };
  };
  return (
    <div className="picked">
      <ComboField
        name={name}
        label={label}
        value={value}
        onChange={(typed) => onEdit({ ...fields, [nameField]: typed })}
        onPick={(id) => onEdit(link(id))}
        groups={[{ title: '', options }]}
        showLabel={t('sections.action.showList')}
        emptyText={t('sections.label.noMatch')}
        error={error}
        hint={isLinked ? undefined : t('sections.hint.name')}
      />
      {isLinked && (
        <p className="picked__link">
          <span className="tag">{t('sections.label.linked')}</span>
          <Button look="quiet" onPress={() => onEdit({ ...fields, [linkField]: '' })}>
            {t('sections.action.unlink')}
          </Button>
        </p>
      )}
    </div>
  );
}

function usePeopleFound(typed: string): readonly PersonRow[] {
  const vault = useVault();
  const query = typed.trim();
  const { data: page } = useQuery({
    queryKey: ['people', 'relative', query],
    queryFn: () => vault.call('people.page', { query, offset: 0, limit: PEOPLE_OFFERED }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  return query !== '' && page?.ok === true ? page.value.rows : [];
}
