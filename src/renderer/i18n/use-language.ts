import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from '../../domain/language';

/** The language that is shown now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'en';
}
