import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CONVERSATION_LANGUAGES } from '../../../domain/language';
import { NEED_CODES } from '../../../domain/needs';
import { readFilterFields, toFilterFields, type FilterFields } from '../../../domain/filter-form';
import type { PeopleFilters } from '../../../domain/people-filters';
import { PERSON_STATUSES } from '../../../domain/person';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { FilterPlaceField } from './filter-place-field';

interface FilterDialogProps {
  readonly filters: PeopleFilters;
  readonly canClear: boolean;
  readonly onApply: (filters: PeopleFilters) => void;
  readonly onClose: () => void;
}

/** All filters at once; nothing changes in the list before they are applied. */
export function FilterDialog({ filters, canClear, onApply, onClose }: FilterDialogProps) {
  const { t } = useTranslation();
  const [fields, setFields] = useState(() => toFilterFields(filters));
  const [hasBadDate, setHasBadDate] = useState(false);
  const set = (change: Partial<FilterFields>) => setFields((known) => ({ ...known, ...change }));
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const read = readFilterFields(fields);
    if (read.ok) onApply(read.value);
    else setHasBadDate(true);
  };
  return (
    <Dialog label={t('people.title.filter')} onClose={onClose}>
      <form className="filter-form" onSubmit={apply}>
        <h2>{t('people.title.filter')}</h2>
        <PersonFilters fields={fields} set={set} />
        <TextField
          name="filter-date"
          label={t('people.label.date')}
          value={fields.date}
          onChange={(date) => set({ date })}
          hint={t('people.hint.date')}
          error={hasBadDate ? t('people.error.date') : undefined}
        />
        <SelectField
          name="filter-language"
          label={t('people.label.language')}
          choices={useChoices(CONVERSATION_LANGUAGES, (code) => t(`codes.language.${code}`))}
          value={fields.language}
          onChange={(language) => set({ language })}
        />
        <CheckField
          label={t('people.label.mine')}
          isSelected={fields.isMine}
          onChange={(isMine) => set({ isMine })}
        />
        <div className="form__actions">
          <Button look="primary" type="submit">
            {t('people.action.showFiltered')}
          </Button>
          {canClear && <Button onPress={() => onApply({})}>{t('people.action.clearFilters')}</Button>}
          <Button look="quiet" onPress={onClose}>
            {t('people.action.cancelFilter')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface PersonFiltersProps {
  readonly fields: FilterFields;
  readonly set: (change: Partial<FilterFields>) => void;
}

function PersonFilters({ fields, set }: PersonFiltersProps) {
  const { t } = useTranslation();
  return (
    <>
      <SelectField
        name="filter-status"
        label={t('person.label.status')}
        choices={useChoices(PERSON_STATUSES, (code) => t(`codes.status.${code}`))}
        value={fields.status}
        onChange={(status) => set({ status })}
      />
      <SelectField
        name="filter-need"
        label={t('person.label.needs')}
        choices={useChoices(NEED_CODES, (code) => t(`codes.need.${code}`))}
        value={fields.need}
        onChange={(need) => set({ need })}
      />
      <FilterPlaceField value={fields.place} onChange={(place) => set({ place })} />
      <TextField
        name="filter-group"
        label={t('person.label.group')}
        value={fields.group}
        onChange={(group) => set({ group })}
      />
    </>
  );
}

function useChoices<Code extends string>(codes: readonly Code[], label: (code: Code) => string) {
  const { t } = useTranslation();
  return [
    { value: '', label: t('people.label.any') },
    ...codes.map((value) => ({ value, label: label(value) })),
  ];
}
