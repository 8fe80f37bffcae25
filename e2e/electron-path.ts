import { resolve } from 'node:path';

export const PROJECT_DIR = resolve(import.meta.dirname, '..');

/** The Electron that the scripts chose: the current one where it could be downloaded, else the fallback. */
export function electronPath(): string {
  const path = process.env['ELECTRON_EXEC_PATH'];
  if (path === undefined) throw new Error('Start the tests with npm run e2e: it finds the Electron to use.');
  return path;
}

/** What root needs to start Chromium; others keep its sandbox. */
export function sandboxArguments(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
