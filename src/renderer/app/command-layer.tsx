import { useTranslation } from 'react-i18next';
import type { Screen } from '../../contract/vault-calls';
import { LANGUAGES } from '../../domain/language';
import { LINKED_TYPES } from '../../domain/linked-record';
import { CommandPalette, type PaletteAction } from '../features/command-palette/command-palette';
import { ShortcutSheet } from '../features/command-palette/shortcut-sheet';
import type { Command } from './use-commands';

interface CommandLayerProps {
  readonly shown: 'palette' | 'sheet' | undefined;
  readonly onClose: () => void;
  readonly onRun: (command: Command) => void;
  readonly onShow: (screen: Screen) => void;
}

const COMMANDS = [
  'new-contact',
  'today',
  'groups',
  'reference',
  'find',
  'shortcuts',
  'settings',
  'lock',
] as const;

/** What lies over the workspace on demand: the palette or the sheet of shortcuts. */
export function CommandLayer({ shown, onClose, onRun, onShow }: CommandLayerProps) {
  const { t } = useTranslation();
  if (shown === undefined) return undefined;
  if (shown === 'sheet') return <ShortcutSheet onClose={onClose} />;
  const actions: readonly PaletteAction[] = [
    ...COMMANDS.map((command) => ({
      command,
      label: t(`commands.action.${command}`),
      run: () => onRun(command),
    })),
    ...LINKED_TYPES.filter((type) => type !== 'letter').map((type) => ({
      command: `new-${type}`,
      label: t(`commands.action.new-${type}`),
      run: () => onShow({ kind: 'new-linked', type, people: [] }),
    })),
    ...LANGUAGES.map((language) => ({
      command: `language-${language}`,
      label: t(`commands.action.language-${language}`),
      run: () => onRun(`language-${language}`),
    })),
  ];
  return (
    <CommandPalette
      actions={actions}
      onOpenPerson={(personId) => onShow({ kind: 'person', personId })}
      onClose={onClose}
    />
  );
}
