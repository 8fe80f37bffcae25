import { _electron, type ElectronApplication } from '@playwright/test';
import { join } from 'node:path';
import { electronPath, PROJECT_DIR, sandboxArguments } from '../../e2e/electron-path';

/** The floor of every figure about a window: the same Electron, one window, one line of text. */
export function launchEmpty(profile: string): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: electronPath(),
    args: [...sandboxArguments(), join(PROJECT_DIR, 'bench/empty-window/main.cjs')],
    env: { ...process.env, DURUMI_PROFILE: profile },
  });
}
