import type { KeyError } from '../../contract/vault-state';
import { err, ok, type Result } from '../../domain/result';
import type { AuditEntry } from '../crypto/audit-entry';
import type { KdfParameters } from '../crypto/kdf';
import type { KeySlot } from '../crypto/key-slot';
import { isKeyOf, openVaultKey, sealSlotFor, type OpenedSlot, type VaultSecret } from '../crypto/opening';
import { SLOT_LIMIT } from '../crypto/vault-header';
import type { OpenVault } from '../store/open-vault';
import type { StoredCaseworker } from '../store/stored-record';
import { authorize, strongestKdf } from './authorize';
import { replaceHeader } from './replace-header';
import type { Session } from './session';

export interface SlotChange {
  /** A passphrase or the recovery words of the vault as it is. */
  readonly authorization: string;
  readonly added?: { readonly caseworker: string; readonly secret: VaultSecret };
  readonly isKept: (slot: KeySlot) => boolean;
  /** Cost of the added slot; without it, that of the costliest slot that is there. */
  readonly kdf?: KdfParameters;
  readonly action: AuditEntry['action'];
  readonly recordId: string;
  readonly records?: readonly StoredCaseworker[];
}

/**
 * Adds a way into the open vault, takes some away, or both at once. Keys are derived before the change queues up: a
 * save must not wait for it, and locking neither.
 */
export async function changeSlots(
  session: Session,
  change: SlotChange,
): Promise<Result<undefined, KeyError>> {
  const { vault } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  const { header } = vault;
  const kept = header.slots.filter(change.isKept);
  if (kept.length >= SLOT_LIMIT && change.added !== undefined) return err({ kind: 'no-room' });
  const opened = await authorize(session, { header, authorization: change.authorization });
  if (!opened.ok) return opened;
  try {
    const added = await sealAdded(session, { vault, opened: opened.value, change });
    if (!added.ok) return added;
    const slots = [...kept, ...added.value];
    if (!hasEveryWayIn(slots)) return err({ kind: 'last-way-in' });
    return await replaceHeader(session, {
      former: header,
      header: { ...header, formatVersion: 2, slots },
      action: change.action,
      recordId: change.recordId,
      records: change.records ?? [],
    });
  } finally {
    opened.value.vaultKey.wipe();
  }
}

async function sealAdded(
  session: Session,
  {
    vault,
    opened,
    change,
  }: { readonly vault: OpenVault; readonly opened: OpenedSlot; readonly change: SlotChange },
): Promise<Result<readonly KeySlot[], KeyError>> {
  const { added } = change;
  if (added === undefined) return ok([]);
  const { deps } = session;
  const { header } = vault;
  const { vaultKey } = opened;
  const { kdf = strongestKdf(header) } = change;
  const slot = await sealSlotFor(deps, { ...added, vaultId: header.vaultId, vaultKey, kdf });
  if (!slot.ok) return slot;
  // Tried before it is relied on: a slot that does not open would lock its owner out.
  const tried = await openVaultKey(deps, {
    header: { ...header, slots: [slot.value] },
    secret: added.secret,
  });
  if (!tried.ok) return tried;
  const isRight = isKeyOf(deps, { header, vaultKey: tried.value.vaultKey });
  tried.value.vaultKey.wipe();
  if (!isRight) throw new Error('a sealed slot opens to another key');
  return ok([slot.value]);
}

function hasEveryWayIn(slots: readonly KeySlot[]): boolean {
  return (['passphrase', 'recovery'] as const).every((type) => slots.some((slot) => slot.type === type));
}
