import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';

interface CheckRecoveryWordsProps {
  readonly words: string;
  /** What happens with words that are safely on paper. */
  readonly action: string;
  readonly onBack: () => void;
  /** Resolves with the sentence that says why it did not go on, or with nothing. */
  readonly onChecked: () => Promise<string | undefined>;
  /** Said while it goes on. */
  readonly runningStatus: string;
}

// Three of twelve: enough to know that a paper exists, few enough that nobody skips it.
const CHECKED_POSITIONS = [2, 6, 10];

type Attempt =
  | { readonly kind: 'idle' }
  | { readonly kind: 'words-differ' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly error: string };

/** Asks for three of the words back before anything relies on them. */
export function CheckRecoveryWords({
  words,
  action,
  onBack,
  onChecked,
  runningStatus,
}: CheckRecoveryWordsProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [attempt, setAttempt] = useState<Attempt>({ kind: 'idle' });
  const isRight = (position: number) =>
    fold(typed[position] ?? '') === fold(words.split(' ')[position] ?? '');

  const goOn = async () => {
    if (!CHECKED_POSITIONS.every(isRight)) return setAttempt({ kind: 'words-differ' });
    setAttempt({ kind: 'running' });
    const error = await onChecked();
    if (error !== undefined) setAttempt({ kind: 'failed', error });
  };
  const isRunning = attempt.kind === 'running';

  return (
    <section className="card">
      <h1>{t('vault.title.recoveryCheck')}</h1>
      <p>{t('vault.body.recoveryCheck')}</p>
      <Form label={t('vault.title.recoveryCheck')} onSubmit={() => isRunning || void goOn()}>
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
        {attempt.kind === 'failed' && <Notice tone="error">{attempt.error}</Notice>}
        <div className="form__actions">
          <Button look="primary" type="submit" isDisabled={isRunning}>
            {action}
          </Button>
          <Button look="quiet" isDisabled={isRunning} onPress={onBack}>
            {t('vault.action.back')}
          </Button>
        </div>
        <p role="status" className="quiet">
          {isRunning && runningStatus}
        </p>
      </Form>
    </section>
  );
}

function fold(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase();
}
