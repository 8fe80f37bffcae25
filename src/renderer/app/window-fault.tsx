import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { useVault } from '../vault-client/use-vault';
import { desktop } from './desktop';

/** What is seen when the interface has a bug: what was kept, and the one way on. */
export function WindowFault() {
  const { t } = useTranslation();
  const vault = useVault();
  const lock = async () => {
    await vault.call('vault.lock', {}).catch(() => undefined);
    await desktop.call('window.lock', {});
  };
  return (
    <div className="gate">
      <main className="gate__main">
        <section className="card" role="alert">
          <h1>{t('app.title.fault')}</h1>
          <p>{t('app.error.fault')}</p>
          <div>
            <Button look="primary" onPress={() => void lock()}>
              {t('app.action.lockAndReopen')}
            </Button>
          </div>
        </section>
      </main>
    </div>
  );
}
