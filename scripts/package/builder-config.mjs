import { join } from 'node:path';
import { PROJECT_DIR } from '../setup/project.mjs';
import { packedFiles } from './app-archive.mjs';
import { setFuses } from './fuses.mjs';

/**
 * How electron-builder makes the installer on Windows and macOS. With no publisher named it never looks for updates.
 * @param {{ kind: 'development' | 'release', electronVersion: string, electronDist: string, output: string, licences: string }} given
 */
export function builderConfig({ kind, electronVersion, electronDist, output, licences }) {
  const icons = join(PROJECT_DIR, 'resources/icons');
  return {
    appId: 'org.durumi.durumi',
    productName: 'Durumi',
    directories: { output, buildResources: join(PROJECT_DIR, 'resources/package') },
    // The list replaces the usual one, which would take the dependencies along.
    files: ['!**/*', 'package.json', ...packedFiles().map((path) => path.replaceAll('\\', '/'))],
    extraFiles: [{ from: licences, to: 'LICENSE' }],
    extraMetadata: { buildKind: kind, scripts: {}, dependencies: {}, devDependencies: {} },
    asar: true,
    npmRebuild: false,
    electronVersion,
    electronDist,
    // Chromium's own texts in the languages of the app only.
    electronLanguages: ['en', 'en-US', 'ko', 'zh-CN', 'zh_CN'],
    afterPack: ({ appOutDir, electronPlatformName }) => setFuses(fusesIn(appOutDir, electronPlatformName)),
    win: { target: 'nsis', icon: join(icons, '512x512.png') },
    // For all users of the computer, in a folder that they cannot write to.
    nsis: {
      oneClick: false,
      perMachine: true,
      allowToChangeInstallationDirectory: false,
      differentialPackage: false,
    },
    mac: {
      target: 'dmg',
      icon: join(icons, '1024x1024.png'),
      category: 'public.app-category.business',
      hardenedRuntime: true,
      gatekeeperAssess: false,
    },
    publish: [],
  };
}

/**
 * The file of an unpacked package that holds the fuses.
 * @param {string} folder
 * @param {string} platform as Electron names it
 */
function fusesIn(folder, platform) {
  if (platform === 'darwin') return join(folder, 'Durumi.app');
  return join(folder, platform === 'win32' ? 'Durumi.exe' : 'durumi');
}
