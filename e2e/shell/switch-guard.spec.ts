import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startShippedApp } from './shipped-app';

// Row 13 of docs/security-checklist.md.

const PORT = 39_481;

for (const given of [
  `--remote-debugging-port=${PORT}`,
  '--remote-debugging-pipe',
  '--js-flags=--expose-gc',
  '--load-extension=/tmp',
  '--proxy-server=127.0.0.1:1',
  '--disable-web-security',
  '--log-net-log=/tmp/durumi-net-log.json',
  '--user-data-dir=/tmp/durumi-other-folder',
  '--host-rules=MAP * 127.0.0.1',
]) {
  test(`the shipped app does not start with ${given}`, async () => {
    const config = await mkdtemp(join(tmpdir(), 'durumi-config-'));
    const app = startShippedApp({ config, switches: [given] });
    const answered = askUntil(app.ended);
    expect(await app.ended).toBe(2);
    expect(app.output()).toContain('Durumi does not start with the switch --');
    expect(await answered).toBe(false);
    // It ended before it made anything that a vault could lie in.
    expect((await readdir(config, { recursive: true })).filter((name) => name.includes('IndexedDB'))).toEqual(
      [],
    );
    await rm(config, { recursive: true, force: true, maxRetries: 5 });
  });
}

// Node opens its own debugger before any line of the app runs. Only the fuse of a packaged app forbids that; until
// then the guard ends the app before it could hold anything.
for (const given of [`--inspect=${PORT}`, `--inspect-port=${PORT}`]) {
  test(`the shipped app ends at once with ${given}, and nothing answers then`, async () => {
    const config = await mkdtemp(join(tmpdir(), 'durumi-config-'));
    const app = startShippedApp({ config, switches: [given] });
    expect(await app.ended).toBe(2);
    expect(app.output()).toContain('Durumi does not start with the switch --inspect');
    expect(await isAnswered()).toBe(false);
    await rm(config, { recursive: true, force: true, maxRetries: 5 });
  });
}

/** Does a debugger answer on the port at any time until the end? */
async function askUntil(ended: Promise<unknown>): Promise<boolean> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  for (;;) {
    if (await isAnswered()) return true;
    if (isOver) return false;
  }
}

/** Asks as a debugger does: an open port alone tells nothing. */
function isAnswered(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: PORT });
    socket.on('connect', () => socket.write('GET /json/version HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'));
    socket.on('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
  });
}
