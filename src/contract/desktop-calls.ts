import { z } from 'zod';
import { LANGUAGES } from '../domain/language';

/** How long nobody may touch the window before it locks, to choose from; 0 is never. */
export const IDLE_MINUTES = [1, 3, 5, 10, 15, 30, 60, 0] as const;

const HEADER_COPY_LIMIT = 256 * 1024;

/**
 * Calls from a window to the main process. Main sees no plaintext: nothing here carries a name, a note or a key.
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
  /** How many bytes can still be written where the vault lies. */
  'disk.freeBytes': z.strictObject({}),
  /** Destroys this window and opens a fresh, locked one. The caller has wiped the keys. */
  'window.lock': z.strictObject({}),
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
  'safety.read': Safety;
  'safety.keepHeader': undefined;
  'safety.markGood': undefined;
  /** False if there is no such copy. */
  'safety.restore': boolean;
  'disk.freeBytes': number;
  'window.lock': undefined;
  'window.setVaultState': undefined;
}

/** What main asks of a window; sent by the menu. */
export const DESKTOP_EVENTS = [
  'lock',
  'new-contact',
  'find',
  'people',
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
  ) => Promise<DesktopOutputs[Name]>;
  /** Listens for menu commands; returns a function that stops listening. */
  readonly onEvent: (listener: (event: DesktopEvent) => void) => () => void;
}
