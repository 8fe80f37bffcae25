import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonFile } from '../../../contract/person-file';
import { DELETED_KEPT_DAYS } from '../../../domain/deletion';
import type { PersonId } from '../../../domain/person';
import { textLanguage } from '../../i18n/text-language';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { ComparedRows } from './compared-rows';

export interface ComparedIds {
  readonly one: PersonId;
  readonly other: PersonId;
}

interface ComparePeopleProps {
  readonly ids: ComparedIds;
  readonly onBack: () => void;
  readonly onMerged: (kept: PersonId, undo: () => Promise<void>) => void;
  readonly onToldApart: (undo: () => Promise<void>) => void;
}

/** Two records side by side, and what can be decided about them. Both decisions can be taken back. */
export function ComparePeople({ ids, onBack, onMerged, onToldApart }: ComparePeopleProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [isRefused, setIsRefused] = useState(false);
  const one = usePersonFile(ids.one);
  const other = usePersonFile(ids.other);
  const merge = async (kept: PersonFile, { person: { id, revision } }: PersonFile) => {
    const input = { kept: { id: kept.person.id, revision: kept.person.revision }, other: { id, revision } };
    const merged = await vault.call('duplicates.merge', input);
    if (!merged.ok) return setIsRefused(true);
    onMerged(kept.person.id, async () => {
      await vault.call('person.restore', { personId: id });
    });
  };
  const tellApart = async () => {
    const told = await vault.call('duplicates.tellApart', { ...ids, isSame: false });
    if (!told.ok) return setIsRefused(true);
    onToldApart(async () => {
      await vault.call('duplicates.tellApart', { ...ids, isSame: true });
    });
  };
  return (
    <section className="compare" aria-labelledby="compare-title">
      <h1 id="compare-title">{t('duplicates.title.compare')}</h1>
      {isRefused && <Notice tone="error">{t('duplicates.error.refused')}</Notice>}
      {one === undefined || other === undefined ? (
        <p role="status">{t('person.status.loading')}</p>
      ) : (
        <table className="compare__table">
          <thead>
            <tr>
              <th scope="col">{t('duplicates.label.field')}</th>
              <PersonHead file={one} onMerge={() => void merge(one, other)} />
              <PersonHead file={other} onMerge={() => void merge(other, one)} />
            </tr>
          </thead>
          <ComparedRows one={one} other={other} />
        </table>
      )}
      <p className="quiet">{t('duplicates.body.merge', { days: DELETED_KEPT_DAYS })}</p>
      <div className="form__actions">
        <Button onPress={() => void tellApart()}>{t('duplicates.action.notSame')}</Button>
        <Button look="quiet" onPress={onBack}>
          {t('duplicates.action.back')}
        </Button>
      </div>
    </section>
  );
}

function PersonHead({ file, onMerge }: { readonly file: PersonFile; readonly onMerge: () => void }) {
  const { t } = useTranslation();
  const name = file.person.names[0]?.text ?? '';
  return (
    <th scope="col">
      <span lang={textLanguage(name)} dir="auto">
        {name}
      </span>
      <Button aria-label={t('duplicates.action.mergeIntoNamed', { name })} onPress={onMerge}>
        {t('duplicates.action.mergeInto')}
      </Button>
    </th>
  );
}

function usePersonFile(personId: PersonId): PersonFile | undefined {
  const vault = useVault();
  const { data } = useQuery({
    queryKey: ['person', personId],
    queryFn: () => vault.call('person.open', { personId }),
  });
  return data?.ok === true ? data.value : undefined;
}
