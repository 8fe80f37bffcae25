import type { Language } from '../../domain/language';

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** A size in the largest unit in which it is at least one, decimal as file managers show it. */
export function formatSize(bytes: number, language: Language): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    // "55 byte" is no English.
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  });
  return format.format(bytes / 1000 ** power);
}
