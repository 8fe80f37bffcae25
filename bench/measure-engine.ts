import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltFilesServer } from '../e2e/engine/built-files-server';
import type { Engine, EngineName } from '../e2e/engine/open-engine';
import { VaultPage } from '../e2e/engine/vault-page';
import { createVault, importPeople } from './fill-vault';
import { startBenchWorker } from './floors/bench-worker';
import { measureBackup } from './measures/backup';
import { measureDisk } from './measures/disk';
import { measureImport } from './measures/import';
import { measureOpenPerson } from './measures/open-person';
import { measureSave } from './measures/save';
import { measureSearch } from './measures/search';
import { measureUnlock } from './measures/unlock';
import { measureWindow } from './measures/window';
import type { Target } from './report';
import { startEngine } from './start-engine';

interface Run {
  readonly engine: EngineName;
  readonly people: number;
  readonly server: BuiltFilesServer;
  /** The script of the floors' worker. */
  readonly floors: string;
  readonly isWanted: (id: string) => boolean;
}

/** Everything that is measured with so many people in one engine. */
export async function measureEngine(
  run: Run,
): Promise<{ readonly version: string; readonly targets: readonly Target[] }> {
  const { engine: name, people, isWanted } = run;
  const profile = await mkdtemp(join(tmpdir(), 'durumi-bench-'));
  const startedAt = Date.now();
  const targets: Target[] = [];
  const take = async (ids: readonly string[], measure: () => Promise<readonly Target[]>) => {
    if (!ids.some(isWanted)) return;
    const measured = (await measure()).filter(({ id }) => isWanted(id));
    targets.push(...measured);
    const figures = measured.map(({ id, ratio }) => `${id} ${ratio}`).join(', ');
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    process.stdout.write(`${name}, ${people} people: ${figures}, after ${seconds} s\n`);
  };
  const { version, passphrase } = await fill(run, profile);
  await take(['P13'], async () => [await measureDisk({ profile, engine: name, people })]);
  await inVault(run, profile, async (subject) => {
    await take(['P1', 'P2'], () => measureUnlock({ ...subject, passphrase, people }));
    await subject.vault.unlock(passphrase);
    await take(['P3'], async () => [await measureSave(subject, people)]);
    await take(['P5'], async () => [await measureOpenPerson(subject, people)]);
    await take(['P6', 'P6-answer', 'P7'], () => measureSearch(subject, people));
  });
  // The window shows the people as they were counted; the import comes last, it adds some.
  if (name === 'electron')
    await take(['P8', 'P9', 'P10', 'P12'], () => measureWindow({ profile, passphrase, people, isWanted }));
  if (isWanted('P4') || isWanted('P11'))
    await inVault(run, profile, async (subject) => {
      await subject.vault.unlock(passphrase);
      await subject.vault.event('verified');
      await take(['P11'], async () => [await measureBackup(subject, people)]);
      await take(['P4'], async () => [await measureImport({ ...subject, people })]);
    });
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return { version, targets };
}

async function fill({ engine: name, people, server }: Run, profile: string) {
  const engine = await startEngine(name, profile, server);
  const vault = await VaultPage.start(engine.page);
  const { passphrase } = await createVault(vault);
  await importPeople(vault, { seed: 1, from: 0, count: people });
  await engine.close();
  await settle({ name, server }, { profile, passphrase });
  return { version: engine.version, passphrase };
}

/** The engine tidies its files up at the next start: what an import left behind is gone after that. */
async function settle(
  { name, server }: { readonly name: EngineName; readonly server: BuiltFilesServer },
  { profile, passphrase }: { readonly profile: string; readonly passphrase: string },
): Promise<void> {
  const engine = await startEngine(name, profile, server);
  const vault = await VaultPage.start(engine.page);
  await vault.unlock(passphrase);
  await vault.event('verified');
  await engine.close();
}

async function inVault(
  { engine: name, server, floors }: Run,
  profile: string,
  work: (subject: { readonly engine: Engine; readonly vault: VaultPage }) => Promise<void>,
): Promise<void> {
  const engine = await startEngine(name, profile, server);
  const vault = await VaultPage.start(engine.page);
  await startBenchWorker(engine.page, floors);
  await work({ engine, vault });
  await engine.close();
}
