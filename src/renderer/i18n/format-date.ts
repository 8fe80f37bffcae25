import i18next from 'i18next';
import type { Language } from '../../domain/language';
import { datePartsOf, type PartialDate } from '../../domain/partial-date';

const LOCALES = { ko: 'ko-KR', en: 'en-GB', zh: 'zh-CN' } as const;

const PRECISIONS = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'long' },
  3: { year: 'numeric', month: 'long', day: 'numeric' },
} as const;

// Making a format takes longer than drawing a row of the list.
const formats = new Map<string, Intl.DateTimeFormat>();

/** A partial date in words of a language, no more precise than it is known. */
export function formatPartialDate(date: PartialDate, language: Language): string {
  const { sign, first, last = '' } = datePartsOf(date);
  const words = formatSimple(first, language);
  switch (sign) {
    case 'exact':
      return words;
    case 'about':
      return i18next.t('dates.label.about', { date: words, lng: language });
    case 'before':
      return i18next.t('dates.label.before', { date: words, lng: language });
    case 'after':
      return i18next.t('dates.label.after', { date: words, lng: language });
    case 'between':
      return i18next.t('dates.label.between', {
        first: words,
        last: formatSimple(last, language),
        lng: language,
      });
  }
}

function formatSimple(date: string, language: Language): string {
  const parts = date.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  return formatOf(language, parts.length as keyof typeof PRECISIONS).format(Date.UTC(year, month - 1, day));
}

/** A moment (milliseconds since 1970) with date and time in the machine's time zone. */
export function formatMoment(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short' }).format(moment);
}

function formatOf(language: Language, precision: keyof typeof PRECISIONS): Intl.DateTimeFormat {
  const name = `${language}${precision}`;
  const known = formats.get(name);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], { ...PRECISIONS[precision], timeZone: 'UTC' });
  formats.set(name, made);
  return made;
}
