import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { keysOf } from '../../../contract/shortcuts';
import type { PersonId } from '../../../domain/person';
import { placeIn } from '../../../domain/places/gazetteer';
import { toSearchText } from '../../../domain/text';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { Dialog } from '../../ui/dialog';
import { Keys } from '../../ui/keys';
import { useVault } from '../../vault-client/use-vault';
import { platform } from './platform';

/** Something that can be done, or a page that can be read, from anywhere. */
export interface PaletteAction {
  readonly kind: 'action' | 'page';
  readonly command: string;
  readonly label: string;
  readonly run: () => void;
}

interface CommandPaletteProps {
  readonly actions: readonly PaletteAction[];
  readonly onOpenPerson: (personId: PersonId) => void;
  readonly onClose: () => void;
}

interface Option {
  readonly key: string;
  readonly label: string;
  readonly kind: 'person' | PaletteAction['kind'];
  readonly detail?: string;
  readonly run: () => void;
}

const SHOWN_PEOPLE = 7;

const KIND_LABELS = {
  person: 'commands.label.person',
  action: 'commands.label.action',
  page: 'commands.label.page',
} as const;

/** Finds people, actions and pages of the reference by what one types; the focus stays in the field, arrows choose, Enter does it. */
export function CommandPalette({ actions, onOpenPerson, onClose }: CommandPaletteProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const options = useOptions(query, { actions, onOpenPerson });
  const current = options[Math.min(at, options.length - 1)];
  const choose = (option: Option | undefined) => {
    if (option === undefined) return;
    onClose();
    option.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that ends a composition belongs to the input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0)
      setAt((known) => (known + step + options.length) % options.length);
    if (event.key === 'Enter') choose(current);
    if (step !== undefined || event.key === 'Enter') event.preventDefault();
  };
  return (
    <Dialog label={t('commands.title.palette')} onClose={onClose}>
      <input
        className="field__input palette__query"
        role="combobox"
        aria-label={t('commands.label.query')}
        placeholder={t('commands.label.query')}
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : `${listId}-${current.key}`}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        autoFocus
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="palette__options" id={listId} role="listbox" aria-label={t('commands.label.results')}>
        {options.map((option) => (
          <PaletteOption
            key={option.key}
            id={`${listId}-${option.key}`}
            option={option}
            isCurrent={option === current}
            onChoose={() => choose(option)}
          />
        ))}
      </div>
      <p className="quiet palette__hint" role="status">
        {t(options.length === 0 ? 'commands.hint.nothing' : 'commands.hint.keys')}
      </p>
    </Dialog>
  );
}

function useOptions(
  query: string,
  { actions, onOpenPerson }: Pick<CommandPaletteProps, 'actions' | 'onOpenPerson'>,
): readonly Option[] {
  const { t } = useTranslation();
  const vault = useVault();
  const language = useLanguage();
  const wanted = toSearchText(query);
  const { data } = useQuery({
    queryKey: ['people', 'palette', query],
    queryFn: () => vault.call('people.page', { query, offset: 0, limit: SHOWN_PEOPLE }),
    placeholderData: keepPreviousData,
  });
  const people = data?.ok === true && wanted !== '' ? data.value.rows : [];
  const words = wanted.split(' ');
  const found = actions
    // What can be read is many: it shows only when it is asked for.
    .filter(({ kind }) => kind === 'action' || wanted !== '')
    .filter(({ label }) => words.every((word) => toSearchText(label).includes(word)));
  return [
    ...people.map(({ id, names, place, status }) => ({
      key: id,
      label: names.join(' · '),
      kind: 'person' as const,
      detail: [t(`codes.status.${status}`), placeIn(place, language)]
        .filter((fact) => fact !== '')
        .join(' · '),
      run: () => onOpenPerson(id),
    })),
    ...found.map(({ command, ...action }) => ({ key: command, ...action })),
  ];
}

interface PaletteOptionProps {
  readonly id: string;
  readonly option: Option;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

function PaletteOption({ id, option, isCurrent, onChoose }: PaletteOptionProps) {
  const { t } = useTranslation();
  return (
    // The keys are handled by the field that owns the list: the focus never leaves it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className="palette__option"
      onClick={onChoose}
    >
      <span
        className="palette__label"
        lang={option.kind === 'person' ? textLanguage(option.label) : undefined}
        dir="auto"
      >
        {option.label}
      </span>
      {option.kind === 'action' && <Keys keys={keysOf(option.key, platform)} />}
      <span className="quiet palette__detail">{option.detail ?? t(KIND_LABELS[option.kind])}</span>
    </div>
  );
}
