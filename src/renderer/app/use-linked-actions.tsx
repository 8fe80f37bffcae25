import { useTranslation } from 'react-i18next';
import type { LinkedId, LinkedRecord } from '../../domain/linked-record';
import { LinkedActions } from '../features/casework/linked-actions';
import { RecordHistory } from '../features/history/record-history';
import { useValueText } from '../features/history/use-value-text';
import { Conflicts } from '../features/person-file/conflicts';
import { Button } from '../ui/button';
import type { DetailProps } from './detail-props';

interface Surroundings extends Pick<DetailProps, 'onShow' | 'onNotice'> {
  /** The group on whose page it is shown: one comes back to it. */
  readonly groupId?: LinkedId;
  /** Where to go when a group is deleted on its own page. */
  readonly onGone?: () => void;
}

/** Draws what can be done with a record about several people, wherever it is shown. */
export function useLinkedActions({ onShow, onNotice, groupId, onGone }: Surroundings) {
  const { t } = useTranslation();
  const cameFrom = groupId === undefined ? {} : { groupId };
  return (record: LinkedRecord) => {
    const subject = [t(`lists.type.${record.type}`), 'date' in record ? record.date : undefined]
      .filter((part) => part !== undefined)
      .join(' ');
    return (
      <>
        <LinkedActions
          record={record}
          subject={subject}
          onEdit={() => onShow({ kind: 'edit-linked', linkedId: record.id, ...cameFrom })}
          onDeleted={(undo) => {
            if (record.type === 'group') onGone?.();
            onNotice({ kind: 'linkedDeleted', undo });
          }}
          onRefused={() => onNotice({ kind: 'refused' })}
        >
          {(record.type === 'group' || record.type === 'incident') && (
            <Button
              look="quiet"
              aria-label={`${t('letters.action.write')}: ${subject}`}
              onPress={() => onShow({ kind: 'new-letter', people: record.people, ...aboutOf(record) })}
            >
              {t('letters.action.write')}
            </Button>
          )}
          {record.type === 'referral' && (
            <Button
              look="quiet"
              aria-label={`${t('letters.action.sheet')}: ${subject}`}
              onPress={() => onShow({ kind: 'referral-sheet', linkedId: record.id })}
            >
              {t('letters.action.sheet')}
            </Button>
          )}
        </LinkedActions>
        <LinkedConflicts record={record} />
        {record.revision > 1 && record.type !== 'group' && (
          <RecordHistory recordId={record.id} subject={subject} />
        )}
      </>
    );
  };
}

function aboutOf({ type, id }: LinkedRecord) {
  return type === 'incident' ? { incidentId: id } : {};
}

function LinkedConflicts({ record }: { readonly record: LinkedRecord }) {
  // Who belongs to a record is gathered from both sides: no conflict is about people.
  const words = useValueText({ type: record.type, names: {} });
  return <Conflicts record={record} words={words} />;
}
