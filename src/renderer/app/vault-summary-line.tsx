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
  // Nothing to compare with: the vault was made just now.
  if (summary.lastChangeAt === undefined) return undefined;
  const when = formatMoment(summary.lastChangeAt, language);
  return `${t('app.status.people', { count: summary.people })} · ${t('app.status.lastChange', { when })}`;
}
