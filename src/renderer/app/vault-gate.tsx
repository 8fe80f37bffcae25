import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesktopSettings, Safety } from '../../contract/desktop-calls';
import type { VaultDamage, VaultStatus, VaultSummary } from '../../contract/vault-state';
import { assertNever } from '../../domain/assert-never';
import { RestoreBackup } from '../features/backup/restore-backup';
import { UnlockVault } from '../features/unlock/unlock-vault';
import { VaultTrouble } from '../features/unlock/vault-trouble';
import { Notice } from '../ui/notice';
import { useVault } from '../vault-client/use-vault';
import { chooseLanguage } from './choose-language';
import { desktop } from './desktop';
import { desktopFiles } from './desktop-files';
import { LanguageSwitch } from './language-switch';
import { SafetyCopies } from './safety-copies';
import { useVaultHealth } from './use-vault-health';
import { VaultNotices } from './vault-notices';
import { Workspace } from './workspace';

// Needed once in a vault's life, and heavy: it carries the dictionaries that judge a passphrase.
const CreateVault = lazy(async () => {
  const { CreateVault: component } = await import('../features/vault-keys/create-vault');
  return { default: component };
});

const NO_SAFETY: Safety = { copies: [] };

interface VaultGateProps {
  readonly languageIs: DesktopSettings['languageIs'];
}

/** Nothing of the vault is on screen before it is open. */
export function VaultGate({ languageIs }: VaultGateProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [safety, setSafety] = useState<Safety>(NO_SAFETY);
  const [status, setStatus] = useState<VaultStatus>();
  const health = useVaultHealth();

  useEffect(() => {
    void desktop.call('safety.read', {}).then(async (found) => {
      setSafety(found);
      setStatus(besideCopies(await vault.call('vault.status', { headerCopy: found.headerCopy }), found));
    });
  }, [vault]);
  const open = (summary: VaultSummary) => {
    setStatus({ kind: 'open', summary });
    void desktop.call('window.setVaultState', { state: 'open' });
  };

  if (status === undefined) return <main className="gate" aria-busy="true" />;
  if (status.kind === 'open') return <Workspace summary={status.summary} health={health} />;
  return (
    <div className="gate">
      <header className="gate__header">
        <LanguageSwitch />
      </header>
      <main className="gate__main">
        <VaultNotices health={health} />
        {languageIs === 'lost' && <Notice>{t('app.status.settingsLost')}</Notice>}
        <Entrance
          status={status}
          safety={safety}
          languageIs={languageIs}
          onOpen={open}
          onDamaged={(reason) => setStatus({ kind: 'damaged', reason })}
          onRestored={() => setStatus({ kind: 'locked' })}
        />
      </main>
    </div>
  );
}

// Where a copy of a whole vault lies, one was lost: nobody is offered a new one in its place.
function besideCopies(status: VaultStatus, { copies }: Safety): VaultStatus {
  const wasLost = status.kind === 'absent' && copies.some(({ isGood }) => isGood);
  return wasLost ? { kind: 'damaged', reason: 'data-lost' } : status;
}

interface WaysBackProps {
  readonly safety: Safety;
  readonly onRestored: () => void;
}

function WaysBack({ safety, onRestored }: WaysBackProps) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('safety.title.copies')}</h2>
      <SafetyCopies copies={safety.copies} />
      <h2>{t('backup.title.restore')}</h2>
      <RestoreBackup files={desktopFiles} onRestored={onRestored} />
    </>
  );
}

interface EntranceProps extends VaultGateProps {
  readonly status: Exclude<VaultStatus, { kind: 'open' }>;
  readonly safety: Safety;
  readonly onOpen: (summary: VaultSummary) => void;
  readonly onDamaged: (reason: VaultDamage) => void;
  /** A backup is in place: it only has to be unlocked. */
  readonly onRestored: () => void;
}

function Entrance({ status, safety, languageIs, onOpen, onDamaged, onRestored }: EntranceProps) {
  switch (status.kind) {
    case 'absent':
      return (
        <Suspense>
          <CreateVault
            isLanguageChosen={languageIs === 'remembered'}
            onChooseLanguage={chooseLanguage}
            onCreated={onOpen}
          >
            <RestoreBackup files={desktopFiles} onRestored={onRestored} />
          </CreateVault>
        </Suspense>
      );
    case 'locked':
      return <UnlockVault headerCopy={safety.headerCopy} onUnlocked={onOpen} onDamaged={onDamaged} />;
    case 'newer-version':
    case 'damaged':
      return (
        <VaultTrouble status={status}>
          {status.kind === 'damaged' && <WaysBack safety={safety} onRestored={onRestored} />}
        </VaultTrouble>
      );
    default:
      return assertNever(status);
  }
}
