import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { err, ok } from '../../domain/result';
import { SLOT_LIMIT } from '../crypto/vault-header';
import { readCaseworker } from '../store/caseworkers';
import { saveRecords } from '../store/save-records';
import { changeVault } from './change-vault';
import type { Session } from './session';

/** The ways into the open vault, in the order in which they were added. */
export async function listKeys({ vault }: Session): Promise<VaultOutputs['keys.list']> {
  if (vault === undefined) return err({ kind: 'locked' });
  const { database, header, caseworker } = vault;
  const ways = await Promise.all(
    header.slots.map(async (slot) => ({
      slotId: slot.slotId,
      type: slot.type,
      label: (await readCaseworker(vault, { database, id: slot.caseworker }))?.label ?? '',
      isMine: slot.caseworker === caseworker.id,
    })),
  );
  return ok({ ways, limit: SLOT_LIMIT });
}

/** Changes what the caseworker who opened the vault is called. */
export function setLabel(
  session: Session,
  { label }: VaultInput<'keys.setLabel'>,
): Promise<VaultOutputs['keys.setLabel']> {
  return changeVault(session, async (vault) => {
    const stored = await readCaseworker(vault, { database: vault.database, id: vault.caseworker.id });
    if (stored === undefined) return err({ kind: 'damaged' });
    return saveRecords(vault, {
      records: [{ ...stored, label, revision: stored.revision + 1 }],
      action: 'caseworker.named',
      at: session.deps.now(),
      recordId: stored.id,
      logging: 'log',
    });
  });
}
