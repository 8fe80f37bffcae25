import { useTranslation } from 'react-i18next';
import type { CaseworkerName } from '../../contract/person-file';

/** Says what a caseworker is called, and whether that is oneself. */
export function useCaseworkerName(): (caseworker: CaseworkerName) => string {
  const { t } = useTranslation();
  return ({ label, isMine }) => {
    const name = label === '' ? t('keys.label.unnamed') : label;
    return isMine ? t('history.label.you', { label: name }) : name;
  };
}
