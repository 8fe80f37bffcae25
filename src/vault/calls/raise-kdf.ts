import { raisedKdf } from '../crypto/kdf';
import { changeSlots } from './change-slots';
import type { Session } from './session';

interface Derivation {
  readonly passphrase: string;
  /** What one key derivation of this unlocking took. */
  readonly elapsedMs: number;
}

/**
 * Makes the passphrase of whoever opened the vault costlier to guess, if this machine has become quicker than the one
 * that the vault was made on. Runs beside the work of the day; if it does not come to an end, nothing has changed.
 */
export async function raiseKdf(session: Session, { passphrase, elapsedMs }: Derivation): Promise<void> {
  const { vault } = session;
  const isMine = ({ type, caseworker }: { readonly type: string; readonly caseworker: string }) =>
    type === 'passphrase' && caseworker === vault?.caseworker.id;
  const slot = vault?.header.slots.find(isMine);
  const kdf = slot && raisedKdf(slot.kdf, elapsedMs);
  if (slot === undefined || kdf === undefined) return;
  await changeSlots(session, {
    authorization: passphrase,
    added: { caseworker: slot.caseworker, secret: { kind: 'passphrase', text: passphrase } },
    isKept: (each) => !isMine(each),
    kdf,
    action: 'kdf.raised',
    recordId: slot.caseworker,
  });
}

/** Changes keys once no passphrase is being made costlier any more: either would find the header changed meanwhile. */
export async function afterRaising<Value>(
  { raisingKdf }: Pick<Session, 'raisingKdf'>,
  change: () => Promise<Value>,
): Promise<Value> {
  await raisingKdf;
  return change();
}
