import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

export type WayToEnd = 'erase' | 'anonymise';

interface ConfirmEndProps {
  readonly name: string;
  readonly way: WayToEnd;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once more: neither can be taken back. */
export function ConfirmEnd({ name, way, onConfirm, onCancel }: ConfirmEndProps) {
  const { t } = useTranslation();
  return (
    <Notice
      tone="error"
      actions={
        <>
          <Button look="danger" onPress={onConfirm}>
            {t(`retention.action.${way}`)}
          </Button>
          <Button look="quiet" autoFocus onPress={onCancel}>
            {t('retention.action.cancel')}
          </Button>
        </>
      }
    >
      {t(way === 'erase' ? 'retention.body.confirmErase' : 'retention.body.confirmAnonymise', { name })}
    </Notice>
  );
}
