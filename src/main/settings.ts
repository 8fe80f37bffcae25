import { z } from 'zod';
import { IDLE_MINUTES, REMINDER_DAYS, SILENT_DAYS } from '../contract/desktop-calls';
import { LANGUAGES } from '../contract/interface-language';

const bounds = z.strictObject({
  x: z.int().min(-100_000).max(100_000),
  y: z.int().min(-100_000).max(100_000),
  width: z.int().min(100).max(100_000),
  height: z.int().min(100).max(100_000),
});

const settings = z.strictObject({
  language: z.enum(LANGUAGES).optional(),
  bounds: bounds.optional(),
  idleMinutes: z.literal(IDLE_MINUTES).optional(),
  lockOnMinimize: z.boolean().optional(),
  veil: z.boolean().optional(),
  reminderDays: z.literal(REMINDER_DAYS).optional(),
  backupCountedFrom: z.int().min(0).optional(),
  silentDays: z.literal(SILENT_DAYS).optional(),
});

/** All that is remembered outside the vault: nothing of it tells whom one works with. */
export type Settings = z.infer<typeof settings>;

/** Reads the text of a settings file; undefined if it is not one. */
export function parseSettings(text: string): Settings | undefined {
  try {
    const parsed = settings.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** The interface language that fits the system's languages best, or English. */
export function guessLanguage(systemLanguages: readonly string[]): (typeof LANGUAGES)[number] {
  const codes = systemLanguages.map((tag) => tag.toLowerCase().split('-')[0]);
  return (
    LANGUAGES.find(
      (language) => language === codes.find((code) => LANGUAGES.some((known) => known === code)),
    ) ?? 'en'
  );
}
