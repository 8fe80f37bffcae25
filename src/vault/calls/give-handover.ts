import type { HandoverError } from '../../contract/handover';
import type { HandedRecord, HandoverSender } from '../../contract/handover-content';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { withoutPeople, type LinkedRecord } from '../../domain/linked-record';
import type { PersonId } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import { parseBase64Url, toBase64Url } from '../crypto/base64url';
import { concatBytes } from '../crypto/concat-bytes';
import { createContentHash, type ContentHash } from '../crypto/content-hash';
import {
  createHandoverFile,
  signHandover,
  type HandoverWriter,
  type Recipient,
} from '../crypto/handover-file';
import { SecretBytes } from '../crypto/secret-bytes';
import { readPart } from '../store/attachment-parts';
import { encodeFrame, type HandoverFrame } from '../store/handover-frames';
import { isLinked } from '../store/is-linked';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { saveRecords } from '../store/save-records';
import type { StoredAttachment, StoredRecord } from '../store/stored-record';
import { changeVault } from './change-vault';
import { checkConsent } from './check-consent';
import { findPinned, ownPublicParty, readOwn } from './colleagues';
import type { RunningHandover } from './running-handover';
import type { Session } from './session';

const KEY_BYTES = 32;

/** Begins to hand people over, with everything about them, once all records were found in order. */
export async function startHandover(
  session: Session,
  { people, to }: VaultInput<'handover.start'>,
): Promise<VaultOutputs['handover.start']> {
  const { vault, deps } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  await cancelHandover(session);
  if ((await vault.verification)?.isIntact !== true) return err({ kind: 'not-intact' });
  const consent = await checkConsent(vault, { people, use: 'handover' });
  if (!consent.ok) return consent;
  const recipient = await toRecipient(vault, to);
  if (!recipient.ok) return recipient;
  const writer = await createHandoverFile(deps, recipient.value);
  if (!writer.ok) return writer;
  session.handover = writeHandover(vault, { people, writer: writer.value, at: deps.now() });
  return ok(undefined);
}

/** The next bytes of the file that was begun; undefined after the last. */
export async function nextHandoverPiece({ handover }: Session): Promise<VaultOutputs['handover.next']> {
  if (handover === undefined) return err({ kind: 'locked' });
  const { value } = await handover.next();
  return value ?? ok(undefined);
}

/** Gives the file up. */
export async function cancelHandover(session: Session): Promise<undefined> {
  await session.handover?.return(undefined);
  session.handover = undefined;
  return undefined;
}

/** Says that so many people were handed over. */
export function noteHandover(
  session: Session,
  { people }: VaultInput<'handover.note'>,
): Promise<VaultOutputs['handover.note']> {
  return changeVault(session, (vault) =>
    saveRecords(vault, {
      records: [],
      action: 'handover.made',
      at: session.deps.now(),
      count: people,
      logging: 'log',
    }),
  );
}

type ToRecipient = Promise<
  Result<Recipient, Extract<VaultOutputs['handover.start'], { ok: false }>['error']>
>;

async function toRecipient(vault: OpenVault, to: VaultInput<'handover.start'>['to']): ToRecipient {
  if (to.kind === 'passphrase') {
    const { kdf } = vault.header.slots.find(({ type }) => type === 'passphrase') ?? {};
    if (kdf === undefined) throw new Error('a vault without a passphrase');
    return ok({ kind: 'passphrase', passphrase: to.passphrase, kdf });
  }
  const party = await findPinned(vault, to.code);
  return party.ok ? ok({ kind: 'colleague', party: party.value }) : party;
}

interface Handover {
  readonly people: readonly PersonId[];
  readonly writer: HandoverWriter;
  readonly at: number;
}

async function* writeHandover(vault: OpenVault, { people, writer, at }: Handover): RunningHandover {
  const hash = createContentHash(vault.sodium);
  const total = people.length;
  const sender: HandoverFrame = { kind: 'sender', json: JSON.stringify(await toSender(vault, at)) };
  yield ok({ bytes: concatBytes([writer.start, seal({ writer, hash }, [sender])]), done: 0, total });
  for (const [index, personId] of people.entries())
    for await (const frames of framesAbout(vault, personId)) {
      if (!frames.ok) return yield frames;
      yield ok({ bytes: seal({ writer, hash }, frames.value), done: index, total });
    }
  const linked = await readLinked(vault, people);
  if (!linked.ok) return yield linked;
  yield ok({ bytes: seal({ writer, hash }, linked.value.map(toRecordFrame)), done: total, total });
  const { signer } = vault.caseworker;
  const content = { binding: writer.binding, contentHash: hash.end() };
  const signature = signHandover(vault.sodium, { signer, sender: ownPublicParty(vault) }, content);
  yield ok({ bytes: writer.seal(signature, 'last'), done: total, total });
  return undefined;
}

function seal(
  { writer, hash }: { readonly writer: HandoverWriter; readonly hash: ContentHash },
  frames: readonly HandoverFrame[],
): Uint8Array {
  const sealed = frames.map((frame) => {
    const bytes = encodeFrame(frame);
    hash.add(bytes);
    return writer.seal(bytes, 'more');
  });
  return concatBytes(sealed);
}

async function toSender(vault: OpenVault, createdAt: number): Promise<HandoverSender> {
  const { signKey, boxKey } = ownPublicParty(vault);
  const label = (await readOwn(vault))?.label ?? '';
  return { signKey: toBase64Url(signKey), boxKey: toBase64Url(boxKey), label, createdAt };
}

type OwnedRecord = Extract<StoredRecord, { type: HandedRecord['type'] }>;

// The person first, then what belongs to them and was not put aside.
async function readEverythingAbout(
  vault: OpenVault,
  personId: PersonId,
): Promise<Result<readonly OwnedRecord[], HandoverError>> {
  await vault.baseLoaded;
  const entry = vault.index.entry(personId);
  if (entry === undefined || entry.isDeleted === true) return err({ kind: 'not-found' });
  const live = [...entry.encounters, ...(entry.attachments ?? [])].filter(
    ({ isDeleted }) => isDeleted !== true,
  );
  const records = await readRecords(vault, [personId, ...live.map(({ id }) => id)]);
  const owned = records.filter((record) => typeof record === 'object').filter(isOwned);
  return owned.length === records.length ? ok(owned) : err({ kind: 'not-intact' });
}

// What belongs to several people comes last, without those who are not handed over.
async function readLinked(
  vault: OpenVault,
  people: readonly PersonId[],
): Promise<Result<readonly LinkedRecord[], HandoverError>> {
  const refs = people.flatMap((id) => vault.index.entry(id)?.linked ?? []);
  const ids = new Set(refs.filter(({ isDeleted }) => isDeleted !== true).map(({ id }) => id));
  const records = await readRecords(vault, [...ids]);
  const linked = records.filter((record) => typeof record === 'object').filter(isLinked);
  if (linked.length < records.length) return err({ kind: 'not-intact' });
  const handed = new Set(people);
  return ok(
    linked.flatMap((record) => {
      const others = new Set(record.people.filter((id) => !handed.has(id)));
      // Its text tells of all of them, and nobody can take some out.
      if (record.type === 'letter' && others.size > 0) return [];
      return withoutPeople(record, others) ?? [];
    }),
  );
}

type Frames = AsyncGenerator<Result<readonly HandoverFrame[], HandoverError>, undefined, undefined>;

async function* framesAbout(vault: OpenVault, personId: PersonId): Frames {
  const found = await readEverythingAbout(vault, personId);
  if (!found.ok) return yield found;
  yield ok(found.value.filter(({ type }) => type !== 'attachment').map(toRecordFrame));
  for (const record of found.value) if (record.type === 'attachment') yield* framesOf(vault, record);
  return undefined;
}

async function* framesOf(vault: OpenVault, file: StoredAttachment): Frames {
  const keyBytes = parseBase64Url(file.key, KEY_BYTES);
  if (keyBytes === undefined) return yield err({ kind: 'not-intact' });
  const key = SecretBytes.take(keyBytes);
  try {
    yield ok([toRecordFrame(file)]);
    for (let part = 0; part < file.parts; part += 1) {
      const bytes = await readPart(vault, { attachmentId: file.id, part, key });
      if (bytes === undefined) return yield err({ kind: 'not-intact' });
      yield ok([{ kind: 'part', bytes }]);
    }
    return undefined;
  } finally {
    key.wipe();
  }
}

function toRecordFrame(record: OwnedRecord): HandoverFrame {
  return { kind: 'record', json: JSON.stringify(toHandedRecord(record)) };
}

function isOwned(record: StoredRecord): record is OwnedRecord {
  return isLinked(record) || ['person', 'encounter', 'attachment'].includes(record.type);
}

// What is this vault's own stays: numbers of revisions, keys of files, caseworkers, what was said before.
function toHandedRecord({ former: _former, ...record }: OwnedRecord): HandedRecord {
  if (record.type === 'attachment') {
    const { revision: _revision, deletedAt: _deletedAt, parts: _parts, key: _key, ...file } = record;
    return file;
  }
  const { revision: _revision, deletedAt: _deletedAt, ...handed } = record;
  if (handed.type !== 'person' && handed.type !== 'encounter') return handed;
  const { caseworker: _caseworker, ...own } = handed;
  if (own.type !== 'person') return own;
  const { notSame: _notSame, merged: _merged, anonymisedIds: _anonymisedIds, ...person } = own;
  return person;
}
