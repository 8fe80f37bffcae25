import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FILTER_NAMES, hasFilters, withoutFilter, type PeopleFilters } from '../../../domain/people-filters';
import { Button } from '../../ui/button';
import { FilterDialog } from './filter-dialog';
import { useFilterText } from './use-filter-text';

interface FilterRowProps {
  readonly filters: PeopleFilters;
  readonly onChange: (filters: PeopleFilters) => void;
}

/** The filters that count, each with a way to take it off, and the way to more of them. */
export function FilterRow({ filters, onChange }: FilterRowProps) {
  const { t } = useTranslation();
  const filterText = useFilterText();
  const [isOpen, setIsOpen] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const change = (next: PeopleFilters) => {
    onChange(next);
    // What had the focus goes: it stays in the row.
    row.current?.querySelector('button')?.focus();
  };
  const active = FILTER_NAMES.filter((name) => filters[name] !== undefined);
  return (
    <div className="filters" ref={row}>
      <Button look="plain" onPress={() => setIsOpen(true)}>
        {t('people.action.filter')}
      </Button>
      {active.length > 0 && (
        <ul className="filters__chips" aria-label={t('people.title.filters')}>
          {active.map((name) => {
            const text = filterText(name, filters);
            return (
              <li key={name}>
                <Button
                  look="quiet"
                  aria-label={t('people.action.removeFilter', { filter: text })}
                  onPress={() => change(withoutFilter(filters, name))}
                >
                  <span className="filters__text">{text}</span> <span aria-hidden="true">✕</span>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {isOpen && (
        <FilterDialog
          filters={filters}
          canClear={hasFilters(filters)}
          onApply={(next) => {
            setIsOpen(false);
            onChange(next);
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}
