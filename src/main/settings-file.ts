import { app } from 'electron';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { guessLanguage, parseSettings, type Settings } from './settings';

export interface SettingsFile {
  /** Was there a file that could not be read? It was set aside. */
  readonly wasDamaged: boolean;
  readonly current: () => Settings;
  /** Remembered from last time, or guessed from the system. */
  readonly language: () => NonNullable<Settings['language']>;
  readonly update: (change: Settings) => void;
}

const FILE_NAME = 'settings.json';

/** Reads the settings. A file that is not one is set aside, and the app starts as on the first day. */
export function readSettings(folder: string): SettingsFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const path = join(folder, FILE_NAME);
  const stored = readFile(path);
  let current = stored ?? {};
  return {
    wasDamaged: stored === undefined,
    current: () => current,
    language: () => current.language ?? guessLanguage(app.getPreferredSystemLanguages()),
    update: (change) => {
      current = { ...current, ...change };
      writeFile(path, JSON.stringify(current));
    },
  };
}

// Undefined: a file was there and is no settings file.
function readFile(path: string): Settings | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // No file yet: the first start.
    return {};
  }
  const settings = parseSettings(text);
  if (settings === undefined) renameSync(path, `${path}.damaged`);
  return settings;
}

// Written beside and renamed: a crash leaves the old file or the new one, never half of it.
function writeFile(path: string, text: string): void {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const file = openSync(temporary, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, path);
}
