import { useTranslation } from 'react-i18next';
import type { DeletedRecord } from '../../../contract/deleted';
import { formatMoment } from '../../i18n/format-date';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { useSubject } from './use-subject';

interface DeletedItemProps {
  readonly record: DeletedRecord;
  readonly onRestore: () => void;
  readonly onErase: () => void;
}

/** One deleted record: what it is, when it was deleted and until when it can be restored. */
export function DeletedItem({ record, onRestore, onErase }: DeletedItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const subject = useSubject()(record);
  const deletedAt = t('deleted.label.deletedAt', { when: formatMoment(record.deletedAt, language) });
  const erasedFrom = t('deleted.label.erasedFrom', { when: formatMoment(record.erasedFrom, language) });
  return (
    <li className="ways__item">
      <span className="ways__about">
        <span className="ways__name" dir="auto">
          {subject}
        </span>
        <span className="quiet">{`${deletedAt} · ${erasedFrom}`}</span>
      </span>
      <Button aria-label={`${t('deleted.action.restore')}: ${subject}`} onPress={onRestore}>
        {t('deleted.action.restore')}
      </Button>
      <Button look="danger" aria-label={`${t('deleted.action.erase')}: ${subject}`} onPress={onErase}>
        {t('deleted.action.erase')}
      </Button>
    </li>
  );
}
