import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import type { VaultSummary } from '../../contract/vault-state';
import { err, ok, type Result } from '../../domain/result';
import { createSigningKey, emptyAuditHead } from '../crypto/audit-entry';
import { calibrateKdf } from '../crypto/kdf';
import { parseRecoveryWords } from '../crypto/recovery-words';
import { emptySetHash } from '../crypto/set-hash';
import { createVaultSecrets, type VaultSecrets } from '../crypto/opening';
import { PeopleIndex } from '../search/people-index';
import { emptyPeopleBase } from '../search/people-base';
import { openDatabase, type VaultDatabase } from '../store/database';
import type { OpenVault } from '../store/open-vault';
import { saveRecords } from '../store/save-records';
import { toStoredCaseworker } from '../store/caseworkers';
import { keepHeaderCopy } from './keep-header-copy';
import { scheduleSnapshot } from './schedule-snapshot';
import type { Session } from './session';
import { summarize } from './summarize';
import { vaultStatus } from './vault-status';

/** Creates the vault and opens it. Never touches one that exists, whatever its state. */
export async function createVault(
  session: Session,
  input: VaultInput<'vault.create'>,
): Promise<VaultOutputs['vault.create']> {
  const { deps } = session;
  const recoveryEntropy = parseRecoveryWords(input.recoveryWords);
  if (!recoveryEntropy.ok) return recoveryEntropy;
  if ((await vaultStatus(session, {})).kind !== 'absent' || !(await session.acquireWriter()))
    return err({ kind: 'exists' });
  const kdf = await calibrateKdf(deps, deps.monotonicNow);
  if (!kdf.ok) return kdf;
  const secrets = await createVaultSecrets(deps, {
    kdf: kdf.value,
    passphrase: input.passphrase,
    recoveryEntropy: recoveryEntropy.value,
  });
  if (!secrets.ok) return secrets;
  try {
    const vault = toNewVault(session, { secrets: secrets.value, database: await openDatabase() });
    return await storeNewVault(session, { vault, headerBytes: secrets.value.headerBytes });
  } catch {
    session.releaseWriter();
    return err({ kind: 'not-stored' });
  }
}

function toNewVault(
  { deps }: Session,
  { secrets, database }: { readonly secrets: VaultSecrets; readonly database: VaultDatabase },
): OpenVault {
  const { sodium } = deps;
  const { header, keys } = secrets;
  const index = new PeopleIndex({ generation: 0, people: 0, entries: [] });
  index.setBase(emptyPeopleBase());
  index.noteChunks = [];
  return {
    sodium,
    database,
    header,
    keys,
    index,
    caseworker: { id: secrets.caseworker, signer: createSigningKey(sodium) },
    manifest: { generation: 0, count: 0, setHash: emptySetHash(), auditSeq: 0, auditHead: emptyAuditHead() },
    isRolledBack: false,
    snapshotGeneration: undefined,
    isIndexOutdated: false,
    unloggedChanges: 0,
    digests: new Map(),
    changedWhileVerifying: undefined,
    changedWhileCopying: undefined,
    // Nothing was there before: nothing can be missing.
    verification: Promise.resolve({ isIntact: true, missing: 0, foreign: 0, damaged: 0 }),
    baseLoaded: Promise.resolve(),
    onListShown: () => undefined,
    isRotationPaused: false,
    isClosed: false,
  };
}

async function storeNewVault(
  session: Session,
  { vault, headerBytes }: { readonly vault: OpenVault; readonly headerBytes: Uint8Array },
): Promise<Result<VaultSummary, { readonly kind: 'not-stored' }>> {
  const stored = await saveRecords(vault, {
    records: [toStoredCaseworker(vault.sodium, vault.caseworker)],
    action: 'vault.created',
    at: session.deps.now(),
    recordId: vault.caseworker.id,
    logging: 'log',
    alongside: [{ store: 'vault', key: 'header', value: { e: vault.keys.epoch, b: headerBytes } }],
  });
  if (!stored.ok) return stored;
  session.vault = vault;
  keepHeaderCopy(session, 'both');
  scheduleSnapshot(session);
  return ok(summarize(vault, undefined));
}
