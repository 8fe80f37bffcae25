import type { Attachment, AttachmentId } from './attachment';

type File = Pick<Attachment, 'id' | 'redactedFrom'>;

/** The files in an order in which each redacted copy stands behind its original; nothing is left out. */
export function withCopiesBehind<Each extends File>(files: readonly Each[]): readonly Each[] {
  return files.filter((file) => !isBehind(file, files)).flatMap((file) => [file, ...copiesOf(file, files)]);
}

/** Does a file stand behind its original? Not if that is gone, nor if two vaults made copies of copies. */
export function isBehind(file: File, files: readonly File[]): boolean {
  return files.some(({ id, redactedFrom }) => id === file.redactedFrom && redactedFrom === undefined);
}

/** The redacted copies of a file. A copy has none of its own. */
export function copiesOf<Each extends File>(file: File, files: readonly Each[]): readonly Each[] {
  if (file.redactedFrom !== undefined) return [];
  return files.filter(({ redactedFrom }) => redactedFrom === file.id);
}

/**
 * The files of which a file may be a redacted copy: those that are no copies themselves, so that an original is one
 * step away. What has copies is an original and stays one. Without a file, those for a new one.
 */
export function originalsFor<Each extends File>(
  fileId: AttachmentId | undefined,
  files: readonly Each[],
): readonly Each[] {
  if (files.some(({ redactedFrom }) => redactedFrom !== undefined && redactedFrom === fileId)) return [];
  return files.filter(({ id, redactedFrom }) => id !== fileId && redactedFrom === undefined);
}
