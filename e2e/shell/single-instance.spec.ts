import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { electronPath, PROJECT_DIR, sandboxArguments } from '../electron-path';
import { expect, test } from '../fixtures';
import { startShippedApp, waitForWindow } from './shipped-app';

// Row 16 of docs/security-checklist.md.

test('a second start of the shipped app ends by itself, and the first goes on', async () => {
  const config = await mkdtemp(join(tmpdir(), 'durumi-config-'));
  const first = startShippedApp({ config });
  waitForWindow();
  const second = startShippedApp({ config });
  expect(await second.ended).toBe(0);
  expect(first.process.exitCode).toBeNull();
  await first.stop();
  await rm(config, { recursive: true, force: true, maxRetries: 5 });
});

test('a second start brings the first window to the front', async ({ app, page, profile }) => {
  await page.getByRole('banner').waitFor();
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const known = globalThis as { wasFocused?: boolean };
    known.wasFocused = false;
    const focus = window?.focus.bind(window);
    if (window !== undefined)
      window.focus = () => {
        known.wasFocused = true;
        focus?.();
      };
  });
  const second = spawn(
    electronPath(),
    [...sandboxArguments(), join(PROJECT_DIR, 'out/main/main-under-test.cjs')],
    { env: { ...process.env, DURUMI_PROFILE: profile }, stdio: 'ignore' },
  );
  const [code] = (await once(second, 'close')) as [number | null];
  expect(code).toBe(0);
  await expect.poll(() => app.evaluate(() => (globalThis as { wasFocused?: boolean }).wasFocused)).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
