import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from '../../contract/vault-calls';
import { Button } from '../ui/button';
import type { Command } from './use-commands';
import type { WorkspaceState } from './workspace-state';
import { LanguageSwitch } from './language-switch';

interface WorkspaceHeaderProps {
  /** What is shown now: a screen, or the reference that covers it. */
  readonly state: Pick<WorkspaceState, 'screen' | 'reader'>;
  readonly onShow: (screen: Screen) => void;
  readonly onRun: (command: Command) => void;
}

/** What must be one action away from anywhere: a new contact, Today, groups, commands, the reference, settings, language, lock. */
export function WorkspaceHeader({ state, onShow, onRun }: WorkspaceHeaderProps) {
  const { t } = useTranslation();
  const isReading = state.reader.mode === 'full';
  const isHere = (kind: Screen['kind']) => !isReading && state.screen.kind === kind;
  return (
    <header className="workspace__header">
      <span className="workspace__name">{t('app.title.app')}</span>
      <Button look="primary" onPress={() => onShow({ kind: 'new-contact' })}>
        {t('app.action.newContact')}
      </Button>
      <HeaderLink isHere={isHere('today')} onPress={() => onShow({ kind: 'today' })}>
        {t('app.action.today')}
      </HeaderLink>
      <HeaderLink isHere={isHere('groups')} onPress={() => onShow({ kind: 'groups' })}>
        {t('app.action.groups')}
      </HeaderLink>
      <HeaderLink isHere={isReading} onPress={() => onRun('reference')}>
        {t('reference.title.reference')}
      </HeaderLink>
      <Button look="quiet" onPress={() => onRun('command-palette')}>
        {t('commands.action.palette')}
      </Button>
      <span className="workspace__space" />
      <LanguageSwitch />
      <HeaderLink isHere={isHere('settings')} onPress={() => onShow({ kind: 'settings' })}>
        {t('settings.title.settings')}
      </HeaderLink>
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
