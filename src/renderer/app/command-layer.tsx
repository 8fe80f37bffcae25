import { useTranslation } from 'react-i18next';
import type { Screen } from '../../contract/vault-calls';
import { LANGUAGES } from '../../domain/language';
import { LINKED_TYPES } from '../../domain/linked-record';
import type { ReferenceSlug } from '../../domain/reference';
import { CommandPalette, type PaletteAction } from '../features/command-palette/command-palette';
import { ShortcutSheet } from '../features/command-palette/shortcut-sheet';
import { useLibrary } from '../features/reference/use-library';
import { useLanguage } from '../i18n/use-language';
import { chooseLanguage } from './choose-language';
import type { Command } from './use-commands';

interface CommandLayerProps {
  readonly shown: 'palette' | 'sheet' | undefined;
  readonly onClose: () => void;
  readonly onRun: (command: Command) => void;
  readonly onShow: (screen: Screen) => void;
  /** Opens a page of the reference. */
  readonly onRead: (page: ReferenceSlug, place: string) => void;
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
export function CommandLayer({ shown, ...layer }: CommandLayerProps) {
  if (shown === undefined) return undefined;
  return shown === 'sheet' ? <ShortcutSheet onClose={layer.onClose} /> : <Palette {...layer} />;
}

function Palette({ onClose, onRun, onShow, onRead }: Omit<CommandLayerProps, 'shown'>) {
  const { t } = useTranslation();
  const library = useLibrary(useLanguage());
  const actions: readonly PaletteAction[] = [
    ...COMMANDS.map((command) => ({
      kind: 'action' as const,
      command,
      label: t(`commands.action.${command}`),
      run: () => onRun(command),
    })),
    ...LINKED_TYPES.filter((type) => type !== 'letter').map((type) => ({
      kind: 'action' as const,
      command: `new-${type}`,
      label: t(`commands.action.new-${type}`),
      run: () => onShow({ kind: 'new-linked', type, people: [] }),
    })),
    ...(['hand-over', 'figures', 'duplicates'] as const).map((kind) => ({
      kind: 'action' as const,
      command: kind,
      label: t(`commands.action.${kind}`),
      run: () => onShow({ kind }),
    })),
    ...LANGUAGES.map((language) => ({
      kind: 'action' as const,
      command: `language-${language}`,
      label: t(`commands.action.language-${language}`),
      run: () => void chooseLanguage(language),
    })),
    ...(library?.pages ?? []).map(({ slug, title }) => ({
      kind: 'page' as const,
      command: `page-${slug}`,
      label: title,
      run: () => onRead(slug, ''),
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
