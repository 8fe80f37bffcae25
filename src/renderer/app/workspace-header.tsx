import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { LanguageSwitch } from './language-switch';

interface WorkspaceHeaderProps {
  readonly onNewContact: () => void;
  readonly onLock: () => void;
}

/** What must be one action away from anywhere: a new contact, the language, the lock. */
export function WorkspaceHeader({ onNewContact, onLock }: WorkspaceHeaderProps) {
  const { t } = useTranslation();
  return (
    <header className="workspace__header">
      <span className="workspace__name">{t('app.title.app')}</span>
      <Button look="primary" onPress={onNewContact}>
        {t('app.action.newContact')}
      </Button>
      <span className="workspace__space" />
      <LanguageSwitch />
      <Button onPress={onLock}>{t('app.action.lock')}</Button>
    </header>
  );
}
