import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../vault-client/use-vault';
import { AuthorizeForm } from './authorize-form';
import { CheckRecoveryWords } from './check-recovery-words';
import { WriteRecoveryWords } from './write-recovery-words';

interface ReplaceRecoveryWordsProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

type Step =
  | { readonly kind: 'write'; readonly words?: string }
  | { readonly kind: 'check' | 'authorize'; readonly words: string };

/** New recovery words, written down and checked before the former ones stop working. */
export function ReplaceRecoveryWords({ onDone, onCancel }: ReplaceRecoveryWordsProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [step, setStep] = useState<Step>({ kind: 'write' });
  if (step.kind === 'write')
    return (
      <WriteRecoveryWords
        words={step.words}
        onBack={onCancel}
        onPrint={() => void vault.call('audit.note', { action: 'recovery-words.printed' })}
        onWritten={(words) => setStep({ kind: 'check', words })}
      />
    );
  const { words } = step;
  if (step.kind === 'check')
    return (
      <CheckRecoveryWords
        words={words}
        action={t('vault.action.next')}
        runningStatus=""
        onBack={() => setStep({ kind: 'write', words })}
        onChecked={() => {
          setStep({ kind: 'authorize', words });
          return Promise.resolve(undefined);
        }}
      />
    );
  return (
    <AuthorizeForm
      title={t('keys.title.replaceWords')}
      body={t('keys.body.replaceWords')}
      action={t('keys.action.replaceWords')}
      onAuthorize={(authorization) =>
        vault.call('keys.replaceRecoveryWords', { authorization, recoveryWords: words })
      }
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}
