import { run } from './step.mjs';
import { hasDisplay } from './system-libraries.mjs';

// A screen that starts anew whenever its last window is gone refuses whoever comes just then.
const VIRTUAL_SCREEN = ['-a', '-s', '-screen 0 1600x1000x24 -noreset'];

/**
 * Runs a command that opens windows, on a virtual screen where there is none.
 * @param {readonly string[]} command
 * @param {Parameters<typeof run>[2]} [options]
 * @returns {Promise<number>} the exit code
 */
export function runOnScreen(command, options = {}) {
  const [program, ...args] = command;
  return hasDisplay()
    ? run(program, args, options)
    : run('xvfb-run', [...VIRTUAL_SCREEN, ...command], options);
}
