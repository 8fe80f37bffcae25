import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDeb } from './package/build-deb.mjs';
import { buildInstaller } from './package/build-installer.mjs';
import { checkPackage } from './package/check-package.mjs';
import { packageKind } from './package/kind.mjs';
import { collectLicences } from './package/licences.mjs';
import { makeLinuxFolder } from './package/linux-folder.mjs';
import { ensureBuilt } from './setup/build-app.mjs';
import { findElectron } from './setup/electron-runtime.mjs';
import { PROJECT_DIR } from './setup/project.mjs';
import { PlainFailure, runScript, step } from './setup/step.mjs';
import { ensureSystemLibraries } from './setup/system-libraries.mjs';

const OUTPUT = join(PROJECT_DIR, 'dist');
const UNPACKED = join(OUTPUT, 'linux-unpacked');

// Makes the package of the system it runs on; with --check it is also installed and used (Linux only).
await runScript(async () => {
  const electron = findElectron();
  if (electron === undefined)
    throw new PlainFailure('There is no Electron yet. Run npm start or npm test first: they fetch it.');
  const electronVersion = versionOf(electron);
  const kind = packageKind({ electronVersion, isRelease: process.argv.includes('--release') });
  process.stdout.write(`${titleOf(kind, electronVersion)}\n`);
  await ensureBuilt();
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT);
  const made = process.platform === 'linux' ? packLinux : packElsewhere;
  return made({ electron, electronVersion, kind });
});

function titleOf(kind, electronVersion) {
  return kind === 'release'
    ? `This is a release build, on Electron ${electronVersion}.`
    : `This is a DEVELOPMENT build on Electron ${electronVersion}. It is no release: do not give it to anybody who has real notes.`;
}

async function packLinux({ electron, kind }) {
  const { version } = JSON.parse(readFileSync(join(PROJECT_DIR, 'package.json'), 'utf8'));
  const executable = await step('Packing the app', () =>
    makeLinuxFolder({ electron, kind, folder: UNPACKED, licences: collectLicences() }),
  );
  const deb = await step('Making the Debian package', () =>
    buildDeb({ unpacked: UNPACKED, output: OUTPUT, kind, version }),
  );
  process.stdout.write(`\nUnpacked: ${executable}\nDebian package: ${deb}\n`);
  if (!process.argv.includes('--check')) return 0;
  await ensureSystemLibraries({ tests: true, proof: true });
  return checkPackage({ executable, deb });
}

async function packElsewhere(given) {
  const licences = join(OUTPUT, 'licences.txt');
  writeFileSync(licences, collectLicences());
  const files = await buildInstaller({ ...given, output: OUTPUT, licences });
  process.stdout.write(`\nInstaller: ${files.join(', ')}\n`);
  return 0;
}

function versionOf(electron) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return execFileSync(electron, ['-p', 'process.versions.electron'], { env, encoding: 'utf8' }).trim();
}
