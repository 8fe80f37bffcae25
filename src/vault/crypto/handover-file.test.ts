import { expect, test } from 'vitest';
import { err, ok } from '../../domain/result';
import { createSigningKey } from './audit-entry';
import { concatBytes } from './concat-bytes';
import {
  createHandoverFile,
  HANDOVER_FILE,
  isSignedBy,
  openHandoverFile,
  signHandover,
  type Recipient,
} from './handover-file';
import { toOwnParty } from './handover-party';
import { joinParts } from './join-parts';
import type { KdfInput } from './kdf';
import type { SlotDeps } from './key-slot';
import { createSealedFile, openSealedFile, parseSealedFile } from './sealed-file';
import { SecretBytes } from './secret-bytes';
import { loadSodium } from './sodium';

const sodium = await loadSodium();
const asked: KdfInput['parameters'][] = [];
const deps: SlotDeps = {
  sodium,
  // A key derivation without its cost.
  deriveKey: ({ secret, salt, parameters }) => {
    asked.push(parameters);
    return Promise.resolve(
      ok(SecretBytes.take(sodium.crypto_generichash(64, joinParts([secret, salt]), null))),
    );
  },
};
const kdf = { memoryBytes: 64 * 1024 * 1024, passes: 3 };
const giver = createSigningKey(sodium);
const giverParty = toOwnParty(sodium, giver);
const getter = toOwnParty(sodium, createSigningKey(sodium));
const stranger = toOwnParty(sodium, createSigningKey(sodium));
const toColleague: Recipient = { kind: 'colleague', party: getter };
const toPassphrase: Recipient = { kind: 'passphrase', passphrase: 'zoo wrong ozone drill grab fiber', kdf };

async function write(recipient: Recipient) {
  const writer = await createHandoverFile(deps, recipient);
  if (!writer.ok) throw new Error(writer.error.kind);
  return writer.value;
}

async function open(bytes: Uint8Array, own = getter, passphrase?: string): Promise<string> {
  const opened = await openHandoverFile(deps, {
    bytes,
    own,
    ...(passphrase === undefined ? {} : { passphrase }),
  });
  if (!opened.ok) return opened.error.kind;
  const { fileKey } = opened.value;
  return openSealedFile(sodium, HANDOVER_FILE, { start: bytes, fileKey }) === undefined ? 'foreign' : 'open';
}

test('a file for a colleague opens for them and nobody else', async () => {
  const { start } = await write(toColleague);
  expect(await open(start)).toBe('open');
  expect(await open(start, stranger)).toBe('not-for-you');
  expect(await open(start, giverParty)).toBe('not-for-you');
});

test('a file with a passphrase opens with it and no other', async () => {
  const { start } = await write(toPassphrase);
  expect(await open(start)).toBe('needs-passphrase');
  expect(await open(start, stranger, 'zoo wrong ozone drill grab fiber')).toBe('open');
  expect(await open(start, getter, 'zoo wrong ozone drill grab curtain')).toBe('wrong-secret');
});

test('both sides bind the signature to the same', async () => {
  for (const recipient of [toColleague, toPassphrase]) {
    const { start, binding } = await write(recipient);
    const opened = await openHandoverFile(deps, {
      bytes: start,
      own: getter,
      passphrase: 'zoo wrong ozone drill grab fiber',
    });
    expect(opened).toMatchObject({ ok: true, value: { binding } });
  }
});

test('a signature holds for its sender, its recipient, its file and its contents only', async () => {
  const { binding } = await write(toColleague);
  const { binding: other } = await write(toColleague);
  const contentHash = sodium.randombytes_buf(32);
  const signature = signHandover(sodium, { signer: giver, sender: giverParty }, { binding, contentHash });
  const signed = { binding, contentHash, signature };
  expect(isSignedBy(sodium, giverParty, signed)).toBe(true);
  expect(isSignedBy(sodium, stranger, signed)).toBe(false);
  expect(isSignedBy(sodium, { ...giverParty, boxKey: stranger.boxKey }, signed)).toBe(false);
  expect(isSignedBy(sodium, giverParty, { ...signed, binding: other })).toBe(false);
  const passedOn = { ...binding, recipient: stranger.boxKey };
  expect(isSignedBy(sodium, giverParty, { ...signed, binding: passedOn })).toBe(false);
  const changed = { ...signed, contentHash: sodium.randombytes_buf(32) };
  expect(isSignedBy(sodium, giverParty, changed)).toBe(false);
});

test('a flipped bit anywhere before the first frame is noticed', async () => {
  const { start } = await write(toColleague);
  for (let index = 0; index < start.length - 24; index += 1) {
    const flipped = start.slice();
    flipped[index] = (flipped[index] ?? 0) ^ (1 << (index & 7));
    expect(await open(flipped), `byte ${String(index)}`).not.toBe('open');
  }
});

test('a head that asks for more memory than is ever taken is refused before anything is derived', async () => {
  const { start } = await write(toPassphrase);
  const parsed = parseSealedFile(HANDOVER_FILE, start);
  if (!parsed.ok) throw new Error(parsed.error.kind);
  const head = new TextDecoder().decode(parsed.value.head);
  for (const [from, to] of [
    [`"memoryBytes":${String(kdf.memoryBytes)}`, '"memoryBytes":4294967296'],
    ['"passes":3', '"passes":0'],
    ['"suite":1', '"suite":255'],
  ] as const) {
    const hostile = new TextEncoder().encode(head.replace(from, to));
    const fileKey = SecretBytes.take(sodium.randombytes_buf(32));
    const { start: bytes } = createSealedFile(sodium, HANDOVER_FILE, { head: hostile, fileKey });
    asked.splice(0);
    expect(await open(bytes, getter, 'any')).toBe('damaged');
    expect(asked).toEqual([]);
  }
});

test('another kind of file is not one of these', async () => {
  const { start } = await write(toColleague);
  const other = concatBytes([new TextEncoder().encode('DURUMIBK'), start.slice(8)]);
  expect(await open(other)).toBe('not-a-backup');
});

test('no memory for the key derivation is told as such', async () => {
  const full: SlotDeps = { sodium, deriveKey: () => Promise.resolve(err({ kind: 'out-of-memory' })) };
  expect(await createHandoverFile(full, toPassphrase)).toEqual(err({ kind: 'out-of-memory' }));
});
