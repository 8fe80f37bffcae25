import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/combo.css';
import './app/layout.css';
import './features/figures/figures.css';
import './features/papers/papers.css';
import './features/protections/protections.css';
import './features/reference/reference.css';
import './app/record.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { desktop } from './app/desktop';
import { keepSafe } from './app/keep-safe';
import { reportCopies } from './app/report-copies';
import { reportDialogs } from './app/report-dialogs';
import { startI18n } from './i18n/start-i18n';
import { guardDiskSpace } from './vault-client/guard-disk-space';
import { startVaultWorker } from './vault-client/start-vault-worker';
import { createVaultClient } from './vault-client/vault-client';

/** A window that is covered is never idle. */
const LATEST_FONTS_MS = 200;

const vault = guardDiskSpace(createVaultClient(startVaultWorker), () => desktop.call('disk.freeBytes', {}));
keepSafe(vault, desktop);
reportCopies(desktop);
reportDialogs(desktop);
const [settings, safety] = await Promise.all([
  desktop.call('settings.read', {}),
  desktop.call('safety.read', {}),
]);
await startI18n(settings.language);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html lacks its root element');
// React would print what failed with what it was given: a log must never hold that.
const silent = { onCaughtError: () => undefined, onUncaughtError: () => undefined };
createRoot(root, silent).render(<App vault={vault} settings={settings} safety={safety} />);
// Two hundred faces to read: the unlock screen is there sooner without them, and takes them on a moment later.
requestIdleCallback(() => void import('./ui/fonts.css'), { timeout: LATEST_FONTS_MS });
