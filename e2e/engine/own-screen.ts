import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { once } from 'node:events';

const XVFB = '/usr/bin/Xvfb';

export interface OwnScreen {
  readonly close: () => Promise<void>;
}

/**
 * Gives this process a virtual screen of its own where there is one to be had: windows that are opened from here
 * neither take the keys that another test types nor are taken for its window.
 */
export async function openOwnScreen(): Promise<OwnScreen> {
  if (!existsSync(XVFB)) return { close: () => Promise.resolve() };
  const server = spawn(XVFB, ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
  process.env['DISPLAY'] = `:${display}`;
  return {
    close: async () => {
      const ended = once(server, 'close');
      server.kill();
      await ended;
    },
  };
}
