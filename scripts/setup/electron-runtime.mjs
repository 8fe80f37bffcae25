import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fallbackElectron, installFallback, isFallbackOffered } from './fallback-runtime.mjs';
import { PROJECT_DIR, RUNTIME_DIR } from './project.mjs';
import { PlainFailure, run, step } from './step.mjs';

const PACKAGE_DIR = join(PROJECT_DIR, 'node_modules/electron');
const UNREACHABLE = join(RUNTIME_DIR, 'release-server-unreachable');
const RETRY_AFTER_MS = 7 * 24 * 60 * 60 * 1000;
// A server that does not answer is given up within seconds by the download itself; this ends one that never finishes.
const DOWNLOAD_LIMIT_MS = 10 * 60 * 1000;

/** The Electron to run, if there is one on this machine. */
export function findElectron() {
  return chosenElectron() ?? downloadedElectron() ?? fallbackElectron();
}

/** The Electron to run, fetched if there is none. */
export async function ensureElectron() {
  const found = chosenElectron() ?? downloadedElectron();
  if (found !== undefined) return found;
  if (!isFallbackOffered()) return downloadOrFail();
  if (wasUnreachable()) return fallbackElectron() ?? installFallback();
  if (await downloadElectron()) return downloadedElectron();
  const fallback = fallbackElectron() ?? (await installFallback());
  // Only now: where nothing could be fetched, the network was at fault, and the next start asks again.
  rememberUnreachable();
  return fallback;
}

function chosenElectron() {
  const chosen = process.env.ELECTRON_EXEC_PATH;
  if (chosen === undefined || existsSync(chosen)) return chosen;
  throw new PlainFailure(`ELECTRON_EXEC_PATH names ${chosen}, which is not there. Correct it or unset it.`);
}

function downloadedElectron() {
  const named = join(PACKAGE_DIR, 'path.txt');
  const path = existsSync(named) ? join(PACKAGE_DIR, 'dist', readFileSync(named, 'utf8')) : undefined;
  return path !== undefined && existsSync(path) ? path : undefined;
}

async function downloadOrFail() {
  if (await downloadElectron()) return downloadedElectron();
  throw new PlainFailure(
    'Electron could not be downloaded. Connect this computer to the internet once, or set ELECTRON_EXEC_PATH to an Electron that you have, then start again.',
  );
}

function downloadElectron() {
  return step('Downloading Electron from its release server', async () => {
    const installer = join(PACKAGE_DIR, 'install.js');
    const limits = { quiet: true, isFailureExpected: true, timeoutMs: DOWNLOAD_LIMIT_MS };
    const isDownloaded =
      (await run(process.execPath, [installer], limits)) === 0 && downloadedElectron() !== undefined;
    if (!isDownloaded) process.stdout.write('The release server of Electron cannot be reached.\n');
    return isDownloaded;
  });
}

function rememberUnreachable() {
  mkdirSync(RUNTIME_DIR, { recursive: true });
  writeFileSync(UNREACHABLE, new Date().toISOString());
  process.stdout.write(`The release server is asked again in a week, or when you delete ${UNREACHABLE}.\n`);
}

function wasUnreachable() {
  if (!existsSync(UNREACHABLE)) return false;
  return Date.now() - Date.parse(readFileSync(UNREACHABLE, 'utf8')) < RETRY_AFTER_MS;
}
