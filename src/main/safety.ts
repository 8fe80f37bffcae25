import { app } from 'electron';
import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Safety } from '../contract/desktop-calls';
import { appSession } from './app-session';
import { headerCopiesIn } from './header-copies';
import { erasePlanned, planErase } from './erase';
import {
  dropCopies,
  listCopies,
  makeSafetyCopy,
  markGood,
  planRestore,
  restorePlanned,
} from './safety-copies';
import { cutTornTails } from './torn-tails';

export interface SafetyNet {
  readonly read: () => Safety;
  readonly keepHeader: (bytes: Uint8Array, which: 'older' | 'both') => void;
  /** The copy of this start is good. */
  readonly markGood: () => void;
  /** False if there is no such copy; otherwise the app starts anew. */
  readonly restore: (id: string) => boolean;
  readonly dropCopies: () => void;
  /** Erases all copies; the database goes at the next start, should it still be there. */
  readonly erase: () => void;
  readonly startAnew: () => void;
  readonly freeBytes: () => number;
}

/** Does what must happen before a window opens the database: restores the planned copy, mends it, and makes today's. */
export function openSafetyNet(startAnew: () => void): SafetyNet {
  const userData = app.getPath('userData');
  const folders = {
    database: join(appSession().getStoragePath() ?? userData, 'IndexedDB'),
    copies: join(userData, 'Safety copies'),
    setAside: join(userData, 'Set aside'),
  };
  erasePlanned(folders);
  restorePlanned(folders, Date.now());
  // Before the copy, so that a copy can be opened as often as one likes.
  cutTornTails(folders.database);
  const ofThisStart = makeSafetyCopy(folders, Date.now());
  const headers = headerCopiesIn(join(userData, 'Vault header'));
  return {
    read: () => {
      const headerCopy = headers.read();
      return { copies: listCopies(folders), ...(headerCopy === undefined ? {} : { headerCopy }) };
    },
    keepHeader: headers.write,
    markGood: () => {
      if (ofThisStart !== undefined) markGood(folders, ofThisStart);
    },
    restore: (id) => {
      const isPlanned = planRestore(folders, id);
      if (isPlanned) startAnew();
      return isPlanned;
    },
    dropCopies: () => dropCopies(folders),
    erase: () => {
      planErase(folders);
      headers.erase();
    },
    startAnew,
    freeBytes: () => {
      const { bavail, bsize } = statfsSync(userData);
      return bavail * bsize;
    },
  };
}
