import { expect, test } from 'vitest';
import {
  appendAuditEntry,
  createSigningKey,
  emptyAuditHead,
  verifyAuditChain,
  type AuditEntry,
} from './audit-entry';
import { blake2b256 } from './blake2b-256';
import { joinParts } from './join-parts';
import { createVaultKey, deriveVaultKeys } from './key-ring';
import { loadSodium } from './sodium';

const sodium = await loadSodium();
const keys = deriveVaultKeys(sodium, createVaultKey(sodium), 1);
const signer = createSigningKey(sodium);
const publicKeys = new Map([['me', signer.publicKey]]);

const history: readonly AuditEntry[] = [
  { seq: 1, at: 1000, caseworker: 'me', action: 'vault.created' },
  { seq: 2, at: 900, caseworker: 'me', action: 'person.created', recordId: 'p1' },
  { seq: 3, at: 1200, caseworker: 'me', action: 'people.imported', count: 40 },
  { seq: 4, at: 1300, caseworker: 'me', action: 'encounter.deleted', recordId: 'e|1"' },
];

function write(entries: readonly AuditEntry[], by = signer): { chain: Uint8Array[]; head: Uint8Array } {
  let head = emptyAuditHead();
  const chain = entries.map((entry) => {
    const appended = appendAuditEntry(sodium, keys, { signer: by, head, entry });
    head = appended.head;
    return appended.bytes;
  });
  return { chain, head };
}

function verify(entries: readonly Uint8Array[], known = publicKeys) {
  return verifyAuditChain(sodium, keys, { publicKeys: known, entries });
}

const { chain, head } = write(history);

function brokenAt(seq: number) {
  return { ok: false, error: { kind: 'broken', seq } };
}

function replaced(index: number, bytes: Uint8Array): Uint8Array[] {
  return chain.with(index, bytes);
}

test('a chain leads to the head that its last entry gave', () => {
  expect(verify(chain)).toEqual({ ok: true, value: head });
  expect(verify([])).toEqual({ ok: true, value: emptyAuditHead() });
});

test('an entry is version 1, signature and the entry with its keys in fixed order', () => {
  expect(chain[1]?.[0]).toBe(1);
  expect(sodium.to_string(chain[1]?.slice(65) ?? new Uint8Array())).toBe(
    '{"seq":2,"at":900,"caseworker":"me","action":"person.created","recordId":"p1"}',
  );
});

test('every flipped bit in every entry is found where it is', () => {
  for (const [index, bytes] of chain.entries()) {
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at & 7));
      expect(verify(replaced(index, flipped))).toEqual({
        ok: false,
        error: { kind: 'broken', seq: index + 1 },
      });
    }
  }
});

test('every truncation of an entry is found', () => {
  const bytes = chain[1] ?? new Uint8Array();
  for (let length = 0; length < bytes.length; length += 1) {
    expect(verify(replaced(1, bytes.slice(0, length)))).toEqual({
      ok: false,
      error: { kind: 'broken', seq: 2 },
    });
  }
});

test('missing, swapped, repeated and foreign entries are found', () => {
  const [first = head, second = head, third = head, fourth = head] = chain;
  expect(verify([second, third, fourth])).toEqual(brokenAt(1));
  expect(verify([first, third, fourth])).toEqual(brokenAt(2));
  expect(verify([first, third, second, fourth])).toEqual(brokenAt(2));
  expect(verify([first, first, second])).toEqual(brokenAt(2));
  const otherHistory = write(history.map((entry) => ({ ...entry, at: entry.at + 1 })));
  expect(verify(replaced(2, otherHistory.chain[2] ?? head))).toEqual(brokenAt(3));
});

test('entries missing at the end show in the head only', () => {
  const shorter = verify(chain.slice(0, 3));
  expect(shorter.ok).toBe(true);
  expect(shorter).not.toEqual({ ok: true, value: head });
});

test('an entry signed by somebody else with the vault key is refused', () => {
  const forged = write(history, createSigningKey(sodium));
  expect(verify(forged.chain)).toEqual({ ok: false, error: { kind: 'broken', seq: 1 } });
});

test('an entry of an unknown caseworker is refused', () => {
  expect(verify(chain, new Map())).toEqual({ ok: false, error: { kind: 'broken', seq: 1 } });
});

test('a chain does not verify with the keys of another vault', () => {
  const otherKeys = deriveVaultKeys(sodium, createVaultKey(sodium), 1);
  const verified = verifyAuditChain(sodium, otherKeys, { publicKeys, entries: chain });
  expect(verified).toEqual({ ok: false, error: { kind: 'broken', seq: 1 } });
});

test.each([
  { ...history[0], action: 'vault.sold' },
  { ...history[0], seq: '1' },
  { ...history[0], at: -1 },
  { ...history[0], recordId: 5 },
  { ...history[0], count: 1.5 },
  { ...history[0], caseworker: 1 },
])('a signed entry of another form is refused: %j', (entry) => {
  const forged = appendAuditEntry(sodium, keys, {
    signer,
    head: emptyAuditHead(),
    entry: entry as AuditEntry,
  });
  expect(verify([forged.bytes])).toEqual({ ok: false, error: { kind: 'broken', seq: 1 } });
});

test('an entry that claims another number than its place is refused, even if its caseworker signed it', () => {
  const encoded = sodium.from_string(JSON.stringify({ ...history[0], seq: 5 }));
  const forgedHead = blake2b256(sodium, joinParts([emptyAuditHead(), 1, encoded]), keys.audit);
  const message = joinParts(['audit1', forgedHead]);
  const signature = signer.secretKey.use((key) => sodium.crypto_sign_detached(message, key));
  const bytes = Uint8Array.from([1, ...signature, ...encoded]);
  expect(verify([bytes])).toEqual(brokenAt(1));
});

test('signing with a wiped key throws', () => {
  const dead = createSigningKey(sodium);
  dead.secretKey.wipe();
  expect(() => write(history, dead)).toThrow('wiped');
});
