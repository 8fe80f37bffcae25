import type { Language } from '../../domain/language';
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
