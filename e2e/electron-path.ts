import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const PROJECT_DIR = resolve(import.meta.dirname, '..');

/** The Electron that set-up installed: the current one where it could be downloaded, else the fallback. */
export function electronPath(): string {
  const override = process.env['ELECTRON_EXEC_PATH'];
  if (override !== undefined) return override;
  const named = join(PROJECT_DIR, 'node_modules/electron/path.txt');
  if (existsSync(named)) return join(PROJECT_DIR, 'node_modules/electron/dist', readFileSync(named, 'utf8'));
  return join(PROJECT_DIR, '.runtime/electron-25.1.1/electron');
}

/** What root needs to start Chromium; others keep its sandbox. */
export function sandboxArguments(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
