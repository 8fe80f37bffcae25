import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultEvent } from '../../contract/vault-calls';
import { Notice } from '../ui/notice';
import { useVault } from '../vault-client/use-vault';

type Verified = Extract<VaultEvent, { kind: 'verified' }>;
type Rebuilding = Extract<VaultEvent, { kind: 'rebuilding' }>;

/** What the vault found out by itself: a failed check, a list being rebuilt. */
export function VaultNotices() {
  const { t } = useTranslation();
  const vault = useVault();
  const [verified, setVerified] = useState<Verified>();
  const [rebuilding, setRebuilding] = useState<Rebuilding>();
  useEffect(
    () =>
      vault.onEvent((event) => {
        if (event.kind === 'verified') setVerified(event);
        if (event.kind === 'rebuilding') setRebuilding(event.done < event.total ? event : undefined);
      }),
    [vault],
  );
  return (
    <>
      {verified !== undefined && isAlarming(verified) && (
        <Notice tone="error">{t('app.error.verification', { ...verified })}</Notice>
      )}
      {rebuilding !== undefined && <Notice>{t('app.status.rebuilding', { ...rebuilding })}</Notice>}
    </>
  );
}

function isAlarming({ missing, foreign, damaged }: Verified): boolean {
  return missing + foreign + damaged > 0;
}
