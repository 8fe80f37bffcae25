import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../setup/project.mjs';
import { PlainFailure } from '../setup/step.mjs';

/**
 * A release is built with exactly the Electron that the project pins; anything else makes a development build.
 * @param {{ electronVersion: string, isRelease: boolean, pinned?: string }} given
 * @returns {'development' | 'release'}
 */
export function packageKind({ electronVersion, isRelease, pinned = pinnedElectron() }) {
  if (!isRelease) return 'development';
  if (electronVersion === pinned) return 'release';
  throw new PlainFailure(
    `A release needs Electron ${pinned}; here is only ${electronVersion}, which has known holes. Make the release where Electron's release server can be reached.`,
  );
}

function pinnedElectron() {
  const { devDependencies } = JSON.parse(readFileSync(join(PROJECT_DIR, 'package.json'), 'utf8'));
  return devDependencies.electron;
}
