import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { err } from '../../domain/result';
import { createSigningKey } from '../crypto/audit-entry';
import { randomId } from '../crypto/random-id';
import { parseRecoveryWords } from '../crypto/recovery-words';
import { toStoredCaseworker } from '../store/caseworkers';
import { isSamePassphrase } from './authorize';
import { changeSlots } from './change-slots';
import type { Session } from './session';

/** Gives a colleague a passphrase and a signing key of their own. */
export async function addPassphrase(
  session: Session,
  { authorization, label, passphrase }: VaultInput<'keys.addPassphrase'>,
): Promise<VaultOutputs['keys.addPassphrase']> {
  if (isSamePassphrase(authorization, passphrase)) return err({ kind: 'same-passphrase' });
  const { sodium } = session.deps;
  const caseworker = { id: randomId(), signer: createSigningKey(sodium) };
  return changeSlots(session, {
    authorization,
    added: { caseworker: caseworker.id, secret: { kind: 'passphrase', text: passphrase } },
    isKept: () => true,
    action: 'passphrase.added',
    recordId: caseworker.id,
    records: [toStoredCaseworker(sodium, caseworker, label)],
  }).finally(() => caseworker.signer.secretKey.wipe());
}

/** Replaces the passphrase of whoever opened the vault. */
export async function changePassphrase(
  session: Session,
  { authorization, passphrase }: VaultInput<'keys.changePassphrase'>,
): Promise<VaultOutputs['keys.changePassphrase']> {
  const { vault } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  if (isSamePassphrase(authorization, passphrase)) return err({ kind: 'same-passphrase' });
  const { id } = vault.caseworker;
  return changeSlots(session, {
    authorization,
    added: { caseworker: id, secret: { kind: 'passphrase', text: passphrase } },
    isKept: ({ type, caseworker }) => type !== 'passphrase' || caseworker !== id,
    action: 'passphrase.changed',
    recordId: id,
  });
}

/** Replaces the recovery words: the paper with the former ones opens nothing any more. */
export async function replaceRecoveryWords(
  session: Session,
  { authorization, recoveryWords }: VaultInput<'keys.replaceRecoveryWords'>,
): Promise<VaultOutputs['keys.replaceRecoveryWords']> {
  const { vault } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  const entropy = parseRecoveryWords(recoveryWords);
  if (!entropy.ok) return entropy;
  const { id } = vault.caseworker;
  return changeSlots(session, {
    authorization,
    added: { caseworker: id, secret: { kind: 'recovery', entropy: entropy.value } },
    isKept: ({ type }) => type !== 'recovery',
    action: 'recovery-words.replaced',
    recordId: id,
  });
}

/** Takes a passphrase away. The last one stays, and recovery words can only be replaced. */
export async function removeWayIn(
  session: Session,
  { authorization, slotId }: VaultInput<'keys.remove'>,
): Promise<VaultOutputs['keys.remove']> {
  const removed = session.vault?.header.slots.find((slot) => slot.slotId === slotId);
  if (removed === undefined) return err({ kind: session.vault === undefined ? 'locked' : 'not-found' });
  return changeSlots(session, {
    authorization,
    isKept: (slot) => slot.slotId !== slotId,
    action: 'passphrase.removed',
    recordId: removed.caseworker,
  });
}
