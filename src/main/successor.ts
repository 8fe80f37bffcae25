import { app } from 'electron';
import { spawn } from 'node:child_process';

/** Starts the app once more as this one was started. This process must end at once: both would use the same vault. */
export function startSuccessor(): void {
  app.releaseSingleInstanceLock();
  const [program = process.execPath, ...args] = process.argv;
  spawn(program, args, { detached: true, stdio: 'ignore' }).unref();
}
