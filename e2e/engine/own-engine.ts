import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltFilesServer } from './built-files-server';
import { openEngine, type Engine, type EngineName } from './open-engine';
import { openOwnScreen } from './own-screen';

/** Gives tests an engine with a screen and a profile of its own; nothing of it is left afterwards. */
export async function withOwnEngine(
  name: EngineName,
  server: BuiltFilesServer,
  use: (engine: Engine) => Promise<void>,
): Promise<void> {
  const screen = await openOwnScreen();
  const profile = await mkdtemp(join(tmpdir(), 'durumi-engine-'));
  const engine = await openEngine(name, profile, server);
  await use(engine);
  await engine.close();
  await screen.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
