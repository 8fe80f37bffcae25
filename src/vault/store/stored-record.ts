import type { Encounter } from '../../domain/encounter';
import type { Person } from '../../domain/person';

/** What a row of `records` holds, told apart by `type`. The form of today; older forms are read by migrations. */
export type StoredRecord =
  ({ readonly type: 'person' } & Person) | ({ readonly type: 'encounter' } & Encounter) | StoredCaseworker;

/** A caseworker: what they are called here, and their signing key pair in hexadecimal. */
export interface StoredCaseworker {
  readonly type: 'caseworker';
  readonly id: string;
  readonly revision: number;
  /** Missing until someone gives it. */
  readonly label?: string;
  readonly publicKey: string;
  readonly secretKey: string;
}
