import type { BackupPiece } from '../../contract/backup';
import type { HandoverError } from '../../contract/handover';
import type { HandedLinked, HandedRecord } from '../../contract/handover-content';
import type { Result } from '../../domain/result';
import type { OpenedHandover } from '../crypto/handover-file';
import type { SecretBytes } from '../crypto/secret-bytes';
import type { HandoverReading, ReadHandover } from '../store/read-handover';
import type { HandedPersonFile } from './handed-people';

/** A hand-over on its way out: the next bytes, or why there are none. */
export type RunningHandover = AsyncGenerator<Result<BackupPiece, HandoverError>, undefined, undefined>;

/** A hand-over on its way in. It is read twice: to look at it, and to take it over. */
export interface RunningTakeover {
  readonly opened: OpenedHandover & { readonly start: Uint8Array };
  reading: HandoverReading;
  /** What came so far in the first reading. */
  readonly records: HandedRecord[];
  /** After the first reading. */
  seen: SeenHandover | undefined;
  /** In the second reading: new files whose parts are being stored. */
  readonly files: Map<string, ComingFile>;
}

/** A file that was read to its end. */
export interface SeenHandover extends ReadHandover {
  readonly people: readonly HandedPersonFile[];
  readonly linked: readonly HandedLinked[];
}

/** A new file on its way in. */
interface ComingFile {
  readonly key: SecretBytes;
  parts: number;
}

/** Wipes the keys of a hand-over on its way in. */
export function wipeTakeover({ opened, files }: RunningTakeover): void {
  opened.fileKey.wipe();
  for (const { key } of files.values()) key.wipe();
}
