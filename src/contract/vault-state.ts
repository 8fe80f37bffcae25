/** Shown after unlocking, so that people notice a vault that was exchanged for an older one. */
export interface VaultSummary {
  readonly people: number;
  readonly records: number;
  readonly generation: number;
  /** Milliseconds since 1970 of the last change before this opening; undefined in a new vault. */
  readonly lastChangeAt?: number;
  /** The vault had already come further than this: an older database was put in its place. */
  readonly isRolledBack: boolean;
}

export type VaultStatus =
  | { readonly kind: 'absent' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'open'; readonly summary: VaultSummary }
  | { readonly kind: 'newer-version'; readonly version: number }
  /** The database, or what opens the vault, is lost or unreadable. Nothing is offered that would overwrite it. */
  | { readonly kind: 'damaged'; readonly reason: VaultDamage };

export type VaultDamage =
  /** Chromium reports that it lost the database. */
  | 'data-lost'
  /** The engine refuses to open or to read it. */
  | 'database-unreadable'
  | 'header-unreadable'
  | 'manifest-unreadable';

export type UnlockError =
  | { readonly kind: 'wrong-secret' }
  /** Another window or process holds the vault open. */
  | { readonly kind: 'in-use' }
  | { readonly kind: 'recovery-words-invalid' }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'damaged'; readonly reason: VaultDamage };

export type CreateError =
  | { readonly kind: 'exists' }
  | { readonly kind: 'recovery-words-invalid' }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'not-stored' };

export type SaveError =
  | { readonly kind: 'locked' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'changed-meanwhile' }
  /** A person would have become their own relative. */
  | { readonly kind: 'linked-to-self' }
  /** The row was read but does not open: damaged on disk. */
  | { readonly kind: 'damaged' }
  /** The database refused to write (full disk, closed connection): nothing of this save is stored. */
  | { readonly kind: 'not-stored' }
  /** Too little room is left to write anything but drafts: the engine may lose a database on a full disk. */
  | { readonly kind: 'disk-full' };

/** One way into the vault. */
export interface WayIn {
  readonly slotId: string;
  readonly type: 'passphrase' | 'recovery';
  /** What its caseworker is called here; empty if nobody said. */
  readonly label: string;
  /** Does it belong to whoever opened the vault? */
  readonly isMine: boolean;
}

export interface KeyList {
  readonly ways: readonly WayIn[];
  readonly limit: number;
}

export type KeyError =
  | SaveError
  | { readonly kind: 'wrong-secret' }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'recovery-words-invalid' }
  /** All ways in are taken. */
  | { readonly kind: 'no-room' }
  /** Everything is being sealed anew already. */
  | { readonly kind: 'rotating' }
  /** The new passphrase is the one that was given to authorize. */
  | { readonly kind: 'same-passphrase' }
  /** Somebody must still be able to open the vault by passphrase and by recovery words. */
  | { readonly kind: 'last-way-in' };
