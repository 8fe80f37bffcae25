import { z } from 'zod';
import { LANGUAGES } from '../domain/language';
import { LINE_LIMIT } from '../domain/text';
import { FILE_KINDS } from './user-files';

/** How long nobody may touch the window before it locks, to choose from; 0 is never. */
export const IDLE_MINUTES = [1, 3, 5, 10, 15, 30, 60, 0] as const;
/** Until somebody chooses: long enough for a telephone call, short enough for a corridor. */
export const DEFAULT_IDLE_MINUTES = 10;

/** Days without a backup until one is reminded of it, to choose from; 0 is never. */
export const REMINDER_DAYS = [1, 3, 7, 14, 30, 0] as const;

/** After how many days without a conversation somebody counts as not heard from, to choose from. */
export const SILENT_DAYS = [7, 14, 30, 60, 90, 180] as const;
/** Until somebody chooses. */
export const DEFAULT_SILENT_DAYS = 30;

const FILE_PIECE_LIMIT = 64 * 1024 * 1024;
const filePiece = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length <= FILE_PIECE_LIMIT,
);
const HEADER_COPY_LIMIT = 256 * 1024;

/**
 * Calls from a window to the main process. Main sees no plaintext: nothing here carries a name, a note or a key,
 * but for the paper that somebody takes out as a PDF, which the engine can only draw there.
 * Each entry parses its input; what does not parse is refused.
 */
export const DESKTOP_CALLS = {
  /** The interface language of last time, or the system's, or English. */
  'settings.read': z.strictObject({}),
  /** Remembers the language and redraws the native menu. */
  'settings.setLanguage': z.strictObject({ language: z.enum(LANGUAGES) }),
  /** When the vault locks by itself; 0 minutes: never for being idle. */
  'settings.setLock': z.strictObject({
    idleMinutes: z.literal(IDLE_MINUTES),
    lockOnMinimize: z.boolean(),
  }),
  /** Whether the window becomes unreadable when another one is in front of it or nobody uses it. */
  'settings.setVeil': z.strictObject({ veil: z.boolean() }),
  /** Something was copied or cut: it must not stay on the clipboard for long. */
  'clipboard.noteCopy': z.strictObject({}),
  /** What lies outside the database for the day when it is lost. */
  'safety.read': z.strictObject({}),
  /** Keeps what opens the vault outside the database: in place of the older of two copies, or of both. */
  'safety.keepHeader': z.strictObject({
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= HEADER_COPY_LIMIT),
    which: z.enum(['older', 'both']),
  }),
  /** All records of the database of this start were checked: its safety copy is good. */
  'safety.markGood': z.strictObject({}),
  /** Starts the app anew with a safety copy in place of the database, which is set aside and kept. */
  'safety.restore': z.strictObject({ id: z.string().max(20) }),
  /** Deletes the safety copies: they open with secrets that somebody else knows. */
  'safety.dropCopies': z.strictObject({}),
  /** Erases everything outside the database; the database's own files follow at the next start. */
  'safety.erase': z.strictObject({}),
  /** A name for this run of the app, which another one does not have. */
  'app.run': z.strictObject({}),
  /** Ends this process and begins another. */
  'app.startAnew': z.strictObject({}),
  /** Asks where to write a file. It bears its name only once it is kept. */
  'file.create': z.strictObject({
    suggestedName: z.string().min(1).max(LINE_LIMIT),
    kind: z.enum(FILE_KINDS),
  }),
  'file.append': z.strictObject({ bytes: filePiece }),
  /** Asks which file of this app to read. */
  'file.choose': z.strictObject({}),
  'file.read': z.strictObject({ offset: z.int().min(0), length: z.int().min(1).max(FILE_PIECE_LIMIT) }),
  'file.keep': z.strictObject({}),
  'file.close': z.strictObject({}),
  /** Draws what the window would print as a PDF. It is written nowhere; the window gives it to a file that somebody chose. */
  'paper.draw': z.strictObject({}),
  /** After how many days without a backup to remind of one; 0: never. */
  'settings.setBackupReminder': z.strictObject({ days: z.literal(REMINDER_DAYS) }),
  /** After how many days without a conversation Today names somebody. */
  'settings.setSilentDays': z.strictObject({ days: z.literal(SILENT_DAYS) }),
  /** A backup was made now, or days are counted from now on. */
  'settings.noteBackup': z.strictObject({ at: z.int().min(0) }),
  /** How many bytes can still be written where the vault lies. */
  'disk.freeBytes': z.strictObject({}),
  /** Destroys this window and opens a fresh, locked one. The caller has wiped the keys. */
  'window.lock': z.strictObject({}),
  /** One of the system's dialogs, for a file or a printer, opened in front of the page or was answered. */
  'window.noteDialog': z.strictObject({ isOpen: z.boolean() }),
  /** Tells the menu which commands apply. */
  'window.setVaultState': z.strictObject({ state: z.enum(['locked', 'open']) }),
} as const;

export type DesktopCallName = keyof typeof DESKTOP_CALLS;
export type DesktopInput<Name extends DesktopCallName> = z.infer<(typeof DESKTOP_CALLS)[Name]>;

export interface DesktopSettings {
  readonly language: (typeof LANGUAGES)[number];
  /** Where the language comes from: remembered, guessed from the system, or guessed because the file was damaged. */
  readonly languageIs: 'remembered' | 'guessed' | 'lost';
  readonly idleMinutes: number;
  readonly lockOnMinimize: boolean;
  readonly veil: boolean;
  readonly reminderDays: number;
  readonly silentDays: number;
  /** Milliseconds since 1970 of the last backup, or of the day from which days are counted. */
  readonly backupCountedFrom?: number;
}

/** A file that somebody chose. */
export interface ChosenFile {
  readonly name: string;
  readonly sizeBytes: number;
}

/** A copy of the database as it was when the app started. */
export interface SafetyCopy {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** Were all its records checked? */
  readonly isGood: boolean;
}

export interface Safety {
  readonly headerCopy?: Uint8Array;
  /** Newest first. */
  readonly copies: readonly SafetyCopy[];
}

export interface DesktopOutputs {
  'settings.read': DesktopSettings;
  'settings.setLanguage': undefined;
  'settings.setLock': undefined;
  'settings.setVeil': undefined;
  'clipboard.noteCopy': Promise<void>;
  'safety.read': Safety;
  'safety.keepHeader': undefined;
  'safety.markGood': undefined;
  /** False if there is no such copy. */
  'safety.restore': boolean;
  'safety.dropCopies': undefined;
  'safety.erase': undefined;
  'app.run': string;
  'app.startAnew': undefined;
  'disk.freeBytes': number;
  'file.create': Promise<'open' | 'cancelled' | 'refused'>;
  /** False if the disk refuses. */
  'file.append': boolean;
  'file.choose': Promise<ChosenFile | undefined>;
  'file.read': Uint8Array;
  'file.keep': boolean;
  'file.close': undefined;
  'paper.draw': Promise<Uint8Array>;
  'settings.setBackupReminder': undefined;
  'settings.setSilentDays': undefined;
  'settings.noteBackup': undefined;
  'window.lock': undefined;
  'window.noteDialog': undefined;
  'window.setVaultState': undefined;
}

/** What main asks of a window: sent by the menu, and when the window comes to the front or goes behind another. */
export const DESKTOP_EVENTS = [
  'lock',
  'veil',
  'unveil',
  'new-contact',
  'find',
  'reference',
  'today',
  'groups',
  'command-palette',
  'shortcuts',
  'settings',
  'language-ko',
  'language-en',
  'language-zh',
] as const;
export type DesktopEvent = (typeof DESKTOP_EVENTS)[number];

/** What the preload script puts on `window.desktop`. */
export interface DesktopApi {
  readonly call: <Name extends DesktopCallName>(
    name: Name,
    input: DesktopInput<Name>,
  ) => Promise<Awaited<DesktopOutputs[Name]>>;
  /** Listens for menu commands; returns a function that stops listening. */
  readonly onEvent: (listener: (event: DesktopEvent) => void) => () => void;
}
