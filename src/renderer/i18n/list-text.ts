import type { Language } from '../../domain/language';
import { useTranslation } from 'react-i18next';
import { useLanguage } from './use-language';

/** Several things in a row, as a language sets them apart. */
export function listText(parts: readonly string[], language: Language): string {
  // Lists of units have nothing between their parts in Chinese, and a mere blank in Korean.
  return new Intl.ListFormat(language, { style: 'narrow', type: 'conjunction' }).format(parts);
}

/** Several things in a row, in the interface's language. */
export function useListText(): (parts: readonly string[]) => string {
  const language = useLanguage();
  return (parts) => listText(parts, language);
}

/** So many are named; the others are counted. */
const NAMED = 4;

/** Tells several people in a few words of the interface's language, however many they are. */
export function useNameList(): (names: readonly string[]) => string {
  const { t } = useTranslation();
  const inRow = useListText();
  return (names) => {
    const shown = inRow(names.slice(0, NAMED));
    const count = names.length - NAMED;
    return count > 0 ? t('casework.label.andOthers', { names: shown, count }) : shown;
  };
}
