import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LinkedId } from '../../../domain/linked-record';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { useVault } from '../../vault-client/use-vault';
import { GroupLine } from './group-line';
import { useShownCount } from '../../ui/use-shown-count';

interface GroupListProps {
  readonly onOpen: (groupId: LinkedId) => void;
  readonly onNewGroup: () => void;
}

/** All groups, by name in the order of the interface language. */
export function GroupList({ onOpen, onNewGroup }: GroupListProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['groups'], queryFn: () => vault.call('group.list', {}) });
  const collator = new Intl.Collator(language, { numeric: true });
  const groups = (data?.ok === true ? data.value : [])
    .map((group) => ({
      ...group,
      title: group.name === '' ? t(`lists.groupKind.${group.kind}`) : group.name,
    }))
    .toSorted((one, other) => collator.compare(one.title, other.title));
  const { shown, more } = useShownCount(groups.length);
  return (
    <section className="file" aria-labelledby="groups-title">
      <h1 id="groups-title">{t('casework.title.groups')}</h1>
      <div className="form__actions">
        <Button look="primary" onPress={onNewGroup}>
          {t('casework.action.newGroup')}
        </Button>
      </div>
      {data !== undefined && groups.length === 0 && (
        <div>
          <p>
            <strong>{t('casework.title.noGroups')}</strong>
          </p>
          <p className="quiet">{t('casework.hint.noGroups')}</p>
        </div>
      )}
      {groups.length > 0 && (
        <ul className="lines" aria-labelledby="groups-title">
          {groups.slice(0, shown).map(({ id, title, kind, people }) => (
            <li key={id}>
              <GroupLine
                title={title}
                facts={[t(`lists.groupKind.${kind}`), t('casework.label.members', { count: people })]}
                onOpen={() => onOpen(id)}
              />
            </li>
          ))}
        </ul>
      )}
      {more}
    </section>
  );
}
