import type { LinkedId } from '../../domain/linked-record';
import { GroupPage } from '../features/casework/group-page';
import { RecordHistory } from '../features/history/record-history';
import { LetterList } from '../features/papers/letter-list';
import type { DetailProps } from './detail-props';
import { useLinkedActions } from './use-linked-actions';

interface GroupScreenProps extends DetailProps {
  readonly groupId: LinkedId;
}

/** A group with what can be done about it. */
export function GroupScreen({ groupId, ...props }: GroupScreenProps) {
  const { onShow } = props;
  const renderActions = useLinkedActions({ ...props, groupId, onGone: () => onShow({ kind: 'groups' }) });
  return (
    <GroupPage
      groupId={groupId}
      onOpenPerson={(personId) => onShow({ kind: 'person', personId })}
      onAddIncident={(people) => onShow({ kind: 'new-linked', type: 'incident', people, groupId })}
      renderActions={renderActions}
      renderLetters={(letters) => (
        <LetterList letters={letters} onOpen={(linkedId) => onShow({ kind: 'letter', linkedId })} />
      )}
      renderHistory={(group) => (
        <RecordHistory recordId={group.id} subject={group.type === 'group' ? group.name : ''} />
      )}
    />
  );
}
