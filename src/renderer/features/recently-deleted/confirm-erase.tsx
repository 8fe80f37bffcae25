import { useTranslation } from 'react-i18next';
import type { DeletedRecord } from '../../../contract/deleted';
import { Button } from '../../ui/button';
import { useSubject } from './use-subject';

interface ConfirmEraseProps {
  readonly record: DeletedRecord;
  readonly onErase: () => void;
  readonly onCancel: () => void;
}

/** The second of two deliberate actions: after it nothing can be restored here. */
export function ConfirmErase({ record, onErase, onCancel }: ConfirmEraseProps) {
  const { t } = useTranslation();
  const subject = useSubject()(record);
  return (
    <section className="card">
      <h3 className="card__title">{t('deleted.title.erase', { subject })}</h3>
      <p>{t('deleted.body.erase')}</p>
      <div className="form__actions">
        <Button look="danger" onPress={onErase}>
          {t('deleted.action.eraseNow')}
        </Button>
        <Button look="quiet" autoFocus onPress={onCancel}>
          {t('deleted.action.cancel')}
        </Button>
      </div>
    </section>
  );
}
