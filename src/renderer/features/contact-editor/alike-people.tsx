import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlikePerson } from '../../../contract/duplicates';
import { parseChoice, type FormFields } from '../../../domain/form-fields';
import { parsePartialDate } from '../../../domain/partial-date';
import { SEXES, type PersonId } from '../../../domain/person';
import { countNameRows, nameField } from '../../../domain/person-form';
import { placeIn } from '../../../domain/places/gazetteer';
import { LINE_LIMIT } from '../../../domain/text';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { useVault } from '../../vault-client/use-vault';

interface AlikePeopleProps {
  readonly fields: FormFields;
  readonly onOpen: (personId: PersonId) => void;
}

/** Who may be this person and is recorded already, while the name is being typed: nobody should be recorded twice. */
export function AlikePeople({ fields, onOpen }: AlikePeopleProps) {
  const { t } = useTranslation();
  const alike = useAlike(useDeferredValue(fields));
  return (
    <div aria-live="polite">
      {alike.length > 0 && (
        <section className="alike" aria-label={t('duplicates.title.alike')}>
          <p>
            <strong>{t('duplicates.title.alike')}</strong>
          </p>
          <p className="quiet">{t('duplicates.hint.alike')}</p>
          <ul className="ways">
            {alike.map((person) => (
              <AlikeItem key={person.row.id} person={person} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface AlikeItemProps {
  readonly person: AlikePerson;
  readonly onOpen: (personId: PersonId) => void;
}

function AlikeItem({ person: { row, reasons }, onOpen }: AlikeItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const facts = [row.birth?.slice(0, 4), placeIn(row.place, language), row.group].filter(
    (fact) => fact !== undefined && fact !== '',
  );
  return (
    <li className="ways__item">
      <span className="alike__person">
        <span className="alike__names">
          {row.names.slice(0, 3).map((name) => (
            <span key={name} lang={textLanguage(name)} dir="auto">
              {name}
            </span>
          ))}
        </span>
        {facts.length > 0 && <span className="quiet">{facts.join(' · ')}</span>}
        <span className="quiet">
          {reasons.map((reason) => t(`codes.duplicateReason.${reason}`)).join(' · ')}
        </span>
      </span>
      <Button
        aria-label={t('duplicates.action.openNamed', { name: row.names[0] ?? '' })}
        onPress={() => onOpen(row.id)}
      >
        {t('duplicates.action.open')}
      </Button>
    </li>
  );
}

function useAlike(fields: FormFields): readonly AlikePerson[] {
  const vault = useVault();
  const names = Array.from({ length: countNameRows(fields) }, (_, row) => fields[nameField(row)] ?? '')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length <= LINE_LIMIT);
  const birth = parsePartialDate(fields['birth'] ?? '');
  const input = {
    names,
    sex: parseChoice(SEXES, fields['sex'], 'unknown'),
    place: (fields['place'] ?? '').slice(0, LINE_LIMIT),
    ...(birth.ok ? { birth: birth.value } : {}),
  };
  const { data } = useQuery({
    queryKey: ['people', 'alike', input],
    queryFn: () => vault.call('duplicates.alike', input),
    enabled: names.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return names.length > 0 && data?.ok === true ? data.value : [];
}
