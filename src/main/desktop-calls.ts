import { randomUUID } from 'node:crypto';
import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import {
  DEFAULT_IDLE_MINUTES,
  DEFAULT_SILENT_DAYS,
  DESKTOP_CALLS,
  type DesktopCallName,
  type DesktopInput,
  type DesktopOutputs,
  type DesktopSettings,
} from '../contract/desktop-calls';
import { clipboardGuard } from './clipboard';
import { APP_ORIGIN } from './file-list';
import type { Locking } from './locking';
import { setMenuLanguage, setMenuVaultState } from './menu';
import { drawPaper } from './paper';
import type { SafetyNet } from './safety';
import type { Settings } from './settings';
import type { SettingsFile } from './settings-file';
import { notePageDialog } from './system-dialogs';
import { createUserFile, type UserFile } from './user-file';

type DesktopHandlers = {
  readonly [Name in DesktopCallName]: (
    input: DesktopInput<Name>,
    window: BrowserWindow,
  ) => DesktopOutputs[Name];
};

const DEFAULT_REMINDER_DAYS = 7;

const CHANNEL = 'desktop-call';

/** Answers the calls of the contract, from the main frame of our own window only, and only well-formed ones. */
export function handleDesktopCalls(settings: SettingsFile, safety: SafetyNet, locking: Locking): void {
  const runName = randomUUID();
  const handlers: DesktopHandlers = {
    ...settingsHandlers(settings),
    ...safetyHandlers(safety),
    ...fileHandlers(createUserFile()),
    'app.run': () => runName,
    'window.lock': (_input, window) => {
      // The answer goes out before the window that waits for it is gone.
      setImmediate(() => locking.finishLock(window));
      return undefined;
    },
    'paper.draw': (_input, window) => drawPaper(window),
    'clipboard.noteCopy': () => clipboardGuard.noteCopy(),
    'window.noteDialog': ({ isOpen }) => {
      notePageDialog(isOpen);
      locking.keepTimeBehindDialog(isOpen);
      return undefined;
    },
    'window.setVaultState': ({ state }) => {
      setMenuVaultState(state);
      return undefined;
    },
  };
  ipcMain.handle(CHANNEL, (event, name: unknown, input: unknown) => {
    const window = trustedWindow(event);
    if (window === undefined || !isCallName(name)) throw new Error('refused');
    return run(handlers, { name, input, window });
  });
}

function settingsHandlers(settings: SettingsFile) {
  const update = (change: Settings) => {
    settings.update(change);
    return undefined;
  };
  return {
    'settings.read': () => toDesktopSettings(settings),
    'settings.setLanguage': ({ language }: DesktopInput<'settings.setLanguage'>) => {
      setMenuLanguage(language);
      return update({ language });
    },
    'settings.setLock': (lock: DesktopInput<'settings.setLock'>) => update(lock),
    'settings.setVeil': (choice: DesktopInput<'settings.setVeil'>) => update(choice),
    'settings.setBackupReminder': ({ days }: DesktopInput<'settings.setBackupReminder'>) =>
      update({ reminderDays: days }),
    'settings.setSilentDays': ({ days }: DesktopInput<'settings.setSilentDays'>) =>
      update({ silentDays: days }),
    'settings.noteBackup': ({ at }: DesktopInput<'settings.noteBackup'>) => update({ backupCountedFrom: at }),
  };
}

function toDesktopSettings(settings: SettingsFile): DesktopSettings {
  const { idleMinutes, lockOnMinimize, veil, reminderDays, backupCountedFrom, silentDays } =
    settings.current();
  return {
    language: settings.language(),
    languageIs: whereLanguageComesFrom(settings),
    idleMinutes: idleMinutes ?? DEFAULT_IDLE_MINUTES,
    lockOnMinimize: lockOnMinimize ?? false,
    veil: veil ?? true,
    reminderDays: reminderDays ?? DEFAULT_REMINDER_DAYS,
    silentDays: silentDays ?? DEFAULT_SILENT_DAYS,
    ...(backupCountedFrom === undefined ? {} : { backupCountedFrom }),
  };
}

function safetyHandlers(safety: SafetyNet) {
  return {
    'safety.read': () => safety.read(),
    'safety.keepHeader': ({ bytes, which }: DesktopInput<'safety.keepHeader'>) => {
      safety.keepHeader(bytes, which);
      return undefined;
    },
    'safety.markGood': () => {
      safety.markGood();
      return undefined;
    },
    'safety.restore': ({ id }: DesktopInput<'safety.restore'>) => safety.restore(id),
    'safety.dropCopies': () => {
      safety.dropCopies();
      return undefined;
    },
    'safety.erase': () => {
      safety.erase();
      return undefined;
    },
    'app.startAnew': () => {
      safety.startAnew();
      return undefined;
    },
    'disk.freeBytes': () => safety.freeBytes(),
  };
}

function fileHandlers(file: UserFile) {
  return {
    'file.create': (input: DesktopInput<'file.create'>, window: BrowserWindow) => file.create(window, input),
    'file.append': ({ bytes }: DesktopInput<'file.append'>) => file.append(bytes),
    'file.choose': (_input: DesktopInput<'file.choose'>, window: BrowserWindow) => file.choose(window),
    'file.read': ({ offset, length }: DesktopInput<'file.read'>) => file.read(offset, length),
    'file.keep': () => file.keep(),
    'file.close': () => {
      file.close();
      return undefined;
    },
  };
}

function whereLanguageComesFrom(settings: SettingsFile): DesktopSettings['languageIs'] {
  if (settings.current().language !== undefined) return 'remembered';
  return settings.wasDamaged ? 'lost' : 'guessed';
}

interface Call {
  readonly name: DesktopCallName;
  readonly input: unknown;
  readonly window: BrowserWindow;
}

function run(handlers: DesktopHandlers, { name, input, window }: Call): unknown {
  const handler = handlers[name] as (parsed: unknown, from: BrowserWindow) => unknown;
  return handler(DESKTOP_CALLS[name].parse(input), window);
}

function trustedWindow(event: IpcMainInvokeEvent): BrowserWindow | undefined {
  const { senderFrame } = event;
  const isOurs = senderFrame?.parent === null && senderFrame.url.startsWith(`${APP_ORIGIN}/`);
  return isOurs ? (BrowserWindow.fromWebContents(event.sender) ?? undefined) : undefined;
}

function isCallName(name: unknown): name is DesktopCallName {
  return typeof name === 'string' && Object.hasOwn(DESKTOP_CALLS, name);
}
