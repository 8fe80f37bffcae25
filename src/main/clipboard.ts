import { app, clipboard } from 'electron';
import { createHmac, randomBytes } from 'node:crypto';
import { createClipboardGuard } from './clipboard-guard';

/** The clipboard as Electron 25 has it; the current one answers with promises and keeps the second one apart. */
interface FormerClipboard {
  readonly readBuffer: (format: string) => Buffer;
  readonly clear: (which: 'selection') => void;
}

const TEXT = 'text/plain';
const key = randomBytes(32);

/** The guard of the system's clipboard. */
export const clipboardGuard = createClipboardGuard({ fingerprint, clear: () => clipboard.clear() });

/** Takes away what was copied or only marked in the app: on Linux, marking is copying, to a second clipboard. */
export async function clearClipboards(): Promise<void> {
  if (process.platform === 'linux') clearSelection();
  await clipboardGuard.clear();
}

/** Nothing of the app stays on the clipboard when it ends. */
export function clearClipboardsOnQuit(): void {
  app.on('will-quit', (event) => {
    if (!clipboardGuard.isHolding()) return;
    event.preventDefault();
    void clearClipboards().finally(() => app.quit());
  });
}

// Read as bytes and overwritten: a string would stay in this process, which lives on when the vault is locked.
async function fingerprint(): Promise<string> {
  const bytes = await readBytes();
  const digest = createHmac('sha256', key).update(bytes).digest('hex');
  bytes.fill(0);
  return digest;
}

async function readBytes(): Promise<Uint8Array> {
  const former = formerClipboard();
  if (former !== undefined) return former.readBuffer(TEXT);
  const [item] = await clipboard.read();
  if (item?.types.includes(TEXT) !== true) return new Uint8Array();
  return new Uint8Array(await (await item.getType(TEXT)).arrayBuffer());
}

function clearSelection(): void {
  const former = formerClipboard();
  if (former === undefined) clipboard.selection.clear();
  else former.clear('selection');
}

function formerClipboard(): FormerClipboard | undefined {
  // The types are those of the current Electron.
  return 'readBuffer' in clipboard ? (clipboard as unknown as FormerClipboard) : undefined;
}
