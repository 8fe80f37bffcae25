import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { CheckField } from '../ui/check-field';
import { useVault } from '../vault-client/use-vault';
import { desktop } from './desktop';

/** Erases the vault of this computer, in two deliberate actions. */
export function EraseSettings() {
  const { t } = useTranslation();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <section className="settings__section" aria-labelledby="settings-erase">
      <h2 id="settings-erase">{t('settings.title.erase')}</h2>
      <p className="quiet">{t('settings.body.erase')}</p>
      {isAsked ? (
        <ConfirmErase onCancel={() => setIsAsked(false)} />
      ) : (
        <div className="form__actions">
          <Button look="danger" onPress={() => setIsAsked(true)}>
            {t('settings.action.erase')}
          </Button>
        </div>
      )}
    </section>
  );
}

function ConfirmErase({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const vault = useVault();
  const [isUnderstood, setIsUnderstood] = useState(false);
  const erase = async () => {
    // The files first: should the machine stop in between, the next start goes on with the database.
    await desktop.call('safety.erase', {});
    await vault.call('vault.erase', {});
    await desktop.call('app.startAnew', {});
  };
  return (
    <section className="card">
      <p>{t('settings.body.eraseConsequence')}</p>
      <CheckField
        label={t('settings.label.eraseUnderstood')}
        isSelected={isUnderstood}
        onChange={setIsUnderstood}
      />
      <div className="form__actions">
        <Button look="danger" isDisabled={!isUnderstood} onPress={() => void erase()}>
          {t('settings.action.eraseNow')}
        </Button>
        <Button look="quiet" autoFocus onPress={onCancel}>
          {t('keys.action.cancel')}
        </Button>
      </div>
    </section>
  );
}
