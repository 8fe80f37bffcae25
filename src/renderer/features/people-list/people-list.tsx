import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { hasFilters, type PeopleFilters } from '../../../domain/people-filters';
import type { PersonId } from '../../../domain/person';
import { FilterRow } from './filter-row';
import { PersonRowButton } from './person-row-button';
import { SearchField } from './search-field';
import { useListKeys } from './use-list-keys';
import { usePeoplePages, type PeopleWindow } from './use-people-pages';

interface PeopleListProps {
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
  readonly filters: PeopleFilters;
  readonly onFiltersChange: (filters: PeopleFilters) => void;
  readonly selectedId: PersonId | undefined;
  readonly onSelect: (personId: PersonId) => void;
}

/**
 * Height of every row in CSS pixels: --row-height, or --row-height-found where a line says why somebody was found.
 * Rows that grew when they were read would make the list jump.
 */
const ROW_HEIGHT = 68;
const FOUND_ROW_HEIGHT = 88;

/** Everyone in the vault, last changed first; only the rows in sight exist. */
export function PeopleList({
  query,
  onQueryChange,
  filters,
  onFiltersChange,
  selectedId,
  onSelect,
}: PeopleListProps) {
  const { t } = useTranslation();
  const people = usePeoplePages(query, filters);
  const isSearch = query.trim() !== '';
  return (
    <div className="people">
      <div className="people__head">
        <SearchField value={query} onChange={onQueryChange} />
        <FilterRow filters={filters} onChange={onFiltersChange} />
        <p className="quiet" role="status">
          {people.total === undefined
            ? t('people.status.searching')
            : t('people.status.found', { count: people.total })}
          {people.isReadingNotes && ` · ${t('people.status.notesLoading')}`}
        </p>
      </div>
      {people.total === 0 ? (
        <NobodyFound isSearch={isSearch} isFiltered={hasFilters(filters)} />
      ) : (
        <PeopleRows
          key={JSON.stringify([query, filters])}
          people={people}
          query={query}
          selectedId={selectedId}
          onSelect={onSelect}
        />
      )}
    </div>
  );
}

interface PeopleRowsProps {
  readonly people: PeopleWindow;
  readonly query: string;
  readonly selectedId: PersonId | undefined;
  readonly onSelect: (personId: PersonId) => void;
}

function PeopleRows({ people, query, selectedId, onSelect }: PeopleRowsProps) {
  const { t } = useTranslation();
  const isSearch = query.trim() !== '';
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: people.total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isSearch ? FOUND_ROW_HEIGHT : ROW_HEIGHT),
    overscan: 8,
  });
  const { focusedIndex, onKeyDown, setFocusedIndex } = useListKeys(virtualizer);
  const items = virtualizer.getVirtualItems();
  const tabStop = items.some(({ index }) => index === focusedIndex) ? focusedIndex : items[0]?.index;
  const { showRange } = people;
  const press = useRowPress(onSelect, setFocusedIndex);
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => showRange({ first, last }), [showRange, first, last]);

  return (
    // The keys move the focus between the buttons inside; the list itself stays a list.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={`people__scroller${isSearch ? ' people__scroller--found' : ''}`}
      ref={scroller}
      onKeyDown={onKeyDown}
    >
      <ul
        className="people__rows"
        aria-label={t('people.title.list')}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map(({ index, start, key }) => {
          const row = people.rowAt(index);
          return (
            <li
              key={key}
              data-index={index}
              className="people__item"
              aria-setsize={people.total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row === undefined ? (
                <div className="row row--loading" />
              ) : (
                <PersonRowButton
                  row={row}
                  query={query}
                  snippet={people.snippetAt(index)}
                  isSelected={row.id === selectedId}
                  isTabStop={index === tabStop}
                  index={index}
                  onPress={press}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

// The rows keep one function, whatever it does when it is called: they are not drawn again for it.
function useRowPress(onSelect: (personId: PersonId) => void, onFocus: (index: number) => void) {
  const select = useRef(onSelect);
  useEffect(() => {
    select.current = onSelect;
  }, [onSelect]);
  return useCallback(
    (index: number, personId: PersonId) => {
      onFocus(index);
      select.current(personId);
    },
    [onFocus],
  );
}

interface NobodyFoundProps {
  readonly isSearch: boolean;
  readonly isFiltered: boolean;
}

function NobodyFound({ isSearch, isFiltered }: NobodyFoundProps) {
  const { t } = useTranslation();
  const hint = isSearch ? 'people.hint.nothing' : 'people.hint.empty';
  return (
    <div className="people__empty">
      <p>
        <strong>{t(isSearch || isFiltered ? 'people.title.nothing' : 'people.title.empty')}</strong>
      </p>
      <p className="quiet">{t(isFiltered ? 'people.hint.nothingFiltered' : hint)}</p>
    </div>
  );
}
