import type { BuiltFilesServer } from '../e2e/engine/built-files-server';
import { openEngine, type Engine, type EngineName } from '../e2e/engine/open-engine';

/** With 100,000 people, and on a busy machine, things take longer than a test would wait. */
export const PATIENCE_MS = 15 * 60 * 1000;

/** Starts an engine on a profile, with patience. */
export async function startEngine(
  name: EngineName,
  profile: string,
  server: BuiltFilesServer,
): Promise<Engine> {
  const engine = await openEngine(name, profile, server);
  engine.page.setDefaultTimeout(PATIENCE_MS);
  return engine;
}
