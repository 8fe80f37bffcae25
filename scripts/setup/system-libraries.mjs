import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { PlainFailure, run, step } from './step.mjs';

/** What Electron links to, and what a machine without a screen or for tests needs, by Debian package. */
const LIBRARIES = {
  'libgtk-3-0': 'libgtk-3.so.0',
  libnss3: 'libnss3.so',
  libasound2: 'libasound.so.2',
  libgbm1: 'libgbm.so.1',
};
const SCREEN_TOOLS = { xvfb: '/usr/bin/Xvfb', xauth: '/usr/bin/xauth' };
const TEST_TOOLS = {
  chromium: '/usr/bin/chromium',
  strace: '/usr/bin/strace',
  xdotool: '/usr/bin/xdotool',
  iproute2: '/usr/sbin/ip',
  'poppler-utils': '/usr/bin/pdftotext',
};
/** What uses a packaged app from outside, as a screen reader does. */
const PROOF_TOOLS = {
  'dbus-daemon': '/usr/bin/dbus-run-session',
  'at-spi2-core': '/usr/libexec/at-spi-bus-launcher',
  'python3-gi': '/usr/lib/python3/dist-packages/gi/__init__.py',
  'gir1.2-atspi-2.0': '/usr/share/doc/gir1.2-atspi-2.0',
};
const LIBRARY_DIRS = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib',
  '/usr/lib64',
  '/lib/x86_64-linux-gnu',
];

/** Is there a screen to show a window on? */
export function hasDisplay() {
  return (
    process.platform !== 'linux' ||
    process.env.DISPLAY !== undefined ||
    process.env.WAYLAND_DISPLAY !== undefined
  );
}

/**
 * The Debian packages that are missing.
 * @param {{ tests: boolean, proof?: boolean, display: boolean, has?: (path: string) => boolean, libraries?: ReadonlySet<string> }} needs
 */
export function missingPackages({
  tests,
  proof = false,
  display,
  has = existsSync,
  libraries = installedLibraries(),
}) {
  const tools = {
    ...(display ? {} : SCREEN_TOOLS),
    ...(tests ? TEST_TOOLS : {}),
    ...(proof ? PROOF_TOOLS : {}),
  };
  return [
    ...Object.entries(LIBRARIES).filter(([, file]) => !libraries.has(file)),
    ...Object.entries(tools).filter(([, path]) => !has(path)),
  ].map(([name]) => name);
}

/** Installs what is missing if the user may; else says which one command does it. */
export async function ensureSystemLibraries({ tests, proof = false }) {
  if (process.platform !== 'linux') return;
  const missing = namesOnThisSystem(missingPackages({ tests, proof, display: hasDisplay() }), osRelease());
  if (missing.length === 0) return;
  const command = `apt-get update && apt-get install -y ${missing.join(' ')}`;
  if (!hasApt())
    throw new PlainFailure(
      `These libraries are missing: ${missing.join(' ')}. Install them with your system's package manager, then start again.`,
    );
  if (process.getuid?.() !== 0)
    throw new PlainFailure(
      `System libraries are missing. Run this command, then start again:\n  sudo sh -c '${command}'`,
    );
  await step(`Installing system libraries (${missing.join(', ')})`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if ((await run('sh', ['-c', command], { quiet: true, env })) !== 0) {
      throw new PlainFailure(
        `The system libraries could not be installed. Check the network connection and run: ${command}`,
      );
    }
  });
}

/**
 * Debian 13 and Ubuntu 24.04 gave libraries with 64-bit times new names, and the old one of this library is ambiguous.
 * @param {readonly string[]} packages
 * @param {string} release the text of /etc/os-release
 */
export function namesOnThisSystem(packages, release) {
  const id = /^ID=(\w+)/mu.exec(release)?.[1];
  const version = Number(/^VERSION_ID="?(\d+)/mu.exec(release)?.[1] ?? 0);
  const isNew = (id === 'debian' && version >= 13) || (id === 'ubuntu' && version >= 24);
  return packages.map((name) => (isNew && ['libgtk-3-0', 'libasound2'].includes(name) ? `${name}t64` : name));
}

function osRelease() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}

function installedLibraries() {
  return new Set(
    LIBRARY_DIRS.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder)),
  );
}

function hasApt() {
  return spawnSync('sh', ['-c', 'command -v apt-get'], { stdio: 'ignore' }).status === 0;
}
