import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../domain/attachment';
import type { PersonId } from '../../../domain/person';
import { originalsFor } from '../../../domain/redacted-copies';
import { LINE_LIMIT } from '../../../domain/text';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { Notice } from '../../ui/notice';
import { ProgressBar } from '../../ui/progress-bar';
import { useLongWork } from '../../ui/use-long-work';
import { useVault } from '../../vault-client/use-vault';
import { AttachmentFields } from './attachment-fields';
import { TAKE_IN_FAILURE_KEYS } from './take-in-failure-keys';
import { fromDisk, takeInFile, type TakeInFailure } from './take-in-file';
import { useAttachmentForm } from './use-attachment-form';

interface AddAttachmentProps {
  readonly personId: PersonId;
  /** The files that are there already. */
  readonly attachments: readonly Attachment[];
}

type Outcome = { readonly kind: 'added'; readonly name: string } | TakeInFailure;

/** Chooses a file, asks where it comes from, and takes it in. */
export function AddAttachment({ personId, attachments }: AddAttachmentProps) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const [outcome, setOutcome] = useState<Outcome>();
  const end = (ended?: Outcome) => {
    setFile(undefined);
    setOutcome(ended);
  };
  if (file !== undefined)
    return <ChosenFile personId={personId} attachments={attachments} file={file} onEnd={end} />;
  return (
    <>
      {outcome !== undefined && <TakeInOutcome outcome={outcome} />}
      <div className="form__actions">
        <FileTrigger
          onSelect={(chosen) => {
            setOutcome(undefined);
            setFile(chosen?.[0]);
          }}
        >
          <Button>{t('attachments.action.add')}</Button>
        </FileTrigger>
      </div>
    </>
  );
}

interface ChosenFileProps extends AddAttachmentProps {
  readonly file: File;
  /** Without an outcome, somebody thought better of it. */
  readonly onEnd: (outcome?: Outcome) => void;
}

function ChosenFile({ personId, attachments, file, onEnd }: ChosenFileProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const { progress, run, cancel } = useLongWork();
  const start = { name: file.name.slice(0, LINE_LIMIT), origin: '' };
  const { form, read } = useAttachmentForm({ start, originals: originalsFor(undefined, attachments) });
  const add = async () => {
    const details = read();
    if (details === undefined) return;
    const source = fromDisk(file);
    const taken = await run('taking-in', (work) => takeInFile(vault, { personId, details, source }, work));
    onEnd(taken.ok ? { kind: 'added', name: taken.value.name } : taken.error);
  };
  if (progress !== undefined)
    return (
      <ProgressBar
        {...progress}
        label={t('attachments.status.takingIn')}
        cancelLabel={t('attachments.action.cancel')}
        onCancel={cancel}
      />
    );
  return (
    <Form label={t('attachments.title.add')} onSubmit={() => void add()}>
      <AttachmentFields {...form} first="origin" />
      <div className="form__actions">
        <Button look="primary" type="submit">
          {t('attachments.action.addNow')}
        </Button>
        <Button look="quiet" onPress={() => onEnd()}>
          {t('attachments.action.cancel')}
        </Button>
      </div>
    </Form>
  );
}

function TakeInOutcome({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation();
  if (outcome.kind === 'added')
    return <Notice>{t('attachments.status.added', { name: outcome.name })}</Notice>;
  return (
    <Notice tone={outcome.kind === 'cancelled' ? 'plain' : 'error'}>
      {t(TAKE_IN_FAILURE_KEYS[outcome.kind])}
    </Notice>
  );
}
