import { app } from 'electron';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A crash must not put memory on the disk: no process of the app may leave a core file. All processes are told one by
 * one whenever a window has loaded, before anything in it can be unlocked; what they start later inherits it. Where
 * `prlimit` is missing, and on other systems than Linux, the system's own settings hold.
 */
export function forbidCoreDumps(): void {
  if (process.platform !== 'linux') return;
  app.on('web-contents-created', (_created, contents) => {
    contents.on('did-finish-load', forbidForAll);
  });
}

function forbidForAll(): void {
  for (const pid of withDescendants(process.pid))
    execFile('prlimit', ['--core=0:0', '--pid', String(pid)], () => undefined);
}

function withDescendants(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap((child) => withDescendants(child))];
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter((child) => child !== '')
      .map(Number);
  } catch {
    // It has ended meanwhile, or the kernel does not tell.
    return [];
  }
}
