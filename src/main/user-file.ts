import { dialog, type BrowserWindow } from 'electron';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename } from 'node:path';
import type { ChosenFile, DesktopInput } from '../contract/desktop-calls';
import { shownText } from './menu';
import { showSystemDialog } from './system-dialogs';

interface OpenFile {
  readonly handle: number;
  /** A file that is being written lies under another name until it was read back whole. */
  readonly writing?: { readonly temporary: string; readonly path: string };
}

const FILTERS = [{ name: 'Durumi', extensions: ['durumi'] }];

/**
 * The one file that the window writes or reads. Only ciphertext passes through here, except what a caseworker exports
 * for use outside the app.
 */
export interface UserFile {
  /** Asks where to write. */
  readonly create: (
    window: BrowserWindow,
    wanted: DesktopInput<'file.create'>,
  ) => Promise<'open' | 'cancelled' | 'refused'>;
  /** False if the disk refuses. */
  readonly append: (bytes: Uint8Array) => boolean;
  /** Asks which file to read. */
  readonly choose: (window: BrowserWindow) => Promise<ChosenFile | undefined>;
  /** Fewer bytes than asked for only at the end of the file. */
  readonly read: (offset: number, length: number) => Uint8Array;
  /** Gives a written file its name. False if the disk refuses. */
  readonly keep: () => boolean;
  /** Lets go of the file; one that was not kept is deleted. */
  readonly close: () => void;
}

/** No file is open at first. */
export function createUserFile(): UserFile {
  let open: OpenFile | undefined;
  const close = () => {
    if (open === undefined) return;
    closeSync(open.handle);
    if (open.writing !== undefined) rmSync(open.writing.temporary, { force: true });
    open = undefined;
  };
  return {
    close,
    create: async (window, { suggestedName, kind }) => {
      close();
      const { filePath, canceled } = await showSystemDialog(() =>
        dialog.showSaveDialog(window, {
          title: shownText('menu.label.saveFile'),
          defaultPath: kind === 'sealed' ? `${basename(suggestedName)}.durumi` : basename(suggestedName),
          filters: kind === 'sealed' ? FILTERS : [],
          properties: ['dontAddToRecent'],
        }),
      );
      if (canceled || filePath === undefined || filePath === '') return 'cancelled';
      const temporary = `${filePath}.${randomBytes(6).toString('hex')}.part`;
      return attempt(() => {
        open = { handle: openSync(temporary, 'wx+', 0o600), writing: { temporary, path: filePath } };
      })
        ? 'open'
        : 'refused';
    },
    append: (bytes) => attempt(() => writeAll(open, bytes)),
    choose: async (window) => {
      close();
      const { filePaths } = await showSystemDialog(() =>
        dialog.showOpenDialog(window, {
          title: shownText('menu.label.chooseFile'),
          filters: FILTERS,
          properties: ['openFile', 'dontAddToRecent'],
        }),
      );
      const [path] = filePaths;
      if (path === undefined) return undefined;
      const isReadable = attempt(() => {
        open = { handle: openSync(path, 'r') };
      });
      return { name: basename(path), sizeBytes: isReadable ? sizeOf(open) : 0 };
    },
    read: (offset, length) => {
      if (open === undefined) return new Uint8Array();
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(open.handle, bytes, 0, length, offset));
    },
    keep: () =>
      attempt(() => {
        if (open?.writing === undefined) throw new Error('no file is being written');
        fsyncSync(open.handle);
        renameSync(open.writing.temporary, open.writing.path);
        open = { handle: open.handle };
      }),
  };
}

function writeAll(open: OpenFile | undefined, bytes: Uint8Array): void {
  if (open?.writing === undefined) throw new Error('no file is being written');
  const start = fstatSync(open.handle).size;
  let written = 0;
  try {
    while (written < bytes.length)
      written += writeSync(open.handle, bytes, written, bytes.length - written, start + written);
  } catch (error) {
    // Half a piece would make the next one land in the wrong place.
    ftruncateSync(open.handle, start);
    throw error;
  }
}

function sizeOf(open: OpenFile | undefined): number {
  return open === undefined ? 0 : fstatSync(open.handle).size;
}

// A full or vanished disk is an answer, not a fault of the app.
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
