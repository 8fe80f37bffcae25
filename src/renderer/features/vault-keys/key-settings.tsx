import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyList, WayIn } from '../../../contract/vault-state';
import { assertNever } from '../../../domain/assert-never';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { AddColleague } from './add-colleague';
import { AuthorizeForm } from './authorize-form';
import { ChangePassphrase } from './change-passphrase';
import { OwnLabel } from './own-label';
import { ReplaceRecoveryWords } from './replace-recovery-words';
import { RotateKeys } from './rotate-keys';
import { WaysIn } from './ways-in';

export type KeyTask =
  | { readonly kind: 'list'; readonly done?: 'changed' | 'added' | 'replaced' | 'removed' | 'rotated' }
  | { readonly kind: 'change' }
  | { readonly kind: 'add' }
  | { readonly kind: 'replace-words' }
  | { readonly kind: 'rotate' }
  | { readonly kind: 'remove'; readonly way: WayIn };

const DONE_KEYS = {
  changed: 'keys.status.changed',
  added: 'keys.status.added',
  replaced: 'keys.status.replaced',
  removed: 'keys.status.removed',
  rotated: 'keys.status.rotated',
} as const;

/** Who can open the vault, and everything that changes it. */
export function KeySettings() {
  const { t } = useTranslation();
  const vault = useVault();
  const [task, setTask] = useState<KeyTask>({ kind: 'list' });
  const { data } = useQuery({ queryKey: ['keys'], queryFn: () => vault.call('keys.list', {}) });
  const list = data?.ok === true ? data.value : undefined;
  return (
    <section className="settings__section" aria-labelledby="settings-keys">
      <h2 id="settings-keys">{t('keys.title.keys')}</h2>
      <p className="quiet">{t('keys.body.keys')}</p>
      {task.kind === 'list' && task.done !== undefined && <Notice>{t(DONE_KEYS[task.done])}</Notice>}
      {list !== undefined && <KeyTaskContent list={list} task={task} onTask={setTask} />}
    </section>
  );
}

interface KeyTaskContentProps {
  readonly list: KeyList;
  readonly task: KeyTask;
  readonly onTask: (task: KeyTask) => void;
}

function KeyTaskContent({ list, task, onTask }: KeyTaskContentProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const cancel = () => onTask({ kind: 'list' });
  switch (task.kind) {
    case 'list':
      return <KeyOverview list={list} onTask={onTask} />;
    case 'change':
      return <ChangePassphrase onDone={() => onTask({ kind: 'list', done: 'changed' })} onCancel={cancel} />;
    case 'add':
      return <AddColleague onDone={() => onTask({ kind: 'list', done: 'added' })} onCancel={cancel} />;
    case 'replace-words':
      return (
        <ReplaceRecoveryWords onDone={() => onTask({ kind: 'list', done: 'replaced' })} onCancel={cancel} />
      );
    case 'rotate':
      return <RotateKeys onDone={() => onTask({ kind: 'list', done: 'rotated' })} onCancel={cancel} />;
    case 'remove':
      return (
        <AuthorizeForm
          title={t('keys.title.remove', { label: task.way.label })}
          body={t('keys.body.remove')}
          action={t('keys.action.remove')}
          look="danger"
          onAuthorize={(authorization) =>
            vault.call('keys.remove', { authorization, slotId: task.way.slotId })
          }
          onDone={() => onTask({ kind: 'list', done: 'removed' })}
          onCancel={cancel}
        />
      );
    default:
      return assertNever(task);
  }
}

function KeyOverview({ list, onTask }: Pick<KeyTaskContentProps, 'list' | 'onTask'>) {
  const { t } = useTranslation();
  const mine = list.ways.find(({ isMine }) => isMine);
  return (
    <>
      <OwnLabel key={mine?.label} label={mine?.label ?? ''} />
      <WaysIn ways={list.ways} onRemove={(way) => onTask({ kind: 'remove', way })} />
      <div className="form__actions">
        <Button onPress={() => onTask({ kind: 'change' })}>{t('keys.action.change')}</Button>
        <Button onPress={() => onTask({ kind: 'replace-words' })}>{t('keys.action.replaceWords')}</Button>
        <Button isDisabled={list.ways.length >= list.limit} onPress={() => onTask({ kind: 'add' })}>
          {t('keys.action.add')}
        </Button>
        <Button look="danger" onPress={() => onTask({ kind: 'rotate' })}>
          {t('keys.action.rotate')}
        </Button>
      </div>
      {list.ways.length >= list.limit && <p className="quiet">{t('keys.error.noRoom')}</p>}
    </>
  );
}
