import i18next from 'i18next';
import type { Language } from '../../../domain/language';
import type { LetterWords } from '../../../domain/letter-text';
import { formatPartialDate } from '../../i18n/format-date';

/** The sentences of a letter in its own language, whichever the window speaks. */
export function letterWords(language: Language): LetterWords {
  const t = i18next.getFixedT(language) as (key: string, values?: object) => string;
  return {
    language,
    say: (phrase, values) => t(`letters.body.${phrase}`, { ...values }),
    date: (date) => formatPartialDate(date, language),
    authority: (code) => t(`lists.authority.${code}`),
  };
}
