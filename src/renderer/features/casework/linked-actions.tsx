import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkedRecord } from '../../../domain/linked-record';
import { taskOf } from '../../../domain/linked-record';
import { parsePartialDate } from '../../../domain/partial-date';
import { Button } from '../../ui/button';
import { toLinkedInput } from '../../vault-client/to-linked-input';
import { useVault } from '../../vault-client/use-vault';
import { localDay } from '../../i18n/local-day';

interface LinkedActionsProps {
  readonly record: LinkedRecord;
  /** What it is, for those who hear the page. */
  readonly subject: string;
  readonly onEdit: () => void;
  readonly onDeleted: (undo: () => Promise<void>) => void;
  readonly onRefused: () => void;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** What can be done with a record about several people. */
export function LinkedActions({
  record,
  subject,
  onEdit,
  onDeleted,
  onRefused,
  children,
}: LinkedActionsProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const { id: linkedId, type, revision } = record;
  const isOpenTask = (type === 'follow-up' || type === 'referral') && taskOf(record).isDone !== true;
  const deleteRecord = async () => {
    const deleted = await vault.call('linked.delete', { linkedId, type });
    if (!deleted.ok) return onRefused();
    onDeleted(async () => void (await vault.call('linked.restore', { linkedId, type })));
  };
  const markDone = async () => {
    const today = parsePartialDate(localDay());
    if (!today.ok) return;
    const input = { ...toLinkedInput(record), doneOn: today.value };
    const stored = await vault.call('linked.update', { linkedId, revision, record: input });
    if (!stored.ok) onRefused();
  };
  return (
    <div className="linked-actions">
      {isOpenTask && (
        <Button aria-label={`${t('casework.action.markDone')}: ${subject}`} onPress={() => void markDone()}>
          {t('casework.action.markDone')}
        </Button>
      )}
      {children}
      <Button look="quiet" aria-label={`${t('casework.action.edit')}: ${subject}`} onPress={onEdit}>
        {t('casework.action.edit')}
      </Button>
      <Button
        look={type === 'group' ? 'danger' : 'quiet'}
        aria-label={`${t('casework.action.delete')}: ${subject}`}
        onPress={() => void deleteRecord()}
      >
        {t('casework.action.delete')}
      </Button>
    </div>
  );
}
