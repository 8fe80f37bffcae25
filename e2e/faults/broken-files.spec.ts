import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { openKillableVault } from './killable-vault';
import { personNamed } from '../vault/people-to-store';
import { reportRow, ROUNDS } from './fault-row';

const PASSPHRASE = '겨울 강을 건넌 두루미는 묻지 않는다';
const PEOPLE = 40;

test.describe.configure({ timeout: 240_000 + ROUNDS * 120_000 });

test('any flipped bit and any cut in any file of the database is noticed or harmless, and never a new beginning', async ({
  profile,
}) => {
  const database = join(profile, 'Partitions/durumi/IndexedDB');
  const { vault, close } = await openKillableVault(profile);
  const recoveryWords = await vault.call('vault.suggestRecoveryWords', { language: 'zh' });
  await vault.call('vault.create', { passphrase: PASSPHRASE, recoveryWords });
  for (let number = 0; number < PEOPLE; number += 1)
    await vault.call('person.create', { person: personNamed(`사람 ${String(number)}`) });
  await vault.call('vault.lock', {});
  const headerCopy = await vault.keptHeaderCopy();
  await close();
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
    expect(['whole', 'loss reported', 'records reported', 'not opened'], file).toContain(outcome);
    rounds += 1;
  }
  const note = Object.entries(outcomes)
    .map(([outcome, count]) => `${outcome}: ${String(count)}`)
    .join(', ');
  await reportRow({ id: 'broken-database-files', rounds, lost: 0, ok: true, note });
  expect(rounds).toBeGreaterThan(2);
});

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
  // A short run takes every third, so that each kind of damage and each file has its turn.
  return ROUNDS > 2 ? each : each.filter((_, index) => index % 3 === 0);
}

/** What somebody who opens the app meets. */
async function open(profile: string, headerCopy: string): Promise<string> {
  const { vault, close } = await openKillableVault(profile);
  try {
    const status = await vault.statusWithKept(headerCopy);
    if (status.kind === 'damaged') return 'loss reported';
    if (status.kind !== 'locked') return status.kind;
    const unlocked = await vault.call('vault.unlock', { passphrase: PASSPHRASE });
    if (!unlocked.ok) return unlocked.error.kind === 'damaged' ? 'loss reported' : unlocked.error.kind;
    const { isIntact } = await vault.event('verified');
    if (!isIntact) return 'records reported';
    const page = await vault.call('people.page', { query: '', offset: 0, limit: 1 });
    return page.ok && page.value.total === PEOPLE ? 'whole' : 'silently lost';
  } catch {
    // The engine refuses to open or to read it: nothing is shown, nothing is overwritten.
    return 'not opened';
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
