import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreateError, VaultSummary } from '../../../contract/vault-calls';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useVault } from '../../vault-client/use-vault';

interface CheckRecoveryWordsProps {
  readonly words: string;
  readonly passphrase: string;
  readonly onBack: () => void;
  readonly onCreated: (summary: VaultSummary) => void;
}

// Three of twelve: enough to know that a paper exists, few enough that nobody skips it.
const CHECKED_POSITIONS = [2, 6, 10];

const ERROR_KEYS = {
  exists: 'vault.error.exists',
  'recovery-words-invalid': 'vault.error.recoveryWordsInvalid',
  'out-of-memory': 'vault.error.outOfMemory',
  'not-stored': 'vault.error.notStored',
} as const satisfies Record<CreateError['kind'], string>;

type Attempt =
  | { readonly kind: 'idle' }
  | { readonly kind: 'words-differ' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly error: CreateError };

/** Asks for three of the words back, then creates the vault. */
export function CheckRecoveryWords({ words, passphrase, onBack, onCreated }: CheckRecoveryWordsProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [attempt, setAttempt] = useState<Attempt>({ kind: 'idle' });
  const isRight = (position: number) =>
    fold(typed[position] ?? '') === fold(words.split(' ')[position] ?? '');

  const create = async () => {
    if (!CHECKED_POSITIONS.every(isRight)) return setAttempt({ kind: 'words-differ' });
    setAttempt({ kind: 'running' });
    const summary = await vault.call('vault.create', { passphrase, recoveryWords: words });
    if (summary.ok) onCreated(summary.value);
    else setAttempt({ kind: 'failed', error: summary.error });
  };
  const isRunning = attempt.kind === 'running';

  return (
    <section className="card">
      <h1>{t('vault.title.recoveryCheck')}</h1>
      <p>{t('vault.body.recoveryCheck')}</p>
      <Form label={t('vault.title.recoveryCheck')} onSubmit={() => isRunning || void create()}>
        {CHECKED_POSITIONS.map((position, index) => (
          <TextField
            key={position}
            name={`word-${position + 1}`}
            autoFocus={index === 0}
            label={t('vault.label.recoveryWord', { number: position + 1 })}
            value={typed[position] ?? ''}
            onChange={(word) => setTyped({ ...typed, [position]: word })}
            error={
              attempt.kind === 'words-differ' && !isRight(position)
                ? t('vault.error.recoveryWordDiffers', { number: position + 1 })
                : undefined
            }
          />
        ))}
        {attempt.kind === 'failed' && <Notice tone="error">{t(ERROR_KEYS[attempt.error.kind])}</Notice>}
        <div className="form__actions">
          <Button look="primary" type="submit" isDisabled={isRunning}>
            {t('vault.action.create')}
          </Button>
          <Button look="quiet" isDisabled={isRunning} onPress={onBack}>
            {t('vault.action.back')}
          </Button>
        </div>
        <p role="status" className="quiet">
          {isRunning && t('vault.status.creating')}
        </p>
      </Form>
    </section>
  );
}

function fold(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase();
}
