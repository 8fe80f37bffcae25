import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../setup/project.mjs';

const LINE = '-'.repeat(78);

/** The packages of others that are in the build, from the lockfile: those that are there for development only are not. */
export function shippedPackages() {
  const lock = JSON.parse(readFileSync(join(PROJECT_DIR, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(
      ([path, { dev, optional, devOptional, peer }]) =>
        path !== '' && !(dev || optional || devOptional || peer),
    )
    .map(([path, { version, license }]) => ({
      path,
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
    }));
}

/** The licences of everything of others that a package holds, as one text; Electron's and Chromium's lie beside it. */
export function collectLicences() {
  const own = [
    'Durumi',
    'All rights reserved. This package is made of the following works of others, too, each under the licence given.',
    'The licences of Electron and Chromium are in LICENSE.electron.txt and LICENSES.chromium.html.',
  ].join('\n');
  const unicode = readFileSync(join(PROJECT_DIR, 'resources/unicode-licence.txt'), 'utf8');
  const parts = [
    ...shippedPackages().map(
      (each) => `${each.name} ${each.version} (${each.license})\n\n${licenceText(each)}`,
    ),
    `Unicode data\n\n${unicode}`,
  ];
  return `${[own, ...parts].map((part) => part.trim()).join(`\n\n${LINE}\n\n`)}\n`;
}

/**
 * The licence of one package, as it carries it. One without a text is known by name alone, as its makers left it.
 * @param {{ path: string, license?: string }} package
 */
function licenceText({ path, license }) {
  const folder = join(PROJECT_DIR, path);
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)/iu.test(name))
    : [];
  if (files.length === 0) return `Its makers give no text; the licence is ${license ?? 'not named'}.`;
  return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
}
