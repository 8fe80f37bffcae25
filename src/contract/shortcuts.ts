/** A key combination as Electron writes it. `CmdOrCtrl` is the command key on a Mac. */
interface Shortcut {
  readonly command: string;
  readonly accelerator?: string;
  /** A single key that does the same while nobody types. */
  readonly key?: string;
}

/**
 * Every shortcut of the app. The native menu, the palette and the sheet of shortcuts read this one list, so that none of
 * them can promise what another does not keep.
 */
export const SHORTCUTS = [
  { command: 'new-contact', accelerator: 'CmdOrCtrl+N', key: 'n' },
  { command: 'command-palette', accelerator: 'CmdOrCtrl+K' },
  { command: 'today', accelerator: 'CmdOrCtrl+1' },
  { command: 'groups', accelerator: 'CmdOrCtrl+2' },
  { command: 'reference', accelerator: 'CmdOrCtrl+3' },
  { command: 'find', accelerator: 'CmdOrCtrl+F', key: '/' },
  { command: 'save', accelerator: 'CmdOrCtrl+Enter' },
  { command: 'settings', accelerator: 'CmdOrCtrl+,' },
  { command: 'lock', accelerator: 'CmdOrCtrl+L' },
  { command: 'shortcuts', accelerator: 'CmdOrCtrl+/', key: '?' },
] as const satisfies readonly Shortcut[];

export type ShortcutCommand = (typeof SHORTCUTS)[number]['command'];

/** The key combination of a command, as the menu takes it. */
export function acceleratorOf(command: ShortcutCommand): string {
  return SHORTCUTS.find((each) => each.command === command)?.accelerator ?? '';
}

/** The command of a single key; undefined if it has none. */
export function commandOfKey(key: string): ShortcutCommand | undefined {
  return SHORTCUTS.find((each) => 'key' in each && each.key === key)?.command;
}

/** The keys of a command one by one, in the words of the keyboard: first the combination, then the single key. */
export function keysOf(command: string, platform: 'mac' | 'other'): readonly (readonly string[])[] {
  const shortcut: Shortcut | undefined = SHORTCUTS.find((each) => each.command === command);
  const combination = shortcut?.accelerator
    ?.split('+')
    .map((key) => (key === 'CmdOrCtrl' ? (platform === 'mac' ? '⌘' : 'Ctrl') : key));
  const single = shortcut?.key?.toUpperCase();
  return [...(combination === undefined ? [] : [combination]), ...(single === undefined ? [] : [[single]])];
}
