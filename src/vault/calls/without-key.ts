import type { Attachment } from '../../domain/attachment';
import type { StoredAttachment } from '../store/stored-record';

/** A file as the window may know it: its key is no business of the window. */
export function withoutKey({ type: _type, parts: _parts, key: _key, ...file }: StoredAttachment): Attachment {
  return file;
}
