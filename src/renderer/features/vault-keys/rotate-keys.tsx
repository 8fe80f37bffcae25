import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { useVault } from '../../vault-client/use-vault';
import { AuthorizeForm } from './authorize-form';
import { CheckRecoveryWords } from './check-recovery-words';
import { ChoosePassphrase } from './choose-passphrase';
import { WriteRecoveryWords } from './write-recovery-words';

interface RotateKeysProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

type Step =
  | { readonly kind: 'explain' }
  | { readonly kind: 'passphrase' }
  | { readonly kind: 'write'; readonly passphrase: string; readonly words?: string }
  | { readonly kind: 'check' | 'authorize'; readonly passphrase: string; readonly words: string };

/** For the day when somebody else knows a passphrase: new secrets, a new key, and everything encrypted anew. */
export function RotateKeys({ onDone, onCancel }: RotateKeysProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [step, setStep] = useState<Step>({ kind: 'explain' });
  switch (step.kind) {
    case 'explain':
      return <ExplainRotation onNext={() => setStep({ kind: 'passphrase' })} onCancel={onCancel} />;
    case 'passphrase':
      return (
        <ChoosePassphrase
          onChosen={(passphrase) => setStep({ kind: 'write', passphrase })}
          onCancel={onCancel}
        />
      );
    case 'write':
      return (
        <WriteRecoveryWords
          words={step.words}
          onBack={() => setStep({ kind: 'passphrase' })}
          onWritten={(words) => setStep({ ...step, kind: 'check', words })}
          onPrint={() => void vault.call('audit.note', { action: 'recovery-words.printed' })}
        />
      );
    case 'check':
      return (
        <CheckRecoveryWords
          words={step.words}
          action={t('vault.action.next')}
          runningStatus=""
          onBack={() => setStep({ ...step, kind: 'write' })}
          onChecked={() => {
            setStep({ ...step, kind: 'authorize' });
            return Promise.resolve(undefined);
          }}
        />
      );
    case 'authorize': {
      const { passphrase, words: recoveryWords } = step;
      return (
        <AuthorizeForm
          title={t('keys.title.rotate')}
          body={t('keys.body.rotate')}
          action={t('keys.action.rotateNow')}
          onAuthorize={(authorization) =>
            vault.call('keys.rotate', { authorization, passphrase, recoveryWords })
          }
          onDone={onDone}
          onCancel={onCancel}
        />
      );
    }
  }
}

function ExplainRotation({
  onNext,
  onCancel,
}: {
  readonly onNext: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2 className="card__title">{t('keys.title.rotate')}</h2>
      <p>{t('keys.body.rotate')}</p>
      <div className="form__actions">
        <Button look="primary" autoFocus onPress={onNext}>
          {t('keys.action.rotateStart')}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('keys.action.cancel')}
        </Button>
      </div>
    </section>
  );
}
