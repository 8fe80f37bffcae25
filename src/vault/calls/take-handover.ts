import type { HandoverError, HandoverPlan } from '../../contract/handover';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { err, ok, type Result } from '../../domain/result';
import { toBase64Url } from '../crypto/base64url';
import { HANDOVER_FILE, openHandoverFile } from '../crypto/handover-file';
import { toOwnParty } from '../crypto/handover-party';
import { randomBytes } from '../crypto/random-bytes';
import { parseSealedFile } from '../crypto/sealed-file';
import { SecretBytes } from '../crypto/secret-bytes';
import { removeParts, sealPart } from '../store/attachment-parts';
import type { OpenVault } from '../store/open-vault';
import { readHandover, type HandoverItem } from '../store/read-handover';
import { saveRecords } from '../store/save-records';
import { writeRows } from '../store/sealed-rows';
import { changeVault } from './change-vault';
import { pinnedLabel, toPartyCode } from './colleagues';
import { gatherPeople } from './handed-people';
import { planMerge, type MergePlan } from './merge-handover';
import { wipeTakeover, type RunningTakeover, type SeenHandover } from './running-handover';
import type { Session } from './session';

const KEY_BYTES = 32;

/** Opens a file by its first bytes, once all records of the vault were found in order. */
export async function openHandover(
  session: Session,
  { start: bytes, passphrase }: VaultInput<'handover.open'>,
): Promise<VaultOutputs['handover.open']> {
  const { vault, deps } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  await dropHandover(session);
  const parsed = parseSealedFile(HANDOVER_FILE, bytes);
  if (!parsed.ok) return parsed;
  if ((await vault.verification)?.isIntact !== true) return err({ kind: 'not-intact' });
  const own = toOwnParty(vault.sodium, vault.caseworker.signer);
  const opened = await openHandoverFile(deps, {
    bytes,
    own,
    ...(passphrase === undefined ? {} : { passphrase }),
  });
  own.boxSecret.wipe();
  if (!opened.ok) return opened;
  const withStart = { ...opened.value, start: bytes.slice(0, parsed.value.length) };
  session.takeover = {
    opened: withStart,
    reading: readHandover(deps.sodium, withStart),
    records: [],
    seen: undefined,
    files: new Map(),
  };
  return ok(undefined);
}

/** Takes in the next bytes. After an error nothing of the file is left. */
export async function feedHandover(
  session: Session,
  { bytes }: VaultInput<'handover.feed'>,
): Promise<VaultOutputs['handover.feed']> {
  const { vault, takeover } = session;
  if (vault === undefined || takeover === undefined) return err({ kind: 'locked' });
  const items = takeover.reading.feed(bytes);
  if (!items.ok) return giveUp(session, items.error);
  if (takeover.seen === undefined) {
    takeover.records.push(...items.value.flatMap((item) => (item.kind === 'record' ? [item.record] : [])));
    return ok(undefined);
  }
  const stored = await storeParts(vault, takeover, items.value);
  return stored.ok ? stored : giveUp(session, stored.error);
}

/** After the last byte: what the file would change. */
export async function planHandover(session: Session): Promise<VaultOutputs['handover.plan']> {
  const { vault, takeover } = session;
  if (vault === undefined || takeover === undefined) return err({ kind: 'locked' });
  const read = takeover.reading.finish();
  if (!read.ok) return giveUp(session, read.error);
  const records = takeover.records.splice(0);
  takeover.seen = {
    ...read.value,
    people: gatherPeople(records),
    linked: records.filter((record) => 'people' in record),
  };
  const planned = await planSeen(session, vault, takeover);
  return planned.ok ? ok(await toPlan(vault, takeover.seen, planned.value)) : giveUp(session, planned.error);
}

/** From now on the file comes a second time, and parts of new files are stored. */
export async function takeHandover(session: Session): Promise<VaultOutputs['handover.take']> {
  const { vault, takeover } = session;
  if (vault === undefined || takeover?.seen === undefined) return err({ kind: 'locked' });
  // A backup would hold half of it.
  if (vault.changedWhileCopying !== undefined) return err({ kind: 'busy' });
  const planned = await planSeen(session, vault, takeover);
  if (!planned.ok) return giveUp(session, planned.error);
  for (const { id } of planned.value.newFiles)
    takeover.files.set(id, { key: SecretBytes.take(randomBytes(KEY_BYTES)), parts: 0 });
  takeover.reading = readHandover(session.deps.sodium, takeover.opened);
  return ok(undefined);
}

/** Merges everything in one transaction, if what came the second time is what was looked at. */
export async function finishHandover(session: Session): Promise<VaultOutputs['handover.finish']> {
  const { takeover } = session;
  const seen = takeover?.seen;
  if (takeover === undefined || seen === undefined) return err({ kind: 'locked' });
  const read = takeover.reading.finish();
  if (!read.ok) return giveUp(session, read.error);
  if (!session.deps.sodium.memcmp(read.value.contentHash, seen.contentHash))
    return giveUp(session, { kind: 'damaged' });
  const merged = await changeVault(session, (vault) => storeMerged(session, vault, { takeover, seen }));
  if (!merged.ok) return giveUp(session, merged.error);
  forget(session);
  return merged;
}

/** Gives the file up. */
export async function dropHandover(session: Session): Promise<undefined> {
  const { vault, takeover } = session;
  if (takeover === undefined) return undefined;
  const ids = [...takeover.files.keys()];
  forget(session);
  if (vault !== undefined && ids.length > 0) await writeRows(vault.database, ids.map(removeParts));
  return undefined;
}

function forget(session: Session): void {
  if (session.takeover !== undefined) wipeTakeover(session.takeover);
  session.takeover = undefined;
}

async function giveUp(session: Session, error: HandoverError): Promise<Result<never, HandoverError>> {
  await dropHandover(session);
  return err(error);
}

async function storeParts(
  vault: OpenVault,
  { files }: RunningTakeover,
  items: readonly HandoverItem[],
): ReturnType<typeof writeRows> {
  const writes = items.flatMap((item) => {
    const file = item.kind === 'part' ? files.get(item.attachmentId) : undefined;
    if (item.kind !== 'part' || file === undefined) return [];
    file.parts += 1;
    const { attachmentId, part, bytes } = item;
    return [sealPart(vault, { attachmentId, part, key: file.key }, bytes)];
  });
  return writes.length === 0 ? ok(undefined) : writeRows(vault.database, writes);
}

interface Seen {
  readonly takeover: RunningTakeover;
  readonly seen: SeenHandover;
}

async function storeMerged(
  session: Session,
  vault: OpenVault,
  { takeover, seen }: Seen,
): Promise<Result<HandoverPlan, HandoverError>> {
  const planned = await planSeen(session, vault, takeover);
  if (!planned.ok) return planned;
  const plan = planned.value;
  // Since it was looked at, somebody erased a file here for good that now seems new.
  if (!plan.newFiles.every(({ id }) => takeover.files.has(id))) return err({ kind: 'changed-meanwhile' });
  const saved = await saveRecords(vault, {
    records: plan.records,
    action: 'handover.taken',
    at: session.deps.now(),
    count: plan.people.filter(({ state }) => state !== 'anonymised').length,
    index: { entries: plan.entries, notes: plan.notes, people: vault.index.people + plan.morePeople },
    logging: 'log',
  });
  return saved.ok ? ok(await toPlan(vault, seen, plan)) : saved;
}

async function planSeen(
  { deps }: Session,
  vault: OpenVault,
  { seen, files }: RunningTakeover,
): Promise<Result<MergePlan, HandoverError>> {
  if (seen === undefined) return err({ kind: 'incomplete' });
  await vault.baseLoaded;
  const label = (await pinnedLabel(vault, seen.party)) ?? seen.sender.label;
  const storedFiles = new Map(
    [...files].map(([id, { key, parts }]) => [id, { parts, key: key.use(toBase64Url) }] as const),
  );
  return planMerge(vault, {
    people: seen.people,
    linked: seen.linked,
    from: label,
    at: deps.now(),
    storedFiles,
  });
}

async function toPlan(
  vault: OpenVault,
  { sender, party }: SeenHandover,
  plan: MergePlan,
): Promise<HandoverPlan> {
  const pinnedAs = await pinnedLabel(vault, party);
  return {
    from: {
      ...toPartyCode(vault, party),
      label: sender.label,
      ...(pinnedAs === undefined ? {} : { pinnedAs }),
    },
    createdAt: sender.createdAt,
    people: plan.people,
    linked: plan.linked,
  };
}
