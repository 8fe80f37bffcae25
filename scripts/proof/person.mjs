import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What tells the person what is on the screen; runs where the app runs. */
export const SCREEN_READER = join(import.meta.dirname, 'screen-reader.py');

const TRIES = 4;

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
    if (!reply.ok) throw new Error(reply.problem);
    return reply.value;
  };
  return {
    pid: child.pid,
    output,
    see: (role, name, more = {}) => ask({ do: 'see', role, name, ...more }),
    gone: (role, name) => ask({ do: 'gone', role, name }),
    press: (role, name, more = {}) => ask({ do: 'press', role, name, ...more }),
    listOf: (name, { atLeast = 1 } = {}) => ask({ do: 'list', role: 'list', name, atLeast }),
    everything: () => ask({ do: 'everything' }),
    keys: (...keys) => pressKeys(keys),
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

// A key that arrives while the window is busy can be lost, for a program as for a person: what was typed is read back.
async function typeInto({ ask, field, text }) {
  for (let tries = 1; ; tries += 1) {
    await ask({ do: 'focus', ...field });
    pressKeys(['ctrl+a']);
    spawnSync('xdotool', ['type', '--delay', '25', '--', text]);
    const typed = await ask({ do: 'value', ...field, expected: text });
    if (typed === text) return;
    if (tries === TRIES)
      throw new Error(`${field.name} holds ${JSON.stringify(typed)}, not ${JSON.stringify(text)}`);
  }
}

function pressKeys(keys) {
  const window = spawnSync(
    'timeout',
    ['60', 'xdotool', 'search', '--sync', '--onlyvisible', '--name', '^Durumi$'],
    {
      encoding: 'utf8',
    },
  );
  const [first] = window.stdout.trim().split('\n');
  spawnSync('xdotool', ['windowfocus', '--sync', first, 'key', '--delay', '60', ...keys]);
}
