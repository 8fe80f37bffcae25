import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HANDOVER_PEOPLE_LIMIT } from '../../../contract/handover';
import type { PersonId } from '../../../domain/person';
import { textLanguage } from '../../i18n/text-language';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useVault } from '../../vault-client/use-vault';

export interface ChosenPerson {
  readonly id: PersonId;
  readonly name: string;
}

interface ChoosePeopleProps {
  readonly chosen: readonly ChosenPerson[];
  readonly onChange: (chosen: readonly ChosenPerson[]) => void;
}

const FOUND_LIMIT = 8;

/** People of the vault, found by name or note and gathered one by one. */
export function ChoosePeople({ chosen, onChange }: ChoosePeopleProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const found = useFound(query).filter(({ id }) => !chosen.some((each) => each.id === id));
  const add = (person: ChosenPerson) => {
    onChange([...chosen, person]);
    setQuery('');
  };
  return (
    <>
      {chosen.length > 0 && (
        <ul className="ways" aria-label={t('handover.label.chosen')}>
          {chosen.map((person) => (
            <li key={person.id} className="ways__item">
              <PersonName name={person.name} />
              <Button
                look="quiet"
                aria-label={t('handover.action.removeNamed', { name: person.name })}
                onPress={() => onChange(chosen.filter(({ id }) => id !== person.id))}
              >
                {t('handover.action.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        name="handover-people"
        label={t('handover.label.find')}
        hint={t('handover.hint.find')}
        value={query}
        onChange={setQuery}
      />
      {query.trim() !== '' && (
        <ul className="ways" aria-label={t('handover.label.found')}>
          {found.map((person) => (
            <li key={person.id} className="ways__item">
              <PersonName name={person.name} />
              <Button
                isDisabled={chosen.length >= HANDOVER_PEOPLE_LIMIT}
                aria-label={t('handover.action.addNamed', { name: person.name })}
                onPress={() => add(person)}
              >
                {t('handover.action.add')}
              </Button>
            </li>
          ))}
          {found.length === 0 && <li className="ways__item quiet">{t('people.title.nothing')}</li>}
        </ul>
      )}
    </>
  );
}

function PersonName({ name }: { readonly name: string }) {
  return (
    <span className="ways__name" lang={textLanguage(name)} dir="auto">
      {name}
    </span>
  );
}

function useFound(query: string): readonly ChosenPerson[] {
  const vault = useVault();
  const { data } = useQuery({
    queryKey: ['people', query, 'few'],
    queryFn: () => vault.call('people.page', { query, offset: 0, limit: FOUND_LIMIT }),
    enabled: query.trim() !== '',
  });
  return data?.ok === true ? data.value.rows.map(({ id, names }) => ({ id, name: names[0] ?? '' })) : [];
}
