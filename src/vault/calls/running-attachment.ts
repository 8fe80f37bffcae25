import type { AttachmentDetails, AttachmentId, MediaType } from '../../domain/attachment';
import type { PersonId } from '../../domain/person';
import type { SecretBytes } from '../crypto/secret-bytes';
import type { Sodium } from '../crypto/sodium';

/** A file on its way into the vault. */
export interface RunningAttachment {
  readonly id: AttachmentId;
  readonly personId: PersonId;
  readonly details: AttachmentDetails;
  readonly key: SecretBytes;
  readonly hash: ReturnType<Sodium['crypto_hash_sha256_init']>;
  mediaType: MediaType;
  sizeBytes: number;
  /** Parts that are stored. */
  parts: number;
  /** What does not fill a part yet. */
  pending: Uint8Array;
}
