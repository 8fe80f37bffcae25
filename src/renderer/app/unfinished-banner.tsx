import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';

interface UnfinishedBannerProps {
  readonly onContinue: () => void;
  readonly onDiscard: () => void;
}

/** Reminds of an entry that was begun, while one looks something up. */
export function UnfinishedBanner({ onContinue, onDiscard }: UnfinishedBannerProps) {
  const { t } = useTranslation();
  return (
    <section className="notice" aria-label={t('app.title.unfinished')}>
      <div className="notice__text">
        <p>
          <strong>{t('app.title.unfinished')}</strong>
        </p>
        <p className="quiet">{t('app.hint.unfinished')}</p>
      </div>
      <div className="notice__actions">
        <Button look="primary" onPress={onContinue}>
          {t('app.action.continue')}
        </Button>
        <Button look="danger" onPress={onDiscard}>
          {t('app.action.discard')}
        </Button>
      </div>
    </section>
  );
}
