import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PROJECT_DIR } from '../setup/project.mjs';
import { PlainFailure, run } from '../setup/step.mjs';

/** The libraries of the desktop that Electron links to; newer systems gave some of them a new name. */
const DEPENDS = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libcups2 | libcups2t64',
  'libdrm2',
  'libxkbcommon0',
  'libxcomposite1',
  'libxdamage1',
  'libxrandr2',
];
const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' };

/**
 * Makes the Debian package of an unpacked app, with the tool of the system that Debian makes its own packages with.
 * @param {{ unpacked: string, output: string, kind: 'development' | 'release', version: string }} given
 * @returns {Promise<string>} the file
 */
export async function buildDeb({ unpacked, output, kind, version }) {
  const architecture = ARCHITECTURES[process.arch];
  const tree = join(output, 'deb');
  layOut({ tree, unpacked });
  // Chromium's helper for kernels that give an ordinary user no namespaces: it works only as root's.
  chmodSync(join(tree, 'usr/lib/durumi/chrome-sandbox'), 0o4755);
  writeControl({ tree, kind, version, architecture });
  const deb = join(output, `durumi_${version}_${architecture}.deb`);
  // The smaller one takes two minutes more.
  const compression = kind === 'release' ? '-Zxz' : '-Zgzip';
  const code = await run('dpkg-deb', ['--root-owner-group', compression, '--build', tree, deb], {
    quiet: true,
  });
  if (code !== 0) throw new PlainFailure('The Debian package could not be made; the lines above say why.');
  rmSync(tree, { recursive: true });
  return deb;
}

function layOut({ tree, unpacked }) {
  const place = (from, to) => {
    mkdirSync(dirname(join(tree, to)), { recursive: true });
    cpSync(from, join(tree, to), { recursive: true });
  };
  const resources = join(PROJECT_DIR, 'resources');
  place(unpacked, 'usr/lib/durumi');
  place(join(unpacked, 'LICENSE'), 'usr/share/doc/durumi/copyright');
  place(join(resources, 'package/durumi.desktop'), 'usr/share/applications/durumi.desktop');
  place(join(resources, 'icon.svg'), 'usr/share/icons/hicolor/scalable/apps/durumi.svg');
  // The largest is for macOS: here no theme has a place for it.
  for (const name of readdirSync(join(resources, 'icons')).filter((each) => each !== '1024x1024.png'))
    place(
      join(resources, 'icons', name),
      `usr/share/icons/hicolor/${name.replace('.png', '')}/apps/durumi.png`,
    );
  mkdirSync(join(tree, 'usr/bin'), { recursive: true });
  symlinkSync('../lib/durumi/durumi', join(tree, 'usr/bin/durumi'));
  // Whatever the mask of whoever builds: everybody may read and start it, only root may change it.
  for (const path of everythingIn(tree)) chmodSync(path, isExecutable(path) ? 0o755 : 0o644);
}

function writeControl({ tree, kind, version, architecture }) {
  const files = everythingIn(tree).filter((path) => statSync(path).isFile());
  const size = files.reduce((sum, path) => sum + statSync(path).size, 0);
  const control = [
    'Package: durumi',
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    'Maintainer: Durumi <durumi@localhost>',
    `Installed-Size: ${Math.ceil(size / 1024)}`,
    `Depends: ${DEPENDS.join(', ')}`,
    'Section: misc',
    'Priority: optional',
    `Description: Offline, encrypted case notes${kind === 'release' ? '' : ' (development build, no release)'}`,
    ' Confidential case notes of people who help refugees, encrypted on one computer,',
    ' without any network, in Korean, English and Chinese.',
  ];
  const sums = files.map((path) => `${md5(path)}  ${relative(tree, path)}`);
  mkdirSync(join(tree, 'DEBIAN'), { mode: 0o755 });
  writeFileSync(join(tree, 'DEBIAN/control'), `${control.join('\n')}\n`, { mode: 0o644 });
  // What dpkg --verify compares with.
  writeFileSync(join(tree, 'DEBIAN/md5sums'), `${sums.join('\n')}\n`, { mode: 0o644 });
}

function everythingIn(tree) {
  return readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name));
}

function isExecutable(path) {
  const stats = statSync(path);
  return stats.isDirectory() || (stats.mode & 0o100) !== 0;
}

function md5(path) {
  return createHash('md5').update(readFileSync(path)).digest('hex');
}
