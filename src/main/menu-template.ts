import type { MenuItemConstructorOptions } from 'electron';
import en from '../../locales/en/ui/menu.json';
import ko from '../../locales/ko/ui/menu.json';
import zh from '../../locales/zh/ui/menu.json';
import type { DesktopEvent } from '../contract/desktop-calls';
import { acceleratorOf, type ShortcutCommand } from '../contract/shortcuts';

const TEXTS = { en, ko, zh } as const;

type Label = keyof typeof en.label;
export type MenuKey = `menu.label.${Label}`;

export interface MenuState {
  readonly language: keyof typeof TEXTS;
  readonly vault: 'locked' | 'open';
}

export interface MenuActions {
  readonly send: (event: DesktopEvent) => void;
  readonly lock: () => void;
  readonly quit: () => void;
}

/** The native menu. There is no entry for developer tools. */
export function menuTemplate(
  state: MenuState,
  { send, lock, quit }: MenuActions,
): MenuItemConstructorOptions[] {
  const t = (key: MenuKey) => textOf(state.language, key);
  const inVault = (text: string, event: DesktopEvent & ShortcutCommand): MenuItemConstructorOptions => ({
    label: text,
    accelerator: acceleratorOf(event),
    enabled: state.vault === 'open',
    click: event === 'lock' ? lock : () => send(event),
  });
  const language = (each: MenuState['language']): MenuItemConstructorOptions => ({
    label: textOf(each, 'menu.label.ownLanguage'),
    type: 'radio',
    checked: each === state.language,
    click: () => send(`language-${each}`),
  });
  return [
    {
      label: t('menu.label.file'),
      submenu: [
        inVault(t('menu.label.newContact'), 'new-contact'),
        inVault(t('menu.label.lock'), 'lock'),
        { type: 'separator' },
        inVault(t('menu.label.settings'), 'settings'),
        { type: 'separator' },
        { label: t('menu.label.quit'), accelerator: 'CmdOrCtrl+Q', click: quit },
      ],
    },
    {
      label: t('menu.label.edit'),
      submenu: [
        { role: 'undo', label: t('menu.label.undo') },
        { role: 'redo', label: t('menu.label.redo') },
        { type: 'separator' },
        { role: 'cut', label: t('menu.label.cut') },
        { role: 'copy', label: t('menu.label.copy') },
        { role: 'paste', label: t('menu.label.paste') },
        { role: 'selectAll', label: t('menu.label.selectAll') },
      ],
    },
    {
      label: t('menu.label.view'),
      submenu: [
        inVault(t('menu.label.today'), 'today'),
        inVault(t('menu.label.groups'), 'groups'),
        inVault(t('menu.label.reference'), 'reference'),
        inVault(t('menu.label.commandPalette'), 'command-palette'),
        inVault(t('menu.label.find'), 'find'),
        { type: 'separator' },
        { role: 'zoomIn', label: t('menu.label.zoomIn') },
        { role: 'zoomOut', label: t('menu.label.zoomOut') },
        { role: 'resetZoom', label: t('menu.label.resetZoom') },
      ],
    },
    { label: t('menu.label.language'), submenu: [language('ko'), language('en'), language('zh')] },
    { label: t('menu.label.help'), submenu: [inVault(t('menu.label.shortcuts'), 'shortcuts')] },
  ];
}

/** A text of the system's own menus and dialogs. */
export function textOf(language: MenuState['language'], key: MenuKey): string {
  return TEXTS[language].label[key.slice('menu.label.'.length) as Label];
}
