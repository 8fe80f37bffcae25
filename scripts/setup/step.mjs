import { spawn } from 'node:child_process';

/** An expected failure of a script: one sentence for the person at the keyboard, never a stack trace. */
export class PlainFailure extends Error {}

/**
 * Runs one named step and says how long it took.
 * @template Value
 * @param {string} name what the step does
 * @param {() => Value | Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function step(name, work) {
  const startedAt = performance.now();
  process.stdout.write(`${name} …\n`);
  const value = await work();
  process.stdout.write(`${name}: done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
  return value;
}

/**
 * Runs a command with its output shown, or kept back unless it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, isFailureExpected?: boolean, env?: NodeJS.ProcessEnv, cwd?: string, timeoutMs?: number }} [options]
 * @returns {Promise<number>} the exit code; 1 if it was ended by the time limit or could not start
 */
export function run(
  command,
  args,
  { quiet = false, isFailureExpected = false, env = process.env, cwd, timeoutMs } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      env,
      cwd,
      timeout: timeoutMs,
    });
    const kept = [];
    child.stdout?.on('data', (chunk) => kept.push(chunk));
    child.stderr?.on('data', (chunk) => kept.push(chunk));
    child.on('error', () => {
      if (!isFailureExpected) process.stdout.write(`"${command}" could not be started. Is it installed?\n`);
      resolve(1);
    });
    child.on('close', (code) => {
      if (code !== 0 && quiet && !isFailureExpected)
        process.stdout.write(tellingLines(Buffer.concat(kept).toString('utf8')));
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs npm. When npm itself started the script, the same npm is taken: Windows cannot start `npm.cmd` without a shell.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} options
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('npm-cli.js')) return run(process.execPath, [npm, ...args], options);
  return run('npm', args, options);
}

/**
 * Runs a script to its end; a plain failure becomes its one sentence, anything else is a bug and says so.
 * @param {() => Promise<number | void>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const sentence =
      error instanceof PlainFailure
        ? error.message
        : `A script of the project failed: ${error instanceof Error ? error.message : String(error)}`;
    process.stderr.write(`\n${sentence}\n`);
    process.exitCode = 1;
  }
}

const SHOWN_LINES = 20;

/**
 * The lines of a failed command's output that say why.
 * @param {string} output
 * @returns {string}
 */
export function tellingLines(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('npm warn'));
  const ofNpm = lines.filter((line) => line.startsWith('npm error'));
  // npm tells its reason first, then stacks, object dumps and usage; others end with theirs.
  const telling =
    ofNpm.length > 0
      ? ofNpm.filter((line) => /^npm error (?:code |\S*Error: |\d{3} |`npm)/u.test(line)).slice(0, 3)
      : lines.filter((line) => !/^\s+at /u.test(line)).slice(-SHOWN_LINES);
  return telling.map((line) => `  ${line}\n`).join('');
}
