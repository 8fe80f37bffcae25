import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';

/** So many people are named; the others are counted. */
const NAMED = 4;

/** Tells several people in a few words of the interface language. */
export function useNames(names: Readonly<Record<string, string>>): (ids: readonly string[]) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  // Lists of units have nothing between their parts in Chinese, and a mere blank in Korean.
  const list = new Intl.ListFormat(language, { style: 'narrow', type: 'conjunction' });
  return (ids) => {
    const shown = ids.slice(0, NAMED).map((id) => names[id] ?? t('casework.label.nobody'));
    const count = ids.length - shown.length;
    return count === 0
      ? list.format(shown)
      : t('casework.label.andOthers', { names: list.format(shown), count });
  };
}
