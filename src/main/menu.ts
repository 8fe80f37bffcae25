import { app, BrowserWindow, Menu } from 'electron';
import type { DesktopEvent } from '../contract/desktop-calls';
import { menuTemplate, textOf, type MenuKey, type MenuState } from './menu-template';

let shown: MenuState = { language: 'en', vault: 'locked' };
let lock: () => void = () => undefined;

/** Shows the native menu in a language. `onLock` locks even a window that does not answer. */
export function setUpMenu(language: MenuState['language'], onLock: () => void): void {
  lock = onLock;
  setMenuLanguage(language);
}

/** Redraws the menu in another language. */
export function setMenuLanguage(language: MenuState['language']): void {
  show({ ...shown, language });
}

/** A text in the language that the menu is shown in. */
export function shownText(key: MenuKey): string {
  return textOf(shown.language, key);
}

/** Enables what needs an open vault, or disables it. */
export function setMenuVaultState(vault: MenuState['vault']): void {
  show({ ...shown, vault });
}

/** Did the window say that its vault is open? */
export function isVaultOpen(): boolean {
  return shown.vault === 'open';
}

function show(state: MenuState): void {
  shown = state;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(state, { send, lock, quit: () => app.quit() })),
  );
}

function send(event: DesktopEvent): void {
  BrowserWindow.getAllWindows()[0]?.webContents.send('desktop-event', event);
}
