import { readFileSync, readdirSync } from 'node:fs';

/**
 * The processes below one, as the kernel tells.
 * @param {number} pid
 * @returns {{ pid: number, command: string, status: string }[]}
 */
export function processesBelow(pid) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .flatMap(read);
  const below = (parent) =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.pid)]);
  return below(pid);
}

function read(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return [{ pid, command, status, parent: Number(statusLine(status, 'PPid')[0]) }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

/**
 * The values of one line of a process's status.
 * @param {string} status
 * @param {string} name
 */
export function statusLine(status, name) {
  const line = status.split('\n').find((each) => each.startsWith(`${name}:`)) ?? '';
  return line.split(/\s+/u).slice(1);
}
