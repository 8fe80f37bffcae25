import { afterEach, expect, test, vi } from 'vitest';
import { err, ok } from '../../domain/result';
import { argon2id } from './argon2id';
import { joinParts } from './join-parts';
import type { KdfDep, KdfInput } from './kdf';
import { commitToVaultKey, createVaultKey, deriveVaultKeys, type VaultKeys } from './key-ring';
import { sealSlot, type KeySlot, type SlotDeps } from './key-slot';
import { createVaultSecrets, openVaultSecrets, type VaultSecret } from './opening';
import { openRow, sealRow } from './sealed-row';
import { SecretBytes } from './secret-bytes';
import { loadSodium } from './sodium';
import { encodeHeader } from './vault-header';

const sodium = await loadSodium();
const kdf = { memoryBytes: 64 * 1024 * 1024, passes: 3 };
const recoveryEntropy = sodium.randombytes_buf(16);
const passphrase = '두루미 red-crowned 丹顶鹤';
const right: VaultSecret = { kind: 'passphrase', text: passphrase };
const wrong: VaultSecret = { kind: 'passphrase', text: 'red-crowned' };
const wrongSecret = { ok: false, error: { kind: 'wrong-secret' } };

/** A key derivation without its cost, which remembers what it was asked and what it made. */
function quickDeps() {
  const asked: KdfInput[] = [];
  const secrets: Uint8Array[] = [];
  const made: SecretBytes[] = [];
  const deps: SlotDeps = {
    sodium,
    deriveKey: (input) => {
      const { secret, salt, parameters } = input;
      asked.push({ ...input, secret: secret.slice() });
      secrets.push(secret);
      const message = joinParts([secret, salt, parameters.memoryBytes, parameters.passes]);
      const derived = SecretBytes.take(sodium.crypto_generichash(64, message, null));
      made.push(derived);
      return Promise.resolve(ok(derived));
    },
  };
  return { deps, asked, secrets, made };
}

async function create(deps: SlotDeps, text = passphrase) {
  const created = await createVaultSecrets(deps, { passphrase: text, recoveryEntropy, kdf });
  if (!created.ok) throw new Error(created.error.kind);
  return created.value;
}

/** Watches every secret that comes into being, and counts those that still hold something. */
function watchSecrets() {
  const take = vi.spyOn(SecretBytes, 'take');
  return {
    alive: () =>
      take.mock.calls.filter(([bytes]) => bytes.some((byte) => byte !== 0)).map(([bytes]) => bytes),
  };
}

function bytesOf({ epoch: _epoch, wipe: _wipe, before: _before, ...keys }: VaultKeys): Uint8Array[] {
  return Object.values(keys).map((key) => key.use((bytes) => bytes));
}

afterEach(() => {
  vi.restoreAllMocks();
});

const quick = quickDeps();
const vault = await create(quick.deps);

/** A vault whose header holds the given slots, sealed for its own key. */
async function withSlots(texts: readonly string[]) {
  const { deps } = quick;
  const payload = createVaultKey(sodium);
  const vaultId = vault.header.vaultId;
  const slots: KeySlot[] = [];
  for (const text of texts) {
    const secret = sodium.from_string(text);
    const slot = await sealSlot(deps, {
      vaultId,
      formatVersion: 1,
      caseworker: vault.caseworker,
      type: 'passphrase',
      secret,
      payload,
      kdf,
    });
    if (slot.ok) slots.push(slot.value);
  }
  return { payload, slots };
}

test('with real Argon2id, both secrets open the same vault and others do not', async () => {
  const real: KdfDep = { deriveKey: (input) => Promise.resolve(argon2id(sodium, input)) };
  const deps = { sodium, ...real };
  const { headerBytes, keys, header } = await create(deps);
  const place = { vaultId: header.vaultId, store: 'records', id: 'one', epoch: 1 };
  const row = sealRow(sodium, keys.records, { place, plaintext: Uint8Array.of(1, 2, 3) });
  const secrets: VaultSecret[] = [right, { kind: 'recovery', entropy: recoveryEntropy }];
  for (const secret of secrets) {
    const opened = await openVaultSecrets(deps, { headerBytes, secret });
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.header).toEqual(header);
    const read = openRow(sodium, opened.value.keys.records, { place, row });
    expect(read).toEqual({ ok: true, value: Uint8Array.of(1, 2, 3) });
  }
  expect(await openVaultSecrets(deps, { headerBytes, secret: wrong })).toEqual(wrongSecret);
});

test('a new vault has one passphrase slot and one recovery slot with the parameters asked for', () => {
  expect(vault.header.slots.map(({ type }) => type)).toEqual(['passphrase', 'recovery']);
  expect(vault.header.slots.map((slot) => slot.kdf)).toEqual([kdf, kdf]);
  expect(vault.header.epoch).toBe(1);
});

test('a passphrase typed in another normal form opens', async () => {
  for (const text of [passphrase.normalize('NFD'), `\u200f${passphrase}\ufeff`]) {
    const opened = await openVaultSecrets(quick.deps, {
      headerBytes: vault.headerBytes,
      secret: { kind: 'passphrase', text },
    });
    expect(opened.ok).toBe(true);
  }
});

test('the words of recovery are no passphrase and the passphrase is no recovery', async () => {
  const { headerBytes } = vault;
  const asPassphrase: VaultSecret = { kind: 'passphrase', text: sodium.to_hex(recoveryEntropy) };
  expect(await openVaultSecrets(quick.deps, { headerBytes, secret: asPassphrase })).toEqual(wrongSecret);
  const entropy = sodium.from_string(passphrase).slice(0, 16);
  const secret: VaultSecret = { kind: 'recovery', entropy };
  expect(await openVaultSecrets(quick.deps, { headerBytes, secret })).toEqual(wrongSecret);
});

test('1000 wrong passphrases get the same answer', async () => {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const secret: VaultSecret = { kind: 'passphrase', text: `${passphrase}${String(attempt)}` };
    const opened = await openVaultSecrets(quick.deps, { headerBytes: vault.headerBytes, secret });
    expect(opened).toEqual(wrongSecret);
  }
});

test('a right and a wrong passphrase cost the same derivations, wherever the right slot stands', async () => {
  const { payload, slots } = await withSlots(['first', 'second', 'third']);
  const keys = deriveVaultKeys(sodium, payload, 1);
  const { vaultId } = vault.header;
  const vaultKeyCommitment = commitToVaultKey(sodium, payload, { vaultId, epoch: 1 });
  const header = { ...vault.header, vaultKeyCommitment, slots };
  const headerBytes = encodeHeader(sodium, keys, header);
  for (const [text, isRight] of [
    ['first', true],
    ['second', true],
    ['third', true],
    ['x', false],
  ] as const) {
    const { deps, asked } = quickDeps();
    const opened = await openVaultSecrets(deps, { headerBytes, secret: { kind: 'passphrase', text } });
    expect(opened.ok).toBe(isRight);
    expect(asked).toHaveLength(3);
  }
});

test('every flipped bit of a header keeps the vault shut without a crash', async () => {
  for (let index = 0; index < vault.headerBytes.length; index += 1) {
    const headerBytes = vault.headerBytes.slice();
    headerBytes[index] = (headerBytes[index] ?? 0) ^ (1 << (index & 7));
    const opened = await openVaultSecrets(quick.deps, { headerBytes, secret: right });
    expect(opened.ok).toBe(false);
  }
});

test.each([
  ['"memoryBytes":67108864', '"memoryBytes":4294967296', 'header-unreadable'],
  ['"passes":3', '"passes":0', 'header-unreadable'],
  ['"suite":1', '"suite":255', 'header-unreadable'],
  ['"formatVersion":2', '"formatVersion":3', 'newer-version'],
])('a header with %s made %s is refused without a key derivation', async (from, to, kind) => {
  const { deps, asked } = quickDeps();
  const headerBytes = sodium.from_string(sodium.to_string(vault.headerBytes).replace(from, to));
  const opened = await openVaultSecrets(deps, { headerBytes, secret: right });
  expect(!opened.ok && opened.error.kind).toBe(kind);
  expect(asked).toEqual([]);
});

test('a slot pasted from another vault with the same passphrase is refused', async () => {
  const other = await create(quick.deps);
  const forged = encodeHeader(sodium, vault.keys, { ...vault.header, slots: other.header.slots });
  expect(await openVaultSecrets(quick.deps, { headerBytes: forged, secret: right })).toEqual(wrongSecret);
});

test('a slot that opens to another vault key is refused by the commitment in the header', async () => {
  const { payload, slots } = await withSlots([passphrase]);
  // The forger has a key of the same vault id and may even write the MAC with it, but not the commitment.
  const forged = encodeHeader(sodium, deriveVaultKeys(sodium, payload, 1), { ...vault.header, slots });
  const opened = await openVaultSecrets(quick.deps, { headerBytes: forged, secret: right });
  expect(opened).toEqual({ ok: false, error: { kind: 'header-unreadable' } });
});

test('a header whose MAC was written with another key is refused', async () => {
  const forged = encodeHeader(sodium, deriveVaultKeys(sodium, createVaultKey(sodium), 1), vault.header);
  const opened = await openVaultSecrets(quick.deps, { headerBytes: forged, secret: right });
  expect(opened).toEqual({ ok: false, error: { kind: 'header-unreadable' } });
});

test('want of memory is told when no slot opens, and forgotten when one does', async () => {
  const { payload, slots } = await withSlots(['first', 'second']);
  const keys = deriveVaultKeys(sodium, payload, 1);
  const { vaultId } = vault.header;
  const vaultKeyCommitment = commitToVaultKey(sodium, payload, { vaultId, epoch: 1 });
  const headerBytes = encodeHeader(sodium, keys, { ...vault.header, vaultKeyCommitment, slots });
  const openWith = async (text: string, failing: number) => {
    const { deps, asked } = quickDeps();
    const poor: SlotDeps = {
      sodium,
      deriveKey: async (input) => {
        const derived = await deps.deriveKey(input);
        return asked.length === failing ? err({ kind: 'out-of-memory' }) : derived;
      },
    };
    const opened = await openVaultSecrets(poor, { headerBytes, secret: { kind: 'passphrase', text } });
    return opened.ok ? 'open' : opened.error.kind;
  };
  expect(await openWith('first', 2)).toBe('open');
  expect(await openWith('second', 1)).toBe('open');
  expect(await openWith('first', 1)).toBe('out-of-memory');
  expect(await openWith('second', 2)).toBe('out-of-memory');
  expect(await openWith('x', 1)).toBe('out-of-memory');
});

test('creating without memory makes no vault', async () => {
  const poor: SlotDeps = { sodium, deriveKey: () => Promise.resolve(err({ kind: 'out-of-memory' })) };
  const created = await createVaultSecrets(poor, { passphrase, recoveryEntropy, kdf });
  expect(created).toEqual({ ok: false, error: { kind: 'out-of-memory' } });
});

test('secrets and derived keys are wiped, the caller’s entropy is not', async () => {
  const { deps, secrets, made } = quickDeps();
  const entropy = recoveryEntropy.slice();
  const { headerBytes } = await create(deps);
  await openVaultSecrets(deps, { headerBytes, secret: right });
  await openVaultSecrets(deps, { headerBytes, secret: wrong });
  await openVaultSecrets(deps, { headerBytes, secret: { kind: 'recovery', entropy } });
  expect(secrets).toHaveLength(5);
  expect(secrets.every((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
  expect(made.every(({ isWiped }) => isWiped)).toBe(true);
  expect(entropy).toEqual(recoveryEntropy);
});

test('after creating and opening, nothing but the subkeys is alive', async () => {
  const secrets = watchSecrets();
  const { headerBytes, keys } = await create(quick.deps);
  expect(secrets.alive()).toEqual(bytesOf(keys));
  const opened = await openVaultSecrets(quick.deps, { headerBytes, secret: right });
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(secrets.alive()).toEqual([...bytesOf(keys), ...bytesOf(opened.value.keys)]);
  opened.value.keys.wipe();
  keys.wipe();
  expect(secrets.alive()).toEqual([]);
});

test('after every failure, nothing is alive', async () => {
  const otherKeys = deriveVaultKeys(sodium, createVaultKey(sodium), 1);
  const forged = encodeHeader(sodium, otherKeys, vault.header);
  const secrets = watchSecrets();
  await openVaultSecrets(quick.deps, { headerBytes: vault.headerBytes, secret: wrong });
  await openVaultSecrets(quick.deps, { headerBytes: forged, secret: right });
  const poor: SlotDeps = { sodium, deriveKey: () => Promise.resolve(err({ kind: 'out-of-memory' })) };
  await createVaultSecrets(poor, { passphrase, recoveryEntropy, kdf });
  expect(secrets.alive()).toEqual([]);
});

test('when two slots open, the second vault key is wiped', async () => {
  const { payload, slots } = await withSlots(['twice', 'twice']);
  const keys = deriveVaultKeys(sodium, payload, 1);
  const { vaultId } = vault.header;
  const vaultKeyCommitment = commitToVaultKey(sodium, payload, { vaultId, epoch: 1 });
  const headerBytes = encodeHeader(sodium, keys, { ...vault.header, vaultKeyCommitment, slots });
  const secrets = watchSecrets();
  const secret: VaultSecret = { kind: 'passphrase', text: 'twice' };
  const opened = await openVaultSecrets(quick.deps, { headerBytes, secret });
  expect(opened.ok && bytesOf(opened.value.keys)).toEqual(secrets.alive());
});

test.each(['', '\u200b\ufeff'])(
  'a passphrase without a visible character makes no vault: %j',
  async (text) => {
    const creating = createVaultSecrets(quick.deps, { passphrase: text, recoveryEntropy, kdf });
    await expect(creating).rejects.toThrow(RangeError);
  },
);
