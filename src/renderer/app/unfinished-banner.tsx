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
      <p className="notice__text">
        <strong>{t('app.title.unfinished')}</strong> <span className="quiet">{t('app.hint.unfinished')}</span>
      </p>
      <Button look="primary" onPress={onContinue}>
        {t('app.action.continue')}
      </Button>
      <Button look="danger" onPress={onDiscard}>
        {t('app.action.discard')}
      </Button>
    </section>
  );
}
