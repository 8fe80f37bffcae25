import type { Language } from '../../domain/language';
import type { PartialDate } from '../../domain/partial-date';

const LOCALES = { ko: 'ko-KR', en: 'en-GB', zh: 'zh-CN' } as const;

/** A partial date in words of a language, no more precise than it is known. */
export function formatPartialDate(date: PartialDate, language: Language): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const parts = date.split('-').length;
  return new Intl.DateTimeFormat(LOCALES[language], {
    year: 'numeric',
    ...(parts > 1 ? { month: 'long' } : {}),
    ...(parts > 2 ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, day));
}

/** A moment (milliseconds since 1970) with date and time in the machine's time zone. */
export function formatMoment(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short' }).format(moment);
}
