import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitToVaultKey, createVaultKey, deriveVaultKeys } from './key-ring';
import type { KeySlot } from './key-slot';
import { randomId } from './random-id';
import { loadSodium } from './sodium';
import { encodeHeader, parseHeader, verifyHeader, type VaultHeader } from './vault-header';

const sodium = await loadSodium();
const MIB = 1024 * 1024;
const vaultKey = createVaultKey(sodium);
const keys = deriveVaultKeys(sodium, vaultKey, 1);
const vaultId = randomId();
const caseworker = randomId();
const unreadable = { ok: false, error: { kind: 'header-unreadable' } };

function slot(type: KeySlot['type']): KeySlot {
  return {
    slotId: randomId(),
    caseworker,
    type,
    suite: 1,
    salt: sodium.randombytes_buf(16),
    kdf: { memoryBytes: 64 * MIB, passes: 3 },
    nonce: sodium.randombytes_buf(24),
    wrapped: sodium.randombytes_buf(48),
    commit: sodium.randombytes_buf(32),
  };
}

const header: VaultHeader = {
  formatVersion: 2,
  vaultId,
  epoch: 1,
  vaultKeyCommitment: commitToVaultKey(sodium, vaultKey, { vaultId, epoch: 1 }),
  slots: [slot('passphrase'), slot('recovery')],
};
const bytes = encodeHeader(sodium, keys, header);
const text = sodium.to_string(bytes);

function parse(changed: string) {
  return parseHeader(sodium.from_string(changed));
}

test('a header comes back and verifies', () => {
  expect(parseHeader(bytes)).toEqual({ ok: true, value: header });
  expect(verifyHeader(sodium, keys, bytes)).toBe(true);
});

test('a header is one line of JSON with its keys in fixed order', () => {
  const stored: unknown = JSON.parse(text);
  expect(JSON.stringify(stored)).toBe(text);
  expect(Object.keys(stored ?? {})).toEqual(['magic', 'formatVersion', 'vaultId', 'epochs', 'slots', 'mac']);
  expect(text.startsWith('{"magic":"durumi-vault","formatVersion":2,"vaultId":"')).toBe(true);
});

test('every flipped bit is unreadable, a newer version or a MAC that does not fit', () => {
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = bytes.slice();
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    if (parseHeader(flipped).ok) expect(verifyHeader(sodium, keys, flipped)).toBe(false);
  }
});

test('every truncation and every added byte is unreadable', () => {
  for (let length = 0; length < bytes.length; length += 1) {
    expect(parseHeader(bytes.slice(0, length))).toEqual(unreadable);
  }
  expect(parse(`${text} `)).toEqual(unreadable);
  expect(parse(`\ufeff${text}`)).toEqual(unreadable);
  expect(parse(`${text}\0`)).toEqual(unreadable);
});

test('a header of other keys and unreadable bytes do not verify', () => {
  expect(verifyHeader(sodium, deriveVaultKeys(sodium, createVaultKey(sodium), 1), bytes)).toBe(false);
  expect(verifyHeader(sodium, keys, new Uint8Array(5))).toBe(false);
});

test('swapped, removed and added slots parse, but the MAC does not fit', () => {
  const [first = slot('passphrase'), second = slot('recovery')] = header.slots;
  const otherKeys = deriveVaultKeys(sodium, createVaultKey(sodium), 1);
  for (const slots of [[second, first], [first], [first, second, slot('passphrase')]]) {
    const forged = encodeHeader(sodium, otherKeys, { ...header, slots });
    expect(parseHeader(forged).ok).toBe(true);
    expect(verifyHeader(sodium, keys, forged)).toBe(false);
  }
});

test.each([
  ['memory of 4 GiB', '"memoryBytes":67108864', '"memoryBytes":4294967296'],
  ['memory of 1 GiB and a byte', '"memoryBytes":67108864', '"memoryBytes":1073741825'],
  ['memory below 64 MiB', '"memoryBytes":67108864', '"memoryBytes":67108863'],
  ['memory as text', '"memoryBytes":67108864', '"memoryBytes":"67108864"'],
  ['memory as a list', '"memoryBytes":67108864', '"memoryBytes":[67108864]'],
  ['memory spelt with an exponent', '"memoryBytes":67108864', '"memoryBytes":6.7108864e7'],
  ['no memory', '"memoryBytes":67108864', '"memoryBytes":null'],
  ['0 passes', '"passes":3', '"passes":0'],
  ['2 passes', '"passes":3', '"passes":2'],
  ['11 passes', '"passes":3', '"passes":11'],
  ['255 lanes', '"passes":3', '"passes":3,"lanes":255'],
  ['suite 0', '"suite":1', '"suite":0'],
  ['suite 255', '"suite":1', '"suite":255'],
  ['suite as text', '"suite":1', '"suite":"1"'],
  ['another slot type', '"type":"recovery"', '"type":"transfer"'],
  ['another magic', 'durumi-vault', 'durumi-vaulT'],
  ['format version 0', '"formatVersion":2', '"formatVersion":0'],
  ['format version as text', '"formatVersion":2', '"formatVersion":"2"'],
  ['a fractional format version', '"formatVersion":2', '"formatVersion":1.5'],
  ['epoch 0', '"epoch":1', '"epoch":0'],
  ['a huge epoch', '"epoch":1', '"epoch":4294967297'],
  ['a second epoch', '"epochs":[', '"epochs":[{},'],
  ['an unknown key', '"epochs"', '"extra":1,"epochs"'],
  ['a __proto__ key', '"epochs"', '"__proto__":{"slots":[]},"epochs"'],
  ['a __proto__ key in a slot', '"type":"recovery"', '"type":"recovery","__proto__":{"suite":1}'],
  ['a constructor key', '"epochs"', '"constructor":{"prototype":{"x":1}},"epochs"'],
  ['a repeated key', '"epochs"', '"formatVersion":2,"epochs"'],
  ['blanks', '"epochs"', ' "epochs"'],
  ['an escape', '"recovery"', String.raw`"r\u0065covery"`],
  ['no slots', /"slots":\[.*\]/u, '"slots":[]'],
  ['a caseworker of another size', /"caseworker":"[\w-]{22}"/u, '"caseworker":"AAAA"'],
  ['a slot of nobody', /"caseworker":"[\w-]{22}",/u, ''],
  ['slots that are no list', /"slots":\[.*\]/u, '"slots":{"length":1}'],
  ['a null slot', /"slots":\[.*\]/u, '"slots":[null]'],
  ['a short salt', /"salt":"[\w-]{22}"/u, '"salt":"AAAAAAAAAAA"'],
  ['a long nonce', /"nonce":"[\w-]{32}"/u, `"nonce":"${'A'.repeat(36)}"`],
  ['a short commitment', /"commit":"[\w-]{43}"/u, '"commit":""'],
  ['a MAC of another size', /"mac":"[\w-]{43}"/u, '"mac":"AAAA"'],
  ['no MAC', /,"mac":"[\w-]{43}"/u, ''],
  ['a vault id of another size', /"vaultId":"[\w-]{22}"/u, '"vaultId":"AAAA"'],
] as const)('%s is unreadable', (_what, from, to) => {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  expect(parse(changed)).toEqual(unreadable);
  expect(Reflect.get({}, 'slots')).toBeUndefined();
  expect(Reflect.get({}, 'x')).toBeUndefined();
});

test('hostile headers are refused in less than 50 ms', () => {
  const hostile = [
    text.replace('"memoryBytes":67108864', '"memoryBytes":4294967296'),
    '['.repeat(64 * 1024),
    '{"a":'.repeat(13_000),
    `{"magic":"durumi-vault","slots":[${'0,'.repeat(30_000)}0]}`,
    'x'.repeat(50 * MIB),
  ];
  for (const each of hostile) {
    const encoded = sodium.from_string(each);
    const start = performance.now();
    expect(parseHeader(encoded)).toEqual(unreadable);
    expect(performance.now() - start).toBeLessThan(50);
  }
});

test('a repeated slot is unreadable', () => {
  const stored = JSON.parse(text) as { slots: unknown[] };
  stored.slots.push(stored.slots[0]);
  expect(parse(JSON.stringify(stored))).toEqual(unreadable);
});

test('eight slots are read, nine are not', () => {
  const slots = Array.from({ length: 8 }, () => slot('passphrase'));
  expect(parseHeader(encodeHeader(sodium, keys, { ...header, slots })).ok).toBe(true);
  const stored = JSON.parse(text) as { slots: unknown[] };
  const nine = Array.from({ length: 9 }, (_, index) => ({
    ...(stored.slots[0] as object),
    slotId: `${'A'.repeat(20)}${String(index)}A`,
  }));
  expect(parse(JSON.stringify({ ...stored, slots: nine.slice(0, 8) })).ok).toBe(true);
  expect(parse(JSON.stringify({ ...stored, slots: nine }))).toEqual(unreadable);
});

test('a header that could not be read back is not written', () => {
  const slots = Array.from({ length: 9 }, () => slot('passphrase'));
  expect(() => encodeHeader(sodium, keys, { ...header, slots })).toThrow(RangeError);
  expect(() => encodeHeader(sodium, keys, { ...header, epoch: 0 })).toThrow(RangeError);
  expect(() => encodeHeader(sodium, keys, { ...header, vaultId: 'x' })).toThrow(RangeError);
  const weak = { ...slot('passphrase'), kdf: { memoryBytes: 1024, passes: 1 } };
  expect(() => encodeHeader(sodium, keys, { ...header, slots: [weak] })).toThrow(RangeError);
});

function parsePadded(length: number) {
  return parse(`{"magic":"durumi-vault","formatVersion":3,"x":"${'x'.repeat(length)}"}`);
}

test('more than 64 KiB are not even parsed', () => {
  expect(parsePadded(64 * 1024 - 100)).toMatchObject({ error: { kind: 'newer-version' } });
  expect(parsePadded(64 * 1024)).toEqual(unreadable);
});

test('a newer format says so, whatever else it holds', () => {
  const newer = { ok: false, error: { kind: 'newer-version', version: 3 } };
  expect(parse(text.replace('"formatVersion":2', '"formatVersion":3'))).toEqual(newer);
  expect(parse('{ "formatVersion": 3, "magic": "durumi-vault", "unheardOf": [] }')).toEqual(newer);
});

test('a header of the first format is read, its slots being the first caseworker’s, and written back the same', () => {
  const { slotId: first = '' } = header.slots[0] ?? {};
  const former: VaultHeader = {
    ...header,
    formatVersion: 1,
    slots: header.slots.map((each) => ({ ...each, caseworker: first })),
  };
  const written = encodeHeader(sodium, keys, former);
  expect(sodium.to_string(written)).not.toContain('caseworker');
  expect(parseHeader(written)).toEqual({ ok: true, value: former });
  expect(verifyHeader(sodium, keys, written)).toBe(true);
});

test('random JSON is unreadable and never throws', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(parse(json)).toEqual(unreadable);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (junk) => {
      expect(parseHeader(junk)).toEqual(unreadable);
    }),
  );
});
