import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleOf, withPeople } from '../../../domain/linked-form';
import type { PersonId } from '../../../domain/person';
import { placeIn } from '../../../domain/places/gazetteer';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useVault } from '../../vault-client/use-vault';
import type { FieldsProps } from './form-props';
import { useFieldBinding } from './use-field-binding';

interface PeoplePickerProps extends FieldsProps {
  /** Names by id, as far as they are known. */
  readonly names: ReadonlyMap<PersonId, string>;
}

const FOUND = 6;
const CHIPS = 60;

/** Whom a record is about: found as in the list, added by Enter. The words typed here are no part of the record. */
export function PeoplePicker({ fields, errors, onEdit, names }: PeoplePickerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { bind } = useFieldBinding({ fields, errors, onEdit });
  const chosen = peopleOf(fields);
  const query = fields['people.query'] ?? '';
  const found = useFound(query).filter(({ id }) => !chosen.includes(id));
  const add = (personId: PersonId) =>
    onEdit({ ...withPeople(fields, [...chosen, personId]), 'people.query': '' });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || query.trim() === '') return;
    // Enter takes the first who was found; it must not store the form.
    event.preventDefault();
    const [first] = found;
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (!isComposing && first !== undefined) add(first.id);
  };
  return (
    <div className="picker">
      <Chosen
        chosen={chosen}
        names={names}
        onRemove={(personId) =>
          onEdit(
            withPeople(
              fields,
              chosen.filter((id) => id !== personId),
            ),
          )
        }
      />
      {/* The keys are those of the field inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={onKeyDown}>
        <TextField
          {...bind('people.query')}
          error={bind('people').error}
          label={t('casework.label.findPerson')}
          hint={t('casework.hint.people')}
        />
      </div>
      {query.trim() !== '' && (
        <ul className="picker__found" aria-label={t('casework.label.found')}>
          {found.map(({ id, names: [name = ''], place }) => (
            <li key={id}>
              <Button aria-label={t('casework.action.add', { name })} onPress={() => add(id)}>
                <span lang={textLanguage(name)}>{name}</span>{' '}
                <span className="quiet">{placeIn(place, language)}</span>
              </Button>
            </li>
          ))}
          {found.length === 0 && <li className="quiet">{t('casework.status.nobodyFound')}</li>}
        </ul>
      )}
    </div>
  );
}

function useFound(query: string) {
  const vault = useVault();
  const { data } = useQuery({
    queryKey: ['people', 'picker', query],
    queryFn: () => vault.call('people.page', { query, offset: 0, limit: FOUND * 2 }),
    placeholderData: keepPreviousData,
    enabled: query.trim() !== '',
  });
  return data?.ok === true ? data.value.rows.slice(0, FOUND * 2) : [];
}

interface ChosenProps {
  readonly chosen: readonly PersonId[];
  readonly names: ReadonlyMap<PersonId, string>;
  readonly onRemove: (personId: PersonId) => void;
}

function Chosen({ chosen, names, onRemove }: ChosenProps) {
  const { t } = useTranslation();
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? chosen : chosen.slice(0, CHIPS);
  return (
    <>
      <p className="field__label" id="picker-chosen">{`${t('casework.label.people')} (${chosen.length})`}</p>
      {chosen.length > 0 && (
        <ul className="picker__chosen" aria-labelledby="picker-chosen">
          {shown.map((id) => {
            const name = names.get(id) ?? t('casework.label.nobody');
            return (
              <li key={id} className="picker__person">
                <span lang={textLanguage(name)} dir="auto">
                  {name}
                </span>
                <Button
                  look="quiet"
                  aria-label={t('casework.action.remove', { name })}
                  onPress={() => onRemove(id)}
                >
                  ✕
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {chosen.length > shown.length && (
        <div>
          <Button onPress={() => setIsAll(true)}>{t('casework.action.showMore')}</Button>
        </div>
      )}
    </>
  );
}
