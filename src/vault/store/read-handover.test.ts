import { expect, test } from 'vitest';
import type { HandoverSender } from '../../contract/handover-content';
import { createSigningKey } from '../crypto/audit-entry';
import { toBase64Url } from '../crypto/base64url';
import { concatBytes } from '../crypto/concat-bytes';
import { createContentHash } from '../crypto/content-hash';
import { createHandoverFile, openHandoverFile, signHandover } from '../crypto/handover-file';
import { toOwnParty } from '../crypto/handover-party';
import { loadSodium } from '../crypto/sodium';
import { PART_BYTES } from './attachment-parts';
import { encodeFrame, type HandoverFrame } from './handover-frames';
import { readHandover } from './read-handover';

const sodium = await loadSodium();
const noDerivation = () => Promise.reject(new Error('nothing is derived for a colleague'));
const deps = { sodium, deriveKey: noDerivation };
const signer = createSigningKey(sodium);
const giver = toOwnParty(sodium, signer);
const getter = toOwnParty(sodium, createSigningKey(sodium));

const PERSON_ID = 'P'.repeat(22);
const sender: HandoverSender = {
  signKey: toBase64Url(giver.signKey),
  boxKey: toBase64Url(giver.boxKey),
  label: '학',
  createdAt: 5,
};
const person = {
  type: 'person',
  id: PERSON_ID,
  createdAt: 1,
  updatedAt: 2,
  names: [{ text: '최은경', kind: 'legal' }],
  sex: 'female',
  place: '옌지',
  group: '',
  status: 'in-hiding',
  needs: [],
};
const note = {
  type: 'encounter',
  id: 'E'.repeat(22),
  personId: PERSON_ID,
  createdAt: 1,
  updatedAt: 2,
  place: '',
  mode: 'phone',
  language: 'ko',
  note: '기록',
};
const content = sodium.randombytes_buf(PART_BYTES + 5);
const file = {
  type: 'attachment',
  id: 'A'.repeat(22),
  personId: PERSON_ID,
  createdAt: 1,
  updatedAt: 2,
  name: '사진',
  origin: '',
  mediaType: 'application/octet-stream',
  sizeBytes: content.length,
  sha256: sodium.to_hex(sodium.crypto_hash_sha256(content)),
};

const group = {
  type: 'group',
  id: 'G'.repeat(22),
  createdAt: 1,
  updatedAt: 2,
  people: [PERSON_ID],
  kind: 'family',
  name: '가족',
  text: '',
  roles: [],
  separations: [],
};

const from = (value: object): HandoverFrame => ({ kind: 'sender', json: JSON.stringify(value) });
const holding = (value: object): HandoverFrame => ({ kind: 'record', json: JSON.stringify(value) });
const part = (bytes: Uint8Array): HandoverFrame => ({ kind: 'part', bytes });
const parts = [part(content.slice(0, PART_BYTES)), part(content.slice(PART_BYTES))];
const whole = [from(sender), holding(person), holding(note), holding(file), ...parts];

interface Written {
  readonly frames: readonly HandoverFrame[];
  readonly by?: typeof signer;
  readonly signed?: readonly HandoverFrame[];
}

/** What a reader makes of a file with these frames: how many items came, or why none did. */
async function read({ frames, by = signer, signed = frames }: Written): Promise<unknown> {
  const writer = await createHandoverFile(deps, { kind: 'colleague', party: getter });
  if (!writer.ok) throw new Error(writer.error.kind);
  const { start, seal, binding } = writer.value;
  const hash = createContentHash(sodium);
  signed.map(encodeFrame).forEach(hash.add);
  const signature = signHandover(sodium, { signer: by, sender: giver }, { binding, contentHash: hash.end() });
  const body = frames.map((frame) => seal(encodeFrame(frame), 'more'));
  const bytes = concatBytes([start, ...body, seal(signature, 'last')]);
  const opened = await openHandoverFile(deps, { bytes, own: getter });
  if (!opened.ok) return opened.error.kind;
  const reading = readHandover(sodium, { ...opened.value, start });
  const fed = reading.feed(bytes);
  if (!fed.ok) return fed.error.kind;
  const ended = reading.finish();
  return ended.ok ? fed.value.length : ended.error.kind;
}

test('a person with a note, a file and a group is read', async () => {
  expect(await read({ frames: whole })).toBe(5);
  expect(await read({ frames: [...whole, holding(group)] })).toBe(6);
});

test.each<[string, readonly HandoverFrame[]]>([
  ['nobody gives', whole.slice(1)],
  ['two give', [from(sender), ...whole]],
  ['the giver comes later', [holding(person), from(sender)]],
  ['a note of nobody', [from(sender), holding(note)]],
  ['a note before its person', [from(sender), holding(note), holding(person)]],
  ['somebody comes twice', [...whole, holding(person)]],
  ['a note has the id of its person', [from(sender), holding(person), holding({ ...note, id: PERSON_ID })]],
  ['a group of somebody else', [...whole, holding({ ...group, people: [PERSON_ID, 'X'.repeat(22)] })]],
  ['a group of nobody', [...whole, holding({ ...group, people: [] })]],
  ['bytes of no file', [from(sender), holding(person), part(content)]],
  ['a file without its bytes', whole.slice(0, 4)],
  ['a file that ends early', whole.slice(0, 5)],
  ['parts in another order', [...whole.slice(0, 4), ...parts.toReversed()]],
  ['a part too many', [...whole, part(content.slice(0, 1))]],
  ['parts of another size', [...whole.slice(0, 4), part(content.slice(0, 9)), part(content.slice(9))]],
  [
    'another file than the record says',
    [...whole.slice(0, 4), parts[0] ?? part(content), part(new Uint8Array(5))],
  ],
  ['a record among the parts', [...whole.slice(0, 5), holding(note), ...whole.slice(5)]],
  ['a record of the vault’s own', [from(sender), holding({ ...person, type: 'caseworker' })]],
  ['no JSON', [from(sender), { kind: 'record', json: '{' }]],
])('refused: %s', async (_what, frames) => {
  expect(await read({ frames })).toBe('damaged');
});

test('refused: contents that nobody signed', async () => {
  expect(await read({ frames: whole, signed: whole.slice(0, 3) })).toBe('damaged');
});

test('refused: signed by another than the one whom it names', async () => {
  expect(await read({ frames: whole, by: createSigningKey(sodium) })).toBe('damaged');
});
