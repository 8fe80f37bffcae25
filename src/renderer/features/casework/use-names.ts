import { useTranslation } from 'react-i18next';
import { useListText } from '../../i18n/list-text';

/** So many people are named; the others are counted. */
const NAMED = 4;

/** Tells several people in a few words of the interface language. */
export function useNames(names: Readonly<Record<string, string>>): (ids: readonly string[]) => string {
  const { t } = useTranslation();
  const listText = useListText();
  return (ids) => {
    const shown = ids.slice(0, NAMED).map((id) => names[id] ?? t('casework.label.nobody'));
    const count = ids.length - shown.length;
    return count === 0 ? listText(shown) : t('casework.label.andOthers', { names: listText(shown), count });
  };
}
