import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronPath, PROJECT_DIR, sandboxArguments } from './electron-path';

interface LaunchOptions {
  /** Another copy of Electron and of the built app. */
  readonly executable?: string;
  readonly out?: string;
  /** Keeps the sandbox of Chromium, which refuses to run as root. */
  readonly isSandboxed?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** A command that starts the app, with its arguments: a tracer, for example. */
  readonly through?: readonly string[];
  /** For pages that start a vault worker of their own: the app's policy forbids it. */
  readonly bypassCSP?: boolean;
}

/** Starts the real app, in the flavour that lets automation in, with its data in `profile`. */
export async function launchApp(profile: string, options: LaunchOptions = {}): Promise<ElectronApplication> {
  const { executable = electronPath(), out = join(PROJECT_DIR, 'out'), through = [] } = options;
  return _electron.launch({
    executablePath: through.length === 0 ? executable : await starterOf([...through, executable]),
    args: [
      ...(options.isSandboxed === true ? [] : sandboxArguments()),
      join(out, 'main/main-under-test.cjs'),
    ],
    env: {
      ...process.env,
      DURUMI_PROFILE: profile,
      LANG: 'en_US.UTF-8',
      LANGUAGE: 'en',
      ...options.env,
    },
    bypassCSP: options.bypassCSP ?? false,
    chromiumSandbox: options.isSandboxed ?? sandboxArguments().length === 0,
  });
}

/** The window that the app opens with, once the keys go to it. */
export async function firstWindow(app: ElectronApplication): Promise<Page> {
  return withFocus(app, await app.firstWindow());
}

/** The fresh window after a lock, once the keys go to it: the old one was destroyed. */
export async function nextWindow(app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), act()]);
  return withFocus(app, page);
}

// A screen without a window manager leaves a window without the keys that was not drawn yet when it asked for them.
async function withFocus(app: ElectronApplication, page: Page): Promise<Page> {
  await expect
    .poll(async () => {
      await app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()
          .find((window) => window.isVisible())
          ?.focus();
      });
      return page.evaluate(() => document.hasFocus());
    })
    .toBe(true);
  return page;
}

/** Ends all processes of the app at once, as when the power of the machine goes. */
export async function killApp(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const ended = once(child, 'close');
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
}

// Playwright puts switches of its own behind the first word of the command: that word must be one file.
async function starterOf(command: readonly string[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'durumi-starter-')), 'start.sh');
  const quoted = command.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  await writeFile(file, `#!/bin/sh\nexec ${quoted} "$@"\n`, { mode: 0o755 });
  return file;
}
