import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VaultPage } from '../engine/vault-page';
import { expect, test } from '../fixtures';
import { openKillableVault } from './killable-vault';
import { encounterWithNote, personNamed } from '../vault/people-to-store';
import { reportRow, ROUNDS } from './fault-row';

const PASSPHRASE = '겨울 강을 건넌 두루미는 묻지 않는다';
const PEOPLE = 200;
/** Enough for a day’s records to be more than the engine keeps in its log alone. */
const NOTE_LENGTH = 9000;
const NOTICED_OR_HARMLESS = ['whole', 'loss reported', 'records reported', 'earlier day reported'];

test.describe.configure({ timeout: 240_000 + ROUNDS * 120_000 });

test('any flipped bit and any cut in any file of the database is noticed or harmless, and never a new beginning', async ({
  profile,
}) => {
  const database = join(profile, 'Partitions/durumi/IndexedDB');
  await workADay(profile, async (vault) => {
    const recoveryWords = await vault.call('vault.suggestRecoveryWords', { language: 'zh' });
    await vault.call('vault.create', { passphrase: PASSPHRASE, recoveryWords });
  });
  // By then the engine has made tables of what was in its log: now there are both.
  const headerCopy = await workADay(profile, (vault) => vault.unlock(PASSPHRASE));
  const whole = join(profile, 'whole');
  cpSync(database, whole, { recursive: true });

  const outcomes: Record<string, number> = {};
  let rounds = 0;
  for (const { file, damage } of damages(whole)) {
    rmSync(database, { recursive: true, force: true });
    cpSync(whole, database, { recursive: true });
    const path = join(database, file);
    const bytes = damage(readFileSync(path));
    if (bytes === undefined) rmSync(path);
    else writeFileSync(path, bytes);
    const outcome = await open(profile, headerCopy);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    expect(NOTICED_OR_HARMLESS, file).toContain(outcome);
    rounds += 1;
  }
  const note = Object.entries(outcomes)
    .map(([outcome, count]) => `${outcome}: ${String(count)}`)
    .join(', ');
  await reportRow({ id: 'broken-database-files', rounds, lost: 0, ok: true, note });
  expect(rounds).toBeGreaterThan(2);
});

/** Opens the vault, records half of the people and locks it. Returns the copy of the header that is kept then. */
async function workADay(profile: string, openVault: (vault: VaultPage) => Promise<void>): Promise<string> {
  const { vault, close } = await openKillableVault(profile);
  await openVault(vault);
  const people = Array.from({ length: PEOPLE / 2 }, (_, number) => ({
    person: personNamed(`사람 ${number}`),
    encounters: [encounterWithNote('강을 건넘. '.repeat(NOTE_LENGTH / 6))],
  }));
  expect(await vault.call('people.import', { people })).toMatchObject({ ok: true });
  await vault.event('snapshot-written');
  await vault.call('vault.lock', {});
  const headerCopy = await vault.keptHeaderCopy();
  await close();
  return headerCopy;
}

interface Damage {
  readonly file: string;
  /** Undefined: the file is gone. */
  readonly damage: (bytes: Buffer) => Buffer | undefined;
}

function damages(folder: string): Damage[] {
  const files = filesUnder(folder).filter((file) => !/LOCK$|LOG(?:\.old)?$/u.test(file));
  const each = files.flatMap((file): Damage[] => [
    ...Array.from({ length: ROUNDS }, (_, index) => ({
      file,
      damage: (bytes: Buffer) => flipped(bytes, Math.floor(((index + 0.5) / ROUNDS) * bytes.length)),
    })),
    { file, damage: (bytes) => bytes.subarray(0, bytes.length >> 1) },
    { file, damage: () => undefined },
  ]);
  // A short run takes every fifth of the four of each file, so that every kind of damage has its turn.
  return ROUNDS > 2 ? each : each.filter((_, index) => index % 5 === 0);
}

/** What somebody who opens the app meets. */
async function open(profile: string, headerCopy: string): Promise<string> {
  const { vault, close } = await openKillableVault(profile);
  try {
    await vault.keep(headerCopy);
    const status = await vault.statusWithCopy();
    if (status.kind === 'damaged') return 'loss reported';
    if (status.kind !== 'locked') return status.kind;
    const unlocked = await vault.unlockWithCopy(PASSPHRASE);
    if (!unlocked.ok) return unlocked.error.kind === 'damaged' ? 'loss reported' : unlocked.error.kind;
    const { isIntact, isRolledBack } = await vault.event('verified');
    if (!isIntact) return 'records reported';
    if (isRolledBack) return 'earlier day reported';
    const page = await vault.call('people.page', { query: '', offset: 0, limit: 1 });
    return page.ok && page.value.total === PEOPLE ? 'whole' : 'silently lost';
  } catch {
    // A call that fails without an answer says nothing in the window.
    return 'not told';
  } finally {
    await close();
  }
}

function filesUnder(folder: string, prefix = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesUnder(join(folder, entry.name), join(prefix, entry.name))
      : [join(prefix, entry.name)],
  );
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
