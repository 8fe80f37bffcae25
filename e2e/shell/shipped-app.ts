import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { electronPath, PROJECT_DIR, sandboxArguments } from '../electron-path';

export interface ShippedApp {
  readonly process: ChildProcess;
  /** Exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

interface StartOptions {
  /** A fresh configuration folder: the app's data goes there. */
  readonly config: string;
  readonly through?: readonly string[];
  readonly switches?: readonly string[];
}

/** Starts the entry that is shipped: no debugger can attach, so it is watched and driven from outside. */
export function startShippedApp({ config, through = [], switches = [] }: StartOptions): ShippedApp {
  const command = [...through, electronPath(), ...sandboxArguments(), ...switches, PROJECT_DIR];
  const child = spawn(command[0] ?? '', command.slice(1), {
    env: { ...process.env, XDG_CONFIG_HOME: config, LANG: 'en_US.UTF-8', LANGUAGE: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that whatever it was started through ends with it.
    detached: true,
  });
  const kept: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => kept.push(chunk.toString('utf8')));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    process: child,
    ended,
    output: () => kept.join(''),
    stop: async () => {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}

/** Waits until a window of the app is on the screen. Returns its number. */
export function waitForWindow(): string {
  const found = spawnSync(
    'timeout',
    ['60', 'xdotool', 'search', '--sync', '--onlyvisible', '--name', '^Durumi$'],
    {
      encoding: 'utf8',
    },
  );
  const [window] = found.stdout.trim().split('\n');
  if (window === undefined || window === '') throw new Error('no window appeared');
  return window;
}

/** Presses keys in a window, as a person does. */
export function pressKeys(window: string, keys: readonly string[]): void {
  spawnSync('xdotool', ['windowfocus', '--sync', window, 'key', '--delay', '60', ...keys]);
}

/** Types Latin text into a window, key by key. */
export function typeText(window: string, text: string): void {
  spawnSync('xdotool', ['windowfocus', '--sync', window, 'type', '--delay', '20', text]);
}
