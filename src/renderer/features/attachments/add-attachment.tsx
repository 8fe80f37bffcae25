import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../domain/person';
import { LINE_LIMIT, parseLine } from '../../../domain/text';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { Notice } from '../../ui/notice';
import { ProgressBar } from '../../ui/progress-bar';
import { TextField } from '../../ui/text-field';
import { useLongWork } from '../../ui/use-long-work';
import { useVault } from '../../vault-client/use-vault';
import { takeInFile, type TakeInFailure } from './take-in-file';

interface AddAttachmentProps {
  readonly personId: PersonId;
}

type Outcome = { readonly kind: 'added'; readonly name: string } | TakeInFailure;

/** Chooses a file, asks where it comes from, and takes it in. */
export function AddAttachment({ personId }: AddAttachmentProps) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const [outcome, setOutcome] = useState<Outcome>();
  const end = (ended?: Outcome) => {
    setFile(undefined);
    setOutcome(ended);
  };
  if (file !== undefined) return <ChosenFile personId={personId} file={file} onEnd={end} />;
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

function ChosenFile({ personId, file, onEnd }: ChosenFileProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [name, setName] = useState(file.name.slice(0, LINE_LIMIT));
  const [origin, setOrigin] = useState('');
  const { progress, run, cancel } = useLongWork();
  const parsedName = parseLine(name);
  const parsedOrigin = parseLine(origin);
  const tooLong = t('attachments.error.textTooLong', { limit: LINE_LIMIT });
  const isNameMissing = parsedName.ok && parsedName.value === '';
  const nameError = isNameMissing ? t('attachments.error.nameRequired') : tooLong;
  const add = async () => {
    if (!parsedName.ok || !parsedOrigin.ok || isNameMissing) return;
    const details = { personId, file, name: parsedName.value, origin: parsedOrigin.value };
    const taken = await run('taking-in', (work) => takeInFile(vault, details, work));
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
      <TextField
        name="attachment-name"
        label={t('attachments.label.name')}
        value={name}
        onChange={setName}
        error={parsedName.ok && !isNameMissing ? undefined : nameError}
        isRequired
      />
      <TextField
        name="attachment-origin"
        label={t('attachments.label.originQuestion')}
        hint={t('attachments.hint.origin')}
        value={origin}
        onChange={setOrigin}
        error={parsedOrigin.ok ? undefined : tooLong}
        autoFocus
      />
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

const FAILURE_KEYS = {
  cancelled: 'attachments.status.cancelled',
  unreadable: 'attachments.error.unreadable',
  'too-large': 'attachments.error.tooLarge',
  empty: 'attachments.error.empty',
  busy: 'attachments.error.busy',
  locked: 'attachments.error.refused',
  'not-found': 'attachments.error.refused',
  'changed-meanwhile': 'attachments.error.refused',
  'linked-to-self': 'attachments.error.refused',
  damaged: 'attachments.error.refused',
  'not-stored': 'attachments.error.refused',
  'disk-full': 'contact.error.diskFull',
} as const satisfies Record<TakeInFailure['kind'], string>;

function TakeInOutcome({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation();
  if (outcome.kind === 'added')
    return <Notice>{t('attachments.status.added', { name: outcome.name })}</Notice>;
  return (
    <Notice tone={outcome.kind === 'cancelled' ? 'plain' : 'error'}>{t(FAILURE_KEYS[outcome.kind])}</Notice>
  );
}
