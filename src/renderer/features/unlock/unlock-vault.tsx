import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnlockError, VaultDamage, VaultSummary } from '../../../contract/vault-state';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { SecretField } from '../../ui/secret-field';
import { useVault } from '../../vault-client/use-vault';
import { unlockErrorKey } from './unlock-error-key';

interface UnlockVaultProps {
  /** What is kept outside the database, should the database lack it. */
  readonly headerCopy: Uint8Array | undefined;
  readonly onUnlocked: (summary: VaultSummary) => void;
  readonly onDamaged: (reason: VaultDamage) => void;
}

type Attempt =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly error: UnlockError | { readonly kind: 'passphrase-required' } };

/** Opens the vault with the passphrase or the recovery words. */
export function UnlockVault({ headerCopy, onUnlocked, onDamaged }: UnlockVaultProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const secret = useRef<HTMLInputElement>(null);
  const [way, setWay] = useState<'passphrase' | 'recovery'>('passphrase');
  const [attempt, setAttempt] = useState<Attempt>({ kind: 'idle' });

  const unlock = async () => {
    const typed = secret.current?.value ?? '';
    if (typed === '') return setAttempt({ kind: 'failed', error: { kind: 'passphrase-required' } });
    setAttempt({ kind: 'running' });
    const summary =
      way === 'passphrase'
        ? await vault.call('vault.unlock', { passphrase: typed, headerCopy })
        : await vault.call('vault.unlockWithRecoveryWords', { recoveryWords: typed, headerCopy });
    if (!summary.ok) {
      setAttempt({ kind: 'failed', error: summary.error });
      if (summary.error.kind === 'damaged') onDamaged(summary.error.reason);
      return;
    }
    // The typed secret must not outlive its use in the page.
    if (secret.current !== null) secret.current.value = '';
    onUnlocked(summary.value);
  };
  const isRunning = attempt.kind === 'running';

  return (
    <section className="card">
      <h1>{t('vault.title.unlock')}</h1>
      <p className="quiet">{t('vault.body.unlock')}</p>
      <Form label={t('vault.title.unlock')} onSubmit={() => isRunning || void unlock()}>
        <SecretField
          key={way}
          inputRef={secret}
          autoFocus
          label={t(way === 'passphrase' ? 'vault.label.passphrase' : 'vault.label.recoveryWords')}
          hint={way === 'recovery' ? t('vault.hint.recoveryWords') : undefined}
          showLabel={t('vault.action.show')}
          hideLabel={t('vault.action.hide')}
          error={attempt.kind === 'failed' ? t(unlockErrorKey(attempt.error)) : undefined}
        />
        <div className="form__actions">
          <Button look="primary" type="submit" isDisabled={isRunning}>
            {t('vault.action.unlock')}
          </Button>
          <Button
            look="quiet"
            isDisabled={isRunning}
            onPress={() => {
              setAttempt({ kind: 'idle' });
              setWay(way === 'passphrase' ? 'recovery' : 'passphrase');
            }}
          >
            {t(way === 'passphrase' ? 'vault.action.useRecovery' : 'vault.action.usePassphrase')}
          </Button>
        </div>
        <p role="status" className="quiet">
          {isRunning && t('vault.status.unlocking')}
        </p>
      </Form>
    </section>
  );
}
