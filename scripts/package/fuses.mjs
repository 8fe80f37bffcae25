import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * What a package can no longer be asked to do, whatever it is started with. Only macOS and Windows check the archive of
 * the app; on Linux the package's owner, root, is what guards it.
 * @type {Readonly<Record<string, boolean>>}
 */
export const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  // The cryptography is WebAssembly, and faster with them.
  WasmTrapHandlers: true,
};

/**
 * Sets every fuse that this Electron has. One that is not in the list above ends the work: a newer Electron may bring
 * one that somebody must think about first.
 * @param {string} electron the executable, or the bundle on macOS
 */
export async function setFuses(electron) {
  const had = await readFuses(electron);
  const chosen = Object.keys(had).map((name) => [FuseV1Options[name], FUSES[name]]);
  await flipFuses(electron, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: process.platform === 'darwin' && process.arch === 'arm64',
    ...Object.fromEntries(chosen),
  });
}

/**
 * The fuses of an executable, as they are in its bytes.
 * @param {string} electron
 * @returns {Promise<Record<string, boolean>>}
 */
export async function readFuses(electron) {
  const wire = await getCurrentFuseWire(electron);
  const states = Object.entries(wire).filter(([key]) => /^\d+$/u.test(key));
  return Object.fromEntries(
    states.map(([index, state]) => [FuseV1Options[index] ?? `fuse ${index}`, state === FuseState.ENABLE]),
  );
}

/**
 * The names of the fuses that are not as they must be.
 * @param {Readonly<Record<string, boolean>>} found
 * @returns {string[]}
 */
export function wrongFuses(found) {
  return Object.keys(found).filter((name) => found[name] !== FUSES[name]);
}
