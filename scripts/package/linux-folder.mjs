import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeArchive } from './app-archive.mjs';
import { setFuses } from './fuses.mjs';

/** Chromium's own texts (in file dialogs, for example), in the languages of the app only. */
const LANGUAGES = ['en-US.pak', 'ko.pak', 'zh-CN.pak'];

/**
 * Makes the folder that starts the app, from the files of an Electron.
 * @param {{ electron: string, kind: 'development' | 'release', folder: string, licences: string }} given
 * @returns {Promise<string>} the executable
 */
export async function makeLinuxFolder({ electron, kind, folder, licences }) {
  cpSync(dirname(electron), folder, { recursive: true });
  for (const name of readdirSync(join(folder, 'locales')))
    if (!LANGUAGES.includes(name)) rmSync(join(folder, 'locales', name));
  // What lies there starts a path that it is given: a package starts nothing but its own archive.
  rmSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  await writeArchive({ kind, file: join(folder, 'resources/app.asar') });
  nameElectronsLicence(folder);
  writeFileSync(join(folder, 'LICENSE'), licences);
  const executable = join(folder, 'durumi');
  renameSync(join(folder, basename(electron)), executable);
  chmodSync(executable, 0o755);
  await setFuses(executable);
  return executable;
}

// A downloaded Electron calls its licence just so; ours takes that name.
function nameElectronsLicence(folder) {
  if (readdirSync(folder).includes('LICENSE'))
    copyFileSync(join(folder, 'LICENSE'), join(folder, 'LICENSE.electron.txt'));
}
