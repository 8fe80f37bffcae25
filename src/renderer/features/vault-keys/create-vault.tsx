import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreateError, VaultSummary } from '../../../contract/vault-state';
import { assertNever } from '../../../domain/assert-never';
import type { Language } from '../../../domain/language';
import { ChooseLanguage } from './choose-language';
import { ChoosePassphrase } from './choose-passphrase';
import { CheckRecoveryWords } from './check-recovery-words';
import { useVault } from '../../vault-client/use-vault';
import { WriteRecoveryWords } from './write-recovery-words';

interface CreateVaultProps {
  readonly isLanguageChosen: boolean;
  readonly onChooseLanguage: (language: Language) => Promise<void>;
  readonly onCreated: (summary: VaultSummary) => void;
  /** For those who have a vault already: the way to bring it here. */
  readonly children: ReactNode;
}

const ERROR_KEYS = {
  exists: 'vault.error.exists',
  'recovery-words-invalid': 'vault.error.recoveryWordsInvalid',
  'out-of-memory': 'vault.error.outOfMemory',
  'not-stored': 'vault.error.notStored',
} as const satisfies Record<CreateError['kind'], string>;

type Step =
  | { readonly kind: 'language' }
  | { readonly kind: 'passphrase' }
  | { readonly kind: 'write'; readonly passphrase: string; readonly words?: string }
  | { readonly kind: 'check'; readonly passphrase: string; readonly words: string };

/** First run: language, passphrase, recovery words, ready. */
export function CreateVault({ isLanguageChosen, onChooseLanguage, onCreated, children }: CreateVaultProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [step, setStep] = useState<Step>({ kind: isLanguageChosen ? 'passphrase' : 'language' });
  const create = async (passphrase: string, recoveryWords: string) => {
    const summary = await vault.call('vault.create', { passphrase, recoveryWords });
    if (!summary.ok) return t(ERROR_KEYS[summary.error.kind]);
    onCreated(summary.value);
    return undefined;
  };
  switch (step.kind) {
    case 'language':
      return (
        <ChooseLanguage
          onChoose={(language) => void onChooseLanguage(language).then(() => setStep({ kind: 'passphrase' }))}
        />
      );
    case 'passphrase':
      return (
        <>
          <ChoosePassphrase onChosen={(passphrase) => setStep({ kind: 'write', passphrase })} />
          <aside className="gate__aside">
            <p className="quiet">{t('backup.body.haveOne')}</p>
            {children}
          </aside>
        </>
      );
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
          action={t('vault.action.create')}
          runningStatus={t('vault.status.creating')}
          onBack={() => setStep({ ...step, kind: 'write' })}
          onChecked={() => create(step.passphrase, step.words)}
        />
      );
    default:
      return assertNever(step);
  }
}
