import { useTranslation } from 'react-i18next';
import type { VaultSummary } from '../../contract/vault-state';
import { formatMoment } from '../i18n/format-date';
import { useLanguage } from '../i18n/use-language';

interface WelcomeProps {
  readonly summary: VaultSummary;
}

/** The pane before anyone is chosen. The last change is shown so that an exchanged vault is noticed. */
export function Welcome({ summary }: WelcomeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className="welcome">
      <h1>{t('app.title.welcome')}</h1>
      <p>{t('app.hint.welcome')}</p>
      <p className="quiet">
        {t('app.status.people', { count: summary.people })}
        {summary.lastChangeAt !== undefined &&
          ` · ${t('app.status.lastChange', { when: formatMoment(summary.lastChangeAt, language) })}`}
      </p>
    </section>
  );
}
