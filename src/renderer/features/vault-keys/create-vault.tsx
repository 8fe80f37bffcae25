import { useState } from 'react';
import type { VaultSummary } from '../../../contract/vault-calls';
import { assertNever } from '../../../domain/assert-never';
import type { Language } from '../../../domain/language';
import { ChooseLanguage } from './choose-language';
import { ChoosePassphrase } from './choose-passphrase';
import { CheckRecoveryWords } from './check-recovery-words';
import { WriteRecoveryWords } from './write-recovery-words';

interface CreateVaultProps {
  readonly isLanguageChosen: boolean;
  readonly onChooseLanguage: (language: Language) => Promise<void>;
  readonly onCreated: (summary: VaultSummary) => void;
}

type Step =
  | { readonly kind: 'language' }
  | { readonly kind: 'passphrase' }
  | { readonly kind: 'write'; readonly passphrase: string; readonly words?: string }
  | { readonly kind: 'check'; readonly passphrase: string; readonly words: string };

/** First run: language, passphrase, recovery words, ready. */
export function CreateVault({ isLanguageChosen, onChooseLanguage, onCreated }: CreateVaultProps) {
  const [step, setStep] = useState<Step>({ kind: isLanguageChosen ? 'passphrase' : 'language' });
  switch (step.kind) {
    case 'language':
      return (
        <ChooseLanguage
          onChoose={(language) => void onChooseLanguage(language).then(() => setStep({ kind: 'passphrase' }))}
        />
      );
    case 'passphrase':
      return <ChoosePassphrase onChosen={(passphrase) => setStep({ kind: 'write', passphrase })} />;
    case 'write':
      return (
        <WriteRecoveryWords
          words={step.words}
          onBack={() => setStep({ kind: 'passphrase' })}
          onWritten={(words) => setStep({ ...step, kind: 'check', words })}
        />
      );
    case 'check':
      return (
        <CheckRecoveryWords
          words={step.words}
          passphrase={step.passphrase}
          onBack={() => setStep({ ...step, kind: 'write' })}
          onCreated={onCreated}
        />
      );
    default:
      return assertNever(step);
  }
}
