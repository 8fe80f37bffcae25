import { createPackage, listPackage } from '@electron/asar';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_DIR } from '../setup/project.mjs';

/** The entry for tests lets a debugger in, and maps show the sources: both stay outside. */
const isPacked = (path) => !path.endsWith('.map') && path !== 'out/main/main-under-test.cjs';

/**
 * The files of the build that a package holds. Everything that runs is in the build: no node_modules.
 * @returns {string[]}
 */
export function packedFiles() {
  return ['out/main', 'out/preload', 'out/renderer'].flatMap((folder) =>
    readdirSync(join(PROJECT_DIR, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT_DIR.length + 1))
      .filter(isPacked),
  );
}

/** What the app is told about itself. Nothing of how it is built goes along. */
export function packedManifest(kind) {
  const { name, productName, version, description, license, main } = JSON.parse(
    readFileSync(join(PROJECT_DIR, 'package.json'), 'utf8'),
  );
  return { name, productName, version, description, license, main, buildKind: kind };
}

/**
 * Writes the app as one archive.
 * @param {{ kind: 'development' | 'release', file: string }} given
 */
export async function writeArchive({ kind, file }) {
  const staged = `${file}.staged`;
  for (const path of packedFiles()) {
    mkdirSync(dirname(join(staged, path)), { recursive: true });
    cpSync(join(PROJECT_DIR, path), join(staged, path));
  }
  writeFileSync(join(staged, 'package.json'), JSON.stringify(packedManifest(kind)));
  await createPackage(staged, file);
  rmSync(staged, { recursive: true });
}

/**
 * The files in an archive.
 * @param {string} file
 */
export function filesInArchive(file) {
  return listPackage(file, { isPack: false });
}
