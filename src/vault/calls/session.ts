import type { BackupPiece } from '../../contract/backup';
import type { VaultEvent } from '../../contract/vault-calls';
import type { SlotDeps } from '../crypto/key-slot';
import type { OpenVault } from '../store/open-vault';
import type { RunningAttachment } from './running-attachment';
import { wipeTakeover, type RunningHandover, type RunningTakeover } from './running-handover';
import type { BackupReading } from '../store/read-backup';
import type { RunningRestore } from '../store/running-restore';

/** What the calls get from outside. */
export interface VaultDeps extends SlotDeps {
  /** Milliseconds since 1970 by the machine's clock. */
  readonly now: () => number;
  /** Milliseconds of a clock that nobody can set. */
  readonly monotonicNow: () => number;
  readonly emit: (event: VaultEvent) => void;
}

/** The last few texts that were put in: a search that had ended already is forgotten by and by. */
class RecentSet {
  readonly #texts = new Set<string>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(text: string): void {
    const [oldest] = this.#texts;
    if (oldest !== undefined && this.#texts.size >= this.#most) this.#texts.delete(oldest);
    this.#texts.add(text);
  }

  delete(text: string): boolean {
    return this.#texts.delete(text);
  }
}

const WRITER_LOCK = 'durumi-vault';

/** The one vault of this worker: open or locked, and a queue in which changes wait for each other. */
export class Session {
  readonly deps: VaultDeps;
  vault: OpenVault | undefined;
  /** The backup that is being written. */
  backup: AsyncGenerator<BackupPiece, undefined> | undefined;
  /** The written backup that is being read back. */
  backupCheck: BackupReading | undefined;
  restore: RunningRestore | undefined;
  /** The file that is being taken in. */
  attachment: RunningAttachment | undefined;
  /** The hand-over that is being written. */
  handover: RunningHandover | undefined;
  /** The hand-over that is being read. */
  takeover: RunningTakeover | undefined;
  /** The entry whose save came last, and whether it was stored. */
  endingEntry: { readonly entry: string; readonly isEnded: Promise<boolean> } | undefined;
  /** Searches whose answers nobody waits for any more. */
  readonly stoppedSearches = new RecentSet(100);
  /** When somebody last searched, by the clock that nobody can set: work that can wait lets whoever types go first. */
  searchedAt = Number.NEGATIVE_INFINITY;
  /** The end of making a passphrase costlier to guess: whatever changes keys waits for it. */
  raisingKdf: Promise<void> = Promise.resolve();
  /** Wrong secrets in a row since the vault was last open. */
  wrongAttempts = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #releaseWriter: (() => void) | undefined;

  constructor(deps: VaultDeps) {
    this.deps = deps;
  }

  /** Runs a change after all changes before it: each builds on the manifest of the one before. */
  enqueue<Value>(change: () => Promise<Value>): Promise<Value> {
    const result = this.#queue.then(change);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Becomes the only writer. False if another window or process is. */
  acquireWriter(): Promise<boolean> {
    if (this.#releaseWriter !== undefined) return Promise.resolve(true);
    return new Promise((resolve) => {
      void navigator.locks.request(WRITER_LOCK, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (lock === null) return undefined;
        return new Promise<void>((release) => {
          this.#releaseWriter = release;
        });
      });
    });
  }

  /** Lets others write. */
  releaseWriter(): void {
    this.#releaseWriter?.();
    this.#releaseWriter = undefined;
  }

  /** Snapshots and verification end at their next step, so that locking does not wait for them. */
  stopBackgroundWork(): void {
    if (this.vault !== undefined) this.vault.isClosed = true;
  }

  /** Wipes the keys and forgets everything. Returns at once; nothing that still runs can seal or open after it. */
  close(): void {
    const { vault } = this;
    this.vault = undefined;
    this.backup = undefined;
    this.backupCheck = undefined;
    this.attachment?.key.wipe();
    this.attachment = undefined;
    this.handover = undefined;
    if (this.takeover !== undefined) wipeTakeover(this.takeover);
    this.takeover = undefined;
    if (vault !== undefined) {
      vault.isClosed = true;
      vault.keys.wipe();
      vault.caseworker.signer.secretKey.wipe();
      vault.database.close();
    }
    this.releaseWriter();
  }
}
