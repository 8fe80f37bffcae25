import { useTranslation } from 'react-i18next';
import { parsePartialDate } from '../../domain/partial-date';
import { formatPartialDate } from './format-date';
import { useLanguage } from './use-language';

/** Says what the app understands by a date that somebody types; nothing where that is plain, or no date. */
export function useUnderstoodDate(): (typed: string, today?: string) => string | undefined {
  const { t } = useTranslation();
  const language = useLanguage();
  return (typed, today) => {
    const read = parsePartialDate(typed, today);
    if (!read.ok || read.value === typed.trim()) return undefined;
    return t('sections.label.understood', { date: formatPartialDate(read.value, language) });
  };
}
