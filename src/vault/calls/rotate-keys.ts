import type { SaveError } from '../../contract/vault-state';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { err, type Result } from '../../domain/result';
import { withAuditKey, withKeysBefore } from '../crypto/key-ring';
import { createNextEpoch, type NextEpoch } from '../crypto/next-epoch';
import { parseRecoveryWords } from '../crypto/recovery-words';
import { SecretBytes } from '../crypto/secret-bytes';
import { encodeHeader, type VaultHeader } from '../crypto/vault-header';
import { DRAFT_PLACE, readingPlace } from '../store/draft-place';
import { openAt, sealAt, type OpenVault } from '../store/open-vault';
import { resealRows } from '../store/reseal';
import { saveRecords } from '../store/save-records';
import { readRow, readSlice, writeRows, type RowKey, type RowWrite } from '../store/sealed-rows';
import { breathe } from '../store/snapshot';
import { authorize, isSamePassphrase, strongestKdf } from './authorize';
import { changeVault } from './change-vault';
import { keepHeaderCopy } from './keep-header-copy';
import type { Session } from './session';

const SLICE_ROWS = 100;

/**
 * Somebody knows a passphrase: a new vault key takes over, which only the new passphrase and the new recovery words open.
 * From the answer on the former ones open nothing; what is stored is sealed anew in the background.
 */
export async function rotateKeys(
  session: Session,
  { authorization, passphrase, recoveryWords }: VaultInput<'keys.rotate'>,
): Promise<VaultOutputs['keys.rotate']> {
  const { vault, deps } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  if (vault.header.former !== undefined) return err({ kind: 'rotating' });
  if (isSamePassphrase(authorization, passphrase)) return err({ kind: 'same-passphrase' });
  const entropy = parseRecoveryWords(recoveryWords);
  if (!entropy.ok) return entropy;
  const { header } = vault;
  const opened = await authorize(session, { header, authorization });
  if (!opened.ok) return opened;
  const next = await createNextEpoch(deps, {
    header,
    vaultKey: opened.value.vaultKey,
    caseworker: vault.caseworker.id,
    passphrase,
    recoveryEntropy: entropy.value,
    kdf: strongestKdf(header),
  }).finally(() => opened.value.vaultKey.wipe());
  if (!next.ok) return next;
  const begun = await beginEpoch(session, { former: header, next: next.value });
  if (begun.ok) void continueRotation(session);
  return begun;
}

/** Goes on sealing anew what is left of the epoch before, unless somebody stops it; the next unlocking goes on again. */
export async function continueRotation(session: Session): Promise<void> {
  const { vault } = session;
  if (vault?.header.former === undefined) return;
  vault.isRotationPaused = false;
  const total = vault.manifest.count + vault.manifest.auditSeq;
  let done = 0;
  for (const store of ['records', 'audit'] as const) {
    let after: RowKey | undefined;
    for (;;) {
      const keys = await nextKeys(vault, { store, after });
      if (keys === undefined) return;
      if (keys.length === 0) break;
      after = keys.at(-1);
      const resealed = await session.enqueue(() => resealUnlessClosed(vault, store, keys));
      if (!resealed.ok) return;
      done += keys.length;
      session.deps.emit({ kind: 'rotating', done: Math.min(done, total), total });
      await breathe();
    }
  }
  await session.enqueue(() => endEpochBefore(session, vault));
}

/** Stops after the present batch. Both keys stay valid until the rest is done. */
export async function pauseRotation({ vault, deps }: Session): Promise<undefined> {
  if (vault?.header.former === undefined) return undefined;
  vault.isRotationPaused = true;
  deps.emit({ kind: 'rotation-paused' });
  return undefined;
}

// Undefined: somebody stopped it, or the vault is closed.
async function nextKeys(
  vault: OpenVault,
  { store, after }: { readonly store: 'records' | 'audit'; readonly after: RowKey | undefined },
): Promise<RowKey[] | undefined> {
  if (vault.isClosed || vault.isRotationPaused) return undefined;
  const slice = await readSlice(vault.database, store, { after, limit: SLICE_ROWS });
  return slice.map(([key]) => key);
}

function resealUnlessClosed(vault: OpenVault, store: 'records' | 'audit', keys: readonly RowKey[]) {
  if (vault.isClosed) return Promise.resolve(err({ kind: 'not-stored' as const }));
  return resealRows(vault, store, keys);
}

// Header, manifest and audit entry of the new epoch in one transaction. The snapshot is made anew: its key is the old one.
function beginEpoch(
  session: Session,
  { former, next }: { readonly former: VaultHeader; readonly next: NextEpoch },
): Promise<Result<undefined, SaveError>> {
  return changeVault(session, async (vault) => {
    if (vault.header !== former) {
      next.keys.wipe();
      return err({ kind: 'changed-meanwhile' });
    }
    const { keys: keysBefore, manifest: manifestBefore } = vault;
    const auditKey = keysBefore.audit.use((bytes) => bytes.slice());
    const ring = withAuditKey(withKeysBefore(next.keys, keysBefore), SecretBytes.take(auditKey.slice()));
    vault.keys = ring;
    vault.header = next.header;
    vault.manifest = { ...manifestBefore, auditKey };
    const saved = await saveRecords(vault, {
      records: [],
      action: 'keys.rotated',
      at: session.deps.now(),
      recordId: vault.caseworker.id,
      logging: 'stale-snapshot',
      alongside: [
        headerWrite(vault),
        { store: 'log', remove: IDBKeyRange.lowerBound(0) },
        { store: 'snapshot', remove: IDBKeyRange.lowerBound('') },
      ],
    });
    if (saved.ok) {
      keepHeaderCopy(session, 'both');
      return saved;
    }
    vault.keys = keysBefore;
    vault.header = former;
    vault.manifest = manifestBefore;
    next.keys.wipe();
    return saved;
  });
}

// Nothing is sealed with the key before any more: it goes.
async function endEpochBefore(session: Session, vault: OpenVault): Promise<void> {
  const { before } = vault.keys;
  if (vault.isClosed || before === undefined) return;
  const { former: _former, ...header } = vault.header;
  const places = [DRAFT_PLACE, readingPlace(vault.caseworker)];
  const drafts = await Promise.all(places.map((place) => resealedDraft(vault, place)));
  vault.header = header;
  const written = await writeRows(vault.database, [headerWrite(vault), ...drafts.flat()]);
  if (!written.ok) return;
  const { before: _before, ...ring } = vault.keys;
  vault.keys = ring;
  before.wipe();
  keepHeaderCopy(session, 'both');
  session.deps.emit({ kind: 'rotated' });
}

async function resealedDraft(
  vault: OpenVault,
  place: { readonly store: 'drafts'; readonly id: string },
): Promise<RowWrite[]> {
  const row = await readRow(vault.database, place.store, place.id);
  // One of today was typed since then: what is older must not come in its place.
  const isFormer = row !== undefined && row.e !== vault.keys.epoch;
  const plaintext = isFormer ? openAt(vault, place, row) : undefined;
  if (plaintext === undefined) return [];
  return [{ store: place.store, key: place.id, value: sealAt(vault, place, plaintext) }];
}

function headerWrite({ sodium, keys, header }: OpenVault): RowWrite {
  return { store: 'vault', key: 'header', value: { e: keys.epoch, b: encodeHeader(sodium, keys, header) } };
}
