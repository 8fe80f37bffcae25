/** Bytes of a file that pass at once between a file and the vault. */
export const PIECE_BYTES = 1024 * 1024;

/** Files that a caseworker chooses, one at a time: how the window reads and writes them. */
export interface UserFiles {
  /** Asks where to write. The file bears its name only once it is kept. */
  readonly create: (suggestedName: string, kind: FileKind) => Promise<'open' | 'cancelled' | 'refused'>;
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

/** `sealed`: written and read by this app alone; `plain`: for everybody. */
export const FILE_KINDS = ['sealed', 'plain'] as const;
export type FileKind = (typeof FILE_KINDS)[number];
