import type { UserFiles } from '../../../contract/user-files';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../i18n/format-date';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import type { Choice } from '../../ui/choice-field';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { useLongWork } from '../../ui/use-long-work';
import { useVault } from '../../vault-client/use-vault';
import { BackupProgress, type BackupPhase } from './backup-progress';
import { writeBackup, type BackupFailure } from './write-backup';

interface BackupSectionProps {
  readonly files: UserFiles;
  readonly reminder: {
    readonly value: string;
    readonly choices: readonly Choice[];
    readonly onChange: (value: string) => void;
  };
  /** A backup was made at this moment, in milliseconds since 1970. */
  readonly onBackup: (at: number) => void;
}

type Outcome =
  | { readonly kind: 'done'; readonly records: number; readonly at: number }
  | { readonly kind: 'failed'; readonly failure: BackupFailure };

const FAILURE_KEYS = {
  cancelled: 'backup.status.cancelled',
  locked: 'backup.error.locked',
  'not-intact': 'backup.error.notIntact',
  rotating: 'backup.error.rotating',
  'taking-in': 'backup.error.takingIn',
  'not-written': 'backup.error.notWritten',
  'not-readable': 'backup.error.notReadable',
} as const satisfies Record<BackupFailure['kind'], string>;

/** Makes backups, and says when to remind of them. */
export function BackupSection({ files, reminder, onBackup }: BackupSectionProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const { progress, run, cancel } = useLongWork<BackupPhase>();
  const [outcome, setOutcome] = useState<Outcome>();
  const backUp = async () => {
    setOutcome(undefined);
    const at = Date.now();
    const suggestedName = `Durumi ${new Date(at).toISOString().slice(0, 10)}`;
    const written = await run('writing', (work) => writeBackup({ vault, files }, { ...work, suggestedName }));
    if (!written.ok) return setOutcome({ kind: 'failed', failure: written.error });
    onBackup(at);
    setOutcome({ kind: 'done', records: written.value.records, at });
  };
  return (
    <section className="settings__section" aria-labelledby="settings-backup">
      <h2 id="settings-backup">{t('backup.title.backup')}</h2>
      <p className="quiet">{t('backup.body.backup')}</p>
      {outcome !== undefined && <BackupOutcome outcome={outcome} />}
      {progress === undefined ? (
        <div className="form__actions">
          <Button look="primary" onPress={() => void backUp()}>
            {t('backup.action.backUp')}
          </Button>
        </div>
      ) : (
        <BackupProgress progress={progress} onCancel={cancel} />
      )}
      <SelectField name="backup-reminder" label={t('backup.label.reminder')} {...reminder} />
    </section>
  );
}

function BackupOutcome({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (outcome.kind === 'done')
    return (
      <Notice>
        {t('backup.status.done', { count: outcome.records, when: formatMoment(outcome.at, language) })}
      </Notice>
    );
  const { kind } = outcome.failure;
  return <Notice tone={kind === 'cancelled' ? 'plain' : 'error'}>{t(FAILURE_KEYS[kind])}</Notice>;
}
