import type { UserFiles } from '../../../contract/user-files';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { SecretField } from '../../ui/secret-field';
import { useLongWork } from '../../ui/use-long-work';
import { useVault } from '../../vault-client/use-vault';
import { BackupProgress, type BackupPhase } from './backup-progress';
import { restoreFile, type RestoreFailure } from './restore-file';

interface RestoreBackupProps {
  readonly files: UserFiles;
  /** The restored vault is in place; it is locked. */
  readonly onRestored: () => void;
}

type Chosen = { readonly name: string; readonly sizeBytes: number };

const FAILURE_KEYS = {
  incomplete: 'backup.error.incomplete',
  damaged: 'backup.error.damaged',
  'not-a-backup': 'backup.error.notABackup',
  'newer-version': 'backup.error.newerVersion',
  'wrong-secret': 'backup.error.wrongSecret',
  'out-of-memory': 'vault.error.outOfMemory',
  'in-use': 'vault.error.inUse',
  'not-stored': 'backup.error.notStored',
  cancelled: 'backup.status.restoreCancelled',
} as const satisfies Record<RestoreFailure['kind'], string>;

/** Brings a vault back from a backup file. What is there now is replaced only by a whole one, and kept beside it. */
export function RestoreBackup({ files, onRestored }: RestoreBackupProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Chosen>();
  const choose = async () => setChosen(await files.choose());
  const letGo = () => {
    setChosen(undefined);
    void files.close();
  };
  if (chosen !== undefined)
    return <RestoreChosen files={files} chosen={chosen} onRestored={onRestored} onCancel={letGo} />;
  return (
    <div className="form__actions">
      <Button onPress={() => void choose()}>{t('backup.action.chooseFile')}</Button>
    </div>
  );
}

interface RestoreChosenProps extends RestoreBackupProps {
  readonly chosen: Chosen;
  readonly onCancel: () => void;
}

function RestoreChosen({ files, chosen, onRestored, onCancel }: RestoreChosenProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const secret = useRef<HTMLInputElement>(null);
  const { progress, run, cancel } = useLongWork<BackupPhase>();
  const [failure, setFailure] = useState<RestoreFailure | { readonly kind: 'required' }>();
  const restore = async () => {
    const typed = secret.current?.value ?? '';
    if (typed === '') return setFailure({ kind: 'required' });
    setFailure(undefined);
    const { sizeBytes } = chosen;
    const restored = await run('restoring', (work) =>
      restoreFile({ vault, files }, { ...work, sizeBytes, secret: typed }),
    );
    if (!restored.ok) return setFailure(restored.error);
    if (secret.current !== null) secret.current.value = '';
    await files.close();
    onRestored();
  };
  const isRunning = progress !== undefined;
  return (
    <Form label={t('backup.title.restore')} onSubmit={() => isRunning || void restore()}>
      <p>{t('backup.body.restore', { name: chosen.name })}</p>
      <SecretField
        inputRef={secret}
        autoFocus
        label={t('backup.label.secret')}
        showLabel={t('vault.action.show')}
        hideLabel={t('vault.action.hide')}
        error={failure && t(sentence(failure))}
      />
      {isRunning && <BackupProgress progress={progress} onCancel={cancel} />}
      <div className="form__actions">
        <Button look="primary" type="submit" isDisabled={isRunning}>
          {t('backup.action.restore')}
        </Button>
        <Button look="quiet" isDisabled={isRunning} onPress={onCancel}>
          {t('backup.action.cancel')}
        </Button>
      </div>
    </Form>
  );
}

function sentence(failure: RestoreFailure | { readonly kind: 'required' }) {
  return failure.kind === 'required' ? 'vault.error.passphraseRequired' : FAILURE_KEYS[failure.kind];
}
