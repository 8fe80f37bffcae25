import type { MenuItemConstructorOptions } from 'electron';
import en from '../../locales/en/ui/menu.json';
import ko from '../../locales/ko/ui/menu.json';
import zh from '../../locales/zh/ui/menu.json';
import type { DesktopEvent } from '../contract/desktop-calls';

const TEXTS = { en, ko, zh } as const;

export interface MenuState {
  readonly language: keyof typeof TEXTS;
  readonly vault: 'locked' | 'open';
}

export interface MenuActions {
  readonly send: (event: DesktopEvent) => void;
  readonly quit: () => void;
}

/** The native menu. There is no entry for developer tools. */
export function menuTemplate(state: MenuState, { send, quit }: MenuActions): MenuItemConstructorOptions[] {
  const { label } = TEXTS[state.language];
  const inVault = (text: string, event: DesktopEvent, accelerator: string): MenuItemConstructorOptions => ({
    label: text,
    accelerator,
    enabled: state.vault === 'open',
    click: () => send(event),
  });
  const language = (each: MenuState['language']): MenuItemConstructorOptions => ({
    label: TEXTS[each].label.ownLanguage,
    type: 'radio',
    checked: each === state.language,
    click: () => send(`language-${each}`),
  });
  return [
    {
      label: label.file,
      submenu: [
        inVault(label.newContact, 'new-contact', 'CmdOrCtrl+N'),
        inVault(label.lock, 'lock', 'CmdOrCtrl+L'),
        { type: 'separator' },
        { label: label.quit, accelerator: 'CmdOrCtrl+Q', click: quit },
      ],
    },
    {
      label: label.edit,
      submenu: [
        { role: 'undo', label: label.undo },
        { role: 'redo', label: label.redo },
        { type: 'separator' },
        { role: 'cut', label: label.cut },
        { role: 'copy', label: label.copy },
        { role: 'paste', label: label.paste },
        { role: 'selectAll', label: label.selectAll },
      ],
    },
    {
      label: label.view,
      submenu: [
        inVault(label.people, 'people', 'CmdOrCtrl+1'),
        inVault(label.find, 'find', 'CmdOrCtrl+F'),
        { type: 'separator' },
        { role: 'zoomIn', label: label.zoomIn },
        { role: 'zoomOut', label: label.zoomOut },
        { role: 'resetZoom', label: label.resetZoom },
      ],
    },
    { label: label.language, submenu: [language('ko'), language('en'), language('zh')] },
  ];
}
