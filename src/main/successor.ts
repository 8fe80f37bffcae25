import { app } from 'electron';
import { spawn } from 'node:child_process';

/** Starts the app once more as this one was started. This process must end at once: both would use the same vault. */
export function startSuccessor(): void {
  app.releaseSingleInstanceLock();
  spawn(process.execPath, process.argv.slice(1), { detached: true, stdio: 'ignore' }).unref();
}
