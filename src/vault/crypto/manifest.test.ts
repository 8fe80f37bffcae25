import { expect, test } from 'vitest';
import { createVaultKey, deriveVaultKeys } from './key-ring';
import { openManifest, sealManifest, type Manifest } from './manifest';
import { sealRow } from './sealed-row';
import { loadSodium } from './sodium';

const sodium = await loadSodium();
const vaultKey = createVaultKey(sodium);
const keys = deriveVaultKeys(sodium, vaultKey, 1);
const vaultId = 'vault';
const manifest: Manifest = {
  generation: 7,
  count: 3,
  setHash: sodium.randombytes_buf(32),
  auditSeq: 12,
  auditHead: sodium.randombytes_buf(32),
  lastChangeAt: 1_800_000_000_000,
};
const row = sealManifest(sodium, keys, { vaultId, manifest });
const damaged = { ok: false, error: { kind: 'damaged' } };

test('a manifest comes back', () => {
  expect(openManifest(sodium, keys, { vaultId, row })).toEqual({ ok: true, value: manifest });
});

test('the manifest of a vault without changes has no last change', () => {
  const { lastChangeAt: _, ...fresh } = manifest;
  const sealed = sealManifest(sodium, keys, { vaultId, manifest: fresh });
  const opened = openManifest(sodium, keys, { vaultId, row: sealed });
  expect(opened).toEqual({ ok: true, value: fresh });
  expect(opened.ok && 'lastChangeAt' in opened.value).toBe(false);
});

test("another vault's, another epoch's and another key's manifest do not open", () => {
  expect(openManifest(sodium, keys, { vaultId: 'other', row })).toEqual(damaged);
  const nextEpoch = { ...keys, epoch: 2 };
  expect(openManifest(sodium, nextEpoch, { vaultId, row })).toEqual(damaged);
  const otherKeys = deriveVaultKeys(sodium, createVaultKey(sodium), 1);
  expect(openManifest(sodium, otherKeys, { vaultId, row })).toEqual(damaged);
});

test('every flipped bit and every truncation is noticed', () => {
  for (let index = 0; index < row.length; index += 1) {
    const flipped = row.slice();
    flipped[index] = (flipped[index] ?? 0) ^ (1 << (index & 7));
    expect(openManifest(sodium, keys, { vaultId, row: flipped }).ok).toBe(false);
    expect(openManifest(sodium, keys, { vaultId, row: row.slice(0, index) })).toEqual(damaged);
  }
});

test('a record that was put in its place is damaged', () => {
  const place = { vaultId, store: 'records', id: 'manifest', epoch: 1 };
  const record = sealRow(sodium, keys.records, { place, plaintext: sodium.from_string('{}') });
  expect(openManifest(sodium, keys, { vaultId, row: record })).toEqual(damaged);
});

test('a newer version says so', () => {
  const newer = row.slice();
  newer[0] = 9;
  expect(openManifest(sodium, keys, { vaultId, row: newer })).toEqual({
    ok: false,
    error: { kind: 'newer-version', version: 9 },
  });
});

test.each([
  '{}',
  '[]',
  'x',
  '{"generation":1,"count":1,"setHash":"","auditSeq":1,"auditHead":""}',
  `{"generation":"1","count":1,"setHash":"${'A'.repeat(43)}","auditSeq":1,"auditHead":"${'A'.repeat(43)}"}`,
  `{"generation":1,"count":-1,"setHash":"${'A'.repeat(43)}","auditSeq":1,"auditHead":"${'A'.repeat(43)}"}`,
  `{"generation":1,"count":1,"setHash":"${'A'.repeat(43)}","auditSeq":1,"auditHead":"${'A'.repeat(43)}","lastChangeAt":"x"}`,
])('sealed content of another form is damaged: %.30s', (text) => {
  const place = { vaultId, store: 'vault', id: 'manifest', epoch: 1 };
  const sealed = sealRow(sodium, keys.manifestSeal, { place, plaintext: sodium.from_string(text) });
  expect(openManifest(sodium, keys, { vaultId, row: sealed })).toEqual(damaged);
});

test('the key of the audit chain comes back if there is one, and one of another size is damage', () => {
  const reopened = (auditKey: Uint8Array) =>
    openManifest(sodium, keys, {
      vaultId,
      row: sealManifest(sodium, keys, { vaultId, manifest: { ...manifest, auditKey } }),
    });
  const auditKey = sodium.randombytes_buf(32);
  expect(reopened(auditKey)).toEqual({ ok: true, value: { ...manifest, auditKey } });
  expect(reopened(auditKey.slice(1))).toEqual(damaged);
});
