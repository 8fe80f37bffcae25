import { useTranslation } from 'react-i18next';
import type { LinkedId, LinkedOf } from '../../../domain/linked-record';
import { roleOf } from '../../../domain/group';
import type { PersonId } from '../../../domain/person';
import { GroupLine } from './group-line';
import { Button } from '../../ui/button';

interface GroupLinksProps {
  readonly groups: readonly LinkedOf<'group'>[];
  readonly self: PersonId;
  /** The words that stand in the person's record: as long as they are in no group, one can be made of them. */
  readonly text: string;
  readonly onOpen: (groupId: LinkedId) => void;
  readonly onMakeGroup: (text: string) => void;
}

/** The groups of somebody, each with what this person is in it. */
export function GroupLinks({ groups, self, text, onOpen, onMakeGroup }: GroupLinksProps) {
  const { t } = useTranslation();
  const isOffered = text !== '' && groups.length === 0;
  if (groups.length === 0 && !isOffered) return undefined;
  return (
    <section className="tasks" aria-labelledby="person-groups">
      <h2 id="person-groups">{t('casework.title.groups')}</h2>
      {groups.length > 0 && (
        <ul className="lines" aria-labelledby="person-groups">
          {groups.map((group) => (
            <li key={group.id}>
              <GroupLine
                title={group.name === '' ? t(`lists.groupKind.${group.kind}`) : group.name}
                facts={[
                  t(`lists.groupKind.${group.kind}`),
                  t(`lists.role.${roleOf(group, self)}`),
                  t('casework.label.members', { count: group.people.length }),
                ]}
                onOpen={() => onOpen(group.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {isOffered && (
        <div>
          <Button onPress={() => onMakeGroup(text)}>{t('casework.action.makeGroup', { text })}</Button>
        </div>
      )}
    </section>
  );
}
