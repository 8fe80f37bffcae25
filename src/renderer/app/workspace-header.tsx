import { useTranslation } from 'react-i18next';
import type { Screen } from '../../contract/vault-calls';
import { Button } from '../ui/button';
import { LanguageSwitch } from './language-switch';

interface WorkspaceHeaderProps {
  readonly onShow: (screen: Screen) => void;
  readonly onRead: () => void;
  readonly onLock: () => void;
}

/** What must be one action away from anywhere: a new contact, the reference, the settings, the language, the lock. */
export function WorkspaceHeader({ onShow, onRead, onLock }: WorkspaceHeaderProps) {
  const { t } = useTranslation();
  return (
    <header className="workspace__header">
      <span className="workspace__name">{t('app.title.app')}</span>
      <Button look="primary" onPress={() => onShow({ kind: 'new-contact' })}>
        {t('app.action.newContact')}
      </Button>
      <Button look="quiet" onPress={onRead}>
        {t('reference.title.reference')}
      </Button>
      <span className="workspace__space" />
      <LanguageSwitch />
      <Button look="quiet" onPress={() => onShow({ kind: 'settings' })}>
        {t('settings.title.settings')}
      </Button>
      <Button onPress={onLock}>{t('app.action.lock')}</Button>
    </header>
  );
}
