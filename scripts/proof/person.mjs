import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { putOnKeys } from './keyboard.mjs';

/** What tells the person what is on the screen; runs where the app runs. */
export const SCREEN_READER = join(import.meta.dirname, 'screen-reader.py');

const TRIES = 6;
const DIALOG_TRIES = 60;
const SCREEN_WIDTH = 1600;

/**
 * Somebody who uses a packaged app as a person does, with a keyboard and a screen reader: nothing else can reach it.
 * @param {readonly string[]} command what starts the screen reader with the app
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 */
export function sitDown(command, { env = process.env } = {}) {
  const child = spawn(command[0], command.slice(1), { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const said = [];
  child.stderr.on('data', (chunk) => said.push(chunk));
  const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const isOver = once(child, 'close');

  const output = () => Buffer.concat(said).toString('utf8');
  const ask = async (wish) => {
    child.stdin.write(`${JSON.stringify(wish)}\n`);
    const { value, done } = await nextReply(replies);
    if (done) throw new Error(`The app or its screen reader ended. It said:\n${output().slice(-3000)}`);
    const reply = JSON.parse(value);
    if (!reply.ok) throw new Error(`${reply.problem}\nThe app said:\n${output().slice(-3000)}`);
    return reply.value;
  };
  return {
    pid: child.pid,
    output,
    see: (role, name, more = {}) => ask({ do: 'see', role, name, ...more }),
    press: (role, name, more = {}) => ask({ do: 'press', role, name, ...more }),
    listOf: (name, { atLeast = 1 } = {}) => ask({ do: 'list', role: 'list', name, atLeast }),
    keys: (...keys) => pressKeys(keys),
    nameFile,
    /** Takes what begins so in a list that unfolds, or the one so many places further down. */
    choose: async (name, start, further = 0) => {
      await ask({ do: 'focus', role: 'combo box', name });
      pressKeys([...start, ...Array.from({ length: further }, () => 'Down'), 'Tab']);
    },
    type: (role, name, text) => typeInto({ ask, field: { role, name }, text }),
    /** The exit code of the app, once it has ended. */
    ended: () => ask({ do: 'ended' }),
    getUp: async () => {
      child.stdin.end();
      await isOver;
    },
  };
}

// The services of the bus speak on the same stream.
async function nextReply(replies) {
  for (;;) {
    const reply = await replies.next();
    if (reply.done || reply.value.startsWith('{')) return reply;
  }
}

// A key that arrives while the window is busy can be lost, for a program as for a person: what was typed is read back, and
// typed again more slowly.
async function typeInto({ ask, field, text }) {
  await putOnKeys(text);
  for (let tries = 1; ; tries += 1) {
    await ask({ do: 'focus', ...field });
    pressKeys(['ctrl+a']);
    xdotool('type', '--delay', String(25 * tries), '--', text);
    const typed = await ask({ do: 'value', ...field, expected: text });
    if (typed === text) return;
    if (tries === TRIES)
      throw new Error(`${field.name} holds ${JSON.stringify(typed)}, not ${JSON.stringify(text)}`);
  }
}

/** Types the path into the file dialog of the desktop, as who knows it does. */
async function nameFile(path) {
  const dialog = await waitForDialog();
  xdotool('windowfocus', '--sync', dialog, 'key', '--delay', '80', 'ctrl+a');
  xdotool('type', '--delay', '40', '--', path);
  xdotool('key', '--delay', '80', 'Return');
}

function pressKeys(keys) {
  const [window] = xdotool('search', '--sync', '--onlyvisible', '--name', '^Durumi$');
  xdotool('windowfocus', '--sync', window, 'key', '--delay', '60', ...keys);
}

/** The window beside the app's own that is as large as a dialog: not every one has a title. */
async function waitForDialog() {
  for (let tries = 0; tries < DIALOG_TRIES; tries += 1) {
    const dialog = xdotool('search', '--onlyvisible', '--name', '').find(isDialog);
    if (dialog !== undefined) return dialog;
    await sleep(500);
  }
  throw new Error('no file dialog appeared');
}

function isDialog(window) {
  const [name] = xdotool('getwindowname', window);
  const [, width = '0'] =
    /^WIDTH=(\d+)$/mu.exec(xdotool('getwindowgeometry', '--shell', window).join('\n')) ?? [];
  return name !== 'Durumi' && Number(width) > 300 && Number(width) < SCREEN_WIDTH;
}

function xdotool(...args) {
  const { stdout } = spawnSync('timeout', ['60', 'xdotool', ...args], { encoding: 'utf8' });
  return stdout.trim().split('\n');
}
