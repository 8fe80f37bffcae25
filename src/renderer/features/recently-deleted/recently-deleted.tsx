import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeletedRecord } from '../../../contract/deleted';
import { DELETED_KEPT_DAYS } from '../../../domain/deletion';
import type { AttachmentId } from '../../../domain/attachment';
import type { EncounterId } from '../../../domain/encounter';
import type { LinkedId } from '../../../domain/linked-record';
import type { PersonId } from '../../../domain/person';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import type { VaultClient } from '../../vault-client/vault-client';
import { ConfirmErase } from './confirm-erase';
import { DeletedItem } from './deleted-item';
import { useSubject } from './use-subject';

type Outcome =
  | { readonly kind: 'restored'; readonly record: DeletedRecord }
  | { readonly kind: 'erased' | 'refused' | 'backing-up' };

/** What was deleted and can be taken back or erased for good. */
export function RecentlyDeleted() {
  const { t } = useTranslation();
  const vault = useVault();
  const [chosen, setChosen] = useState<DeletedRecord>();
  const [outcome, setOutcome] = useState<Outcome>();
  const { data } = useQuery({
    queryKey: ['deleted'],
    queryFn: () => vault.call('deleted.list', {}),
  });
  const records = data?.ok === true ? data.value : [];
  const restore = async (record: DeletedRecord) => {
    const restored = await restoreRecord(vault, record);
    setOutcome(restored.ok ? { kind: 'restored', record } : { kind: 'refused' });
  };
  const erase = async ({ id }: DeletedRecord) => {
    const erased = await vault.call('deleted.erase', { ids: [id] });
    setChosen(undefined);
    if (erased.ok) return setOutcome({ kind: 'erased' });
    setOutcome({ kind: erased.error.kind === 'backing-up' ? 'backing-up' : 'refused' });
  };
  return (
    <section className="settings__section" aria-labelledby="settings-deleted">
      <h2 id="settings-deleted">{t('deleted.title.deleted')}</h2>
      <p className="quiet">{t('deleted.body.deleted', { days: DELETED_KEPT_DAYS })}</p>
      {outcome !== undefined && <ErasureOutcome outcome={outcome} />}
      {chosen !== undefined && (
        <ConfirmErase
          record={chosen}
          onErase={() => void erase(chosen)}
          onCancel={() => setChosen(undefined)}
        />
      )}
      {chosen === undefined && records.length === 0 && (
        <p>{t('deleted.body.none', { days: DELETED_KEPT_DAYS })}</p>
      )}
      {chosen === undefined && records.length > 0 && (
        <ul className="ways" aria-label={t('deleted.title.deleted')}>
          {records.map((record) => (
            <DeletedItem
              key={record.id}
              record={record}
              onRestore={() => void restore(record)}
              onErase={() => {
                setOutcome(undefined);
                setChosen(record);
              }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function restoreRecord(vault: VaultClient, { kind, id }: DeletedRecord) {
  switch (kind) {
    case 'person':
      return vault.call('person.restore', { personId: id as PersonId });
    case 'encounter':
      return vault.call('encounter.restore', { encounterId: id as EncounterId });
    case 'attachment':
      return vault.call('attachment.restore', { attachmentId: id as AttachmentId });
    default:
      return vault.call('linked.restore', { linkedId: id as LinkedId, type: kind });
  }
}

function ErasureOutcome({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation();
  const toSubject = useSubject();
  switch (outcome.kind) {
    case 'restored':
      return <Notice>{t('deleted.status.restored', { subject: toSubject(outcome.record) })}</Notice>;
    case 'erased':
      return <Notice>{t('deleted.status.erased')}</Notice>;
    case 'backing-up':
      return <Notice tone="error">{t('deleted.error.backingUp')}</Notice>;
    case 'refused':
      return <Notice tone="error">{t('deleted.error.refused')}</Notice>;
  }
}
