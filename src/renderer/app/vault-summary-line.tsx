import { useTranslation } from 'react-i18next';
import type { VaultSummary } from '../../contract/vault-state';
import { formatMoment } from '../i18n/format-date';
import { useLanguage } from '../i18n/use-language';

interface VaultSummaryLineProps {
  readonly summary: VaultSummary;
}

/** How much the vault held when it was opened, and its last change before: so that an exchanged vault is noticed. */
export function VaultSummaryLine({ summary }: VaultSummaryLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {t('app.status.people', { count: summary.people })}
      {summary.lastChangeAt !== undefined &&
        ` · ${t('app.status.lastChange', { when: formatMoment(summary.lastChangeAt, language) })}`}
    </>
  );
}
