/** The files that backups go into and come from. Only ciphertext passes through them. */
export interface BackupFiles {
  /** Asks where to write. */
  readonly create: (suggestedName: string) => Promise<'open' | 'cancelled' | 'refused'>;
  /** False if the disk refuses, in this and the next. */
  readonly append: (bytes: Uint8Array) => Promise<boolean>;
  readonly keep: () => Promise<boolean>;
  /** Asks which file to read; undefined if somebody thought better of it. */
  readonly choose: () => Promise<{ readonly name: string; readonly sizeBytes: number } | undefined>;
  /** Fewer bytes than asked for only at the end. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
  /** Lets go of the file; one that was not kept is deleted. */
  readonly close: () => Promise<void>;
}

/** How far long work has come. */
export interface Progress {
  readonly phase: 'writing' | 'checking' | 'restoring';
  readonly done: number;
  readonly total: number;
}

export interface LongWork {
  readonly onProgress: (progress: Progress) => void;
  /** Asked between two pieces. */
  readonly isCancelled: () => boolean;
}

/** Bytes that pass between file and vault at once. */
export const PIECE_BYTES = 1024 * 1024;
