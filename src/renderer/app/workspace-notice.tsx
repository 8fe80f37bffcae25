import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

export type NoticeContent =
  | { readonly kind: 'saved' | 'restored' | 'draftRestored' | 'finishFirst' | 'refused' }
  | { readonly kind: 'personDeleted'; readonly name: string; readonly undo: () => Promise<void> }
  | {
      readonly kind:
        | 'peopleMerged'
        | 'peopleToldApart'
        | 'encounterDeleted'
        | 'linkedDeleted'
        | 'attachmentDeleted'
        | 'entryDiscarded';
      readonly undo: () => Promise<void>;
    };

interface WorkspaceNoticeProps {
  readonly content: NoticeContent | undefined;
  readonly onDismiss: () => void;
  readonly onUndone: () => void;
}

const KEYS = {
  saved: 'app.status.saved',
  restored: 'app.status.restored',
  draftRestored: 'app.status.draftRestored',
  finishFirst: 'app.error.finishFirst',
  peopleMerged: 'app.status.peopleMerged',
  peopleToldApart: 'app.status.peopleToldApart',
  encounterDeleted: 'app.status.encounterDeleted',
  linkedDeleted: 'app.status.linkedDeleted',
  attachmentDeleted: 'app.status.attachmentDeleted',
  entryDiscarded: 'app.status.entryDiscarded',
  refused: 'app.error.refused',
} as const;

/** The outcome of the last action, with undo where there is one. Stays until closed or replaced. */
export function WorkspaceNotice({ content, onDismiss, onUndone }: WorkspaceNoticeProps) {
  const { t } = useTranslation();
  if (content === undefined) return undefined;
  const text =
    content.kind === 'personDeleted'
      ? t('app.status.personDeleted', { name: content.name })
      : t(KEYS[content.kind]);
  const actions = (
    <>
      {'undo' in content && (
        <Button onPress={() => void content.undo().then(onUndone)}>{t('app.action.undo')}</Button>
      )}
      {content.kind !== 'finishFirst' && (
        <Button look="quiet" aria-label={t('app.action.dismiss')} onPress={onDismiss}>
          ✕
        </Button>
      )}
    </>
  );
  return (
    <Notice tone={content.kind === 'refused' ? 'error' : 'plain'} actions={actions}>
      {text}
    </Notice>
  );
}
