import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from '../../contract/vault-calls';
import { Button } from '../ui/button';
import type { Command } from './use-commands';
import { LanguageSwitch } from './language-switch';

interface WorkspaceHeaderProps {
  /** The screen that is shown now. */
  readonly screen: Screen;
  readonly onShow: (screen: Screen) => void;
  readonly onRun: (command: Command) => void;
}

/** What must be one action away from anywhere: a new contact, Today, groups, commands, the reference, settings, language, lock. */
export function WorkspaceHeader({ screen, onShow, onRun }: WorkspaceHeaderProps) {
  const { t } = useTranslation();
  return (
    <header className="workspace__header">
      <span className="workspace__name">{t('app.title.app')}</span>
      <Button look="primary" onPress={() => onShow({ kind: 'new-contact' })}>
        {t('app.action.newContact')}
      </Button>
      <HeaderLink isHere={screen.kind === 'today'} onPress={() => onShow({ kind: 'today' })}>
        {t('app.action.today')}
      </HeaderLink>
      <HeaderLink isHere={screen.kind === 'groups'} onPress={() => onShow({ kind: 'groups' })}>
        {t('app.action.groups')}
      </HeaderLink>
      <Button look="quiet" onPress={() => onRun('reference')}>
        {t('reference.title.reference')}
      </Button>
      <Button look="quiet" onPress={() => onRun('command-palette')}>
        {t('commands.action.palette')}
      </Button>
      <span className="workspace__space" />
      <LanguageSwitch />
      <Button look="quiet" onPress={() => onShow({ kind: 'settings' })}>
        {t('settings.title.settings')}
      </Button>
      <Button onPress={() => onRun('lock')}>{t('app.action.lock')}</Button>
    </header>
  );
}

interface HeaderLinkProps {
  readonly isHere: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function HeaderLink({ isHere, ...link }: HeaderLinkProps) {
  return <Button {...link} look="quiet" aria-current={isHere ? 'page' : false} />;
}
