import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair } from '../../../contract/duplicates';
import type { PersonRow } from '../../../contract/person-row';
import type { PersonId } from '../../../domain/person';
import { placeIn } from '../../../domain/places/gazetteer';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { useVault } from '../../vault-client/use-vault';
import type { VaultClient } from '../../vault-client/vault-client';
import { ComparePeople, type ComparedIds } from './compare-people';

interface DuplicatesScreenProps {
  /** Two records were put together; `undo` takes them apart. */
  readonly onMerged: (kept: PersonId, undo: () => Promise<void>) => void;
  readonly onToldApart: (undo: () => Promise<void>) => void;
}

/** Records that may be about one person, to be looked at side by side. */
export function DuplicatesScreen({ onMerged, onToldApart }: DuplicatesScreenProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ComparedIds>();
  const vault = useVault();
  const { data } = useQuery({
    queryKey: ['duplicates'],
    queryFn: ({ signal }) => listDuplicates(vault, signal),
    enabled: chosen === undefined,
  });
  const found = data?.ok === true ? data.value : undefined;
  if (chosen !== undefined)
    return (
      <ComparePeople
        ids={chosen}
        onBack={() => setChosen(undefined)}
        onMerged={onMerged}
        onToldApart={(undo) => {
          setChosen(undefined);
          onToldApart(undo);
        }}
      />
    );
  return (
    <section className="compare" aria-labelledby="duplicates-title">
      <h1 id="duplicates-title">{t('duplicates.title.review')}</h1>
      <p className="quiet">{t('duplicates.body.review')}</p>
      <p role="status">
        {found === undefined
          ? t('duplicates.status.comparing')
          : t('duplicates.status.found', { count: found.total })}
      </p>
      {found !== undefined && found.total > 0 && (
        <ul className="ways" aria-label={t('duplicates.title.review')}>
          {found.pairs.map((pair) => (
            <PairItem
              key={`${pair.one.id}${pair.other.id}`}
              pair={pair}
              onCompare={() => setChosen({ one: pair.one.id, other: pair.other.id })}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

// Whoever leaves the screen waits for no answer: the search for it ends.
function listDuplicates(vault: VaultClient, signal: AbortSignal) {
  const search = crypto.randomUUID();
  signal.addEventListener('abort', () => void vault.call('people.stopSearch', { search }));
  return vault.call('duplicates.list', { search });
}

interface PairItemProps {
  readonly pair: DuplicatePair;
  readonly onCompare: () => void;
}

function PairItem({ pair: { one, other, reasons }, onCompare }: PairItemProps) {
  const { t } = useTranslation();
  const names = { one: one.names[0] ?? '', other: other.names[0] ?? '' };
  return (
    <li className="ways__item">
      <span className="alike__person">
        <PersonOfPair row={one} />
        <PersonOfPair row={other} />
        <span className="quiet">
          {reasons.map((reason) => t(`codes.duplicateReason.${reason}`)).join(' · ')}
        </span>
      </span>
      <Button aria-label={t('duplicates.action.compareNamed', names)} onPress={onCompare}>
        {t('duplicates.action.compare')}
      </Button>
    </li>
  );
}

function PersonOfPair({ row }: { readonly row: PersonRow }) {
  const language = useLanguage();
  const [name = ''] = row.names;
  const facts = [row.birth?.slice(0, 4), placeIn(row.place, language), row.group].filter(
    (fact) => fact !== undefined && fact !== '',
  );
  return (
    <span>
      <span className="ways__name" lang={textLanguage(name)} dir="auto">
        {name}
      </span>{' '}
      <span className="quiet">{facts.join(' · ')}</span>
    </span>
  );
}
