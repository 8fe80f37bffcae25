import type { TFunction } from 'i18next';
import type { CaseDate } from '../../../domain/documented-cases';
import type { Language } from '../../../domain/language';
import { parsePartialDate } from '../../../domain/partial-date';
import { formatPartialDate } from '../../i18n/format-date';

/** When something happened, no more precise than the document is, and whether the year stands in it. */
export function formatCaseDate(
  { known, year }: CaseDate,
  { t, language }: { readonly t: TFunction; readonly language: Language },
): string {
  if (known.kind === 'day-without-year') {
    const { month, day } = known;
    const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      month: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    }).format(Date.UTC(2000, month - 1, day));
    return t('reference.label.yearUnknown', { date });
  }
  const date =
    known.kind === 'date'
      ? formatKnown(known.date, language)
      : t('reference.label.fromTo', {
          from: formatKnown(known.from, language),
          to: formatKnown(known.to, language),
        });
  return year === 'inferred' ? t('reference.label.yearInferred', { date }) : date;
}

function formatKnown(date: string, language: Language): string {
  const parsed = parsePartialDate(date);
  return parsed.ok ? formatPartialDate(parsed.value, language) : date;
}
