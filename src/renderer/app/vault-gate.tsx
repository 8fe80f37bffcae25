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

// Not before somebody typed a passphrase: the unlock screen is there sooner without it.
const loadWorkspace = () => import('./workspace');
const Workspace = lazy(async () => {
  const { Workspace: component } = await loadWorkspace();
  return { default: component };
});

// Needed once in a vault's life, and heavy: it carries the dictionaries that judge a passphrase.
const CreateVault = lazy(async () => {
  const { CreateVault: component } = await import('../features/vault-keys/create-vault');
  return { default: component };
});

/** A window that is covered is never idle. */
const LONGEST_WAIT_MS = 500;

const LOCKED: VaultStatus = { kind: 'locked' };

interface VaultGateProps {
  readonly languageIs: DesktopSettings['languageIs'];
  readonly safety: Safety;
}

/** Nothing of the vault is on screen before it is open. */
export function VaultGate({ languageIs, safety }: VaultGateProps) {
  const { t } = useTranslation();
  const vault = useVault();
  // What lies outside the database says that there is a vault: somebody can type while the database is looked at. If
  // it is lost, this is said then; a new vault is never offered in its place.
  const [status, setStatus] = useState(safety.headerCopy === undefined ? undefined : LOCKED);
  const health = useVaultHealth();

  useEffect(() => {
    const look = () => {
      vault.call('vault.status', { headerCopy: safety.headerCopy }).then(
        (found) => setStatus((known) => (known?.kind === 'open' ? known : besideCopies(found, safety))),
        // A bug: whoever waits must see more than an empty window.
        (failure: unknown) =>
          setStatus(() => {
            throw failure;
          }),
      );
      void loadWorkspace();
    };
    if (safety.headerCopy === undefined) return look();
    // The unlock screen first: the worker and the rest of the interface would keep it waiting.
    const whenIdle = requestIdleCallback(look, { timeout: LONGEST_WAIT_MS });
    return () => cancelIdleCallback(whenIdle);
  }, [vault, safety]);
  const open = (summary: VaultSummary) => {
    setStatus({ kind: 'open', summary });
    void desktop.call('window.setVaultState', { state: 'open' });
  };

  if (status === undefined) return <main className="gate" aria-busy="true" />;
  if (status.kind === 'open')
    return (
      <Suspense fallback={<main className="gate" aria-busy="true" />}>
        <Workspace summary={status.summary} health={health} />
      </Suspense>
    );
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
