import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../vault-client/use-vault';
import { AuthorizeForm } from './authorize-form';
import { ChoosePassphrase } from './choose-passphrase';

interface ChangePassphraseProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A new passphrase for whoever opened the vault. */
export function ChangePassphrase({ onDone, onCancel }: ChangePassphraseProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [passphrase, setPassphrase] = useState<string>();
  if (passphrase === undefined) return <ChoosePassphrase onChosen={setPassphrase} onCancel={onCancel} />;
  return (
    <AuthorizeForm
      title={t('keys.title.change')}
      body={t('keys.body.change')}
      action={t('keys.action.change')}
      onAuthorize={(authorization) => vault.call('keys.changePassphrase', { authorization, passphrase })}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}
