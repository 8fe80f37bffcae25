import { spawnSync } from 'node:child_process';
import { copyFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { electronPath, PROJECT_DIR } from '../electron-path';
import { expect, test } from '../fixtures';
import { launchApp } from '../launch-app';
import { createVault } from '../screens/create-vault-screen';

const NOBODY = '65534';

test('an ordinary user works inside the sandbox of Chromium', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'durumi-ordinary-'));
  const app = await launchAsOrdinaryUser(folder);
  const page = await app.firstWindow();
  await createVault(page);
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByLabel('Name or pseudonym').fill('최은경');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: '최은경' })).toBeVisible();
  const processId = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const status = await readFile(`/proc/${processId}/status`, 'utf8');
  // 2: the kernel filters the system calls of the process that holds the window.
  expect(/^Seccomp:\s+(\d)$/mu.exec(status)?.[1]).toBe('2');
  expect(/^Uid:\s+(\d+)/mu.exec(status)?.[1]).not.toBe('0');
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Root starts the app as nobody, from copies that nobody may read; anyone else starts it as they are. */
async function launchAsOrdinaryUser(folder: string): Promise<ElectronApplication> {
  if (process.getuid?.() !== 0) return launchApp(join(folder, 'profile'));
  await cp(dirname(electronPath()), join(folder, 'electron'), { recursive: true });
  await cp(join(PROJECT_DIR, 'out'), join(folder, 'out'), { recursive: true });
  const authority = process.env['XAUTHORITY'];
  if (authority !== undefined) await copyFile(authority, join(folder, 'screen'));
  spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder]);
  return launchApp(join(folder, 'profile'), {
    executable: join(folder, 'electron', basename(electronPath())),
    out: join(folder, 'out'),
    through: ['/usr/bin/setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'],
    env: { HOME: folder, ...(authority === undefined ? {} : { XAUTHORITY: join(folder, 'screen') }) },
    isSandboxed: true,
  });
}
