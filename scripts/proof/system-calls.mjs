const OUTWARD = /sa_family=(AF_\w+)/gu;

/**
 * What a trace of strace says of sockets: how many calls there were, and which addresses they named, by family.
 * @param {string} trace
 * @returns {{ calls: number, families: Record<string, number>, internet: string[] }}
 */
export function readTrace(trace) {
  const lines = trace.split('\n').filter((line) => /\b(?:connect|sendto|sendmsg|sendmmsg)\(/u.test(line));
  const families = {};
  for (const line of lines)
    for (const [, family] of line.matchAll(OUTWARD)) families[family] = (families[family] ?? 0) + 1;
  return {
    calls: lines.length,
    families,
    internet: lines.filter((line) => /sa_family=AF_INET6?\b/u.test(line)),
  };
}

/**
 * The bytes that each network interface carried, from the text of /proc/net/dev.
 * @param {string} text
 * @returns {Record<string, number>}
 */
export function carriedBytes(text) {
  return Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [, name, numbers] = /^\s*([\w.-]+):\s+(.+)$/u.exec(line) ?? [];
      if (name === undefined) return [];
      const columns = numbers.split(/\s+/u).map(Number);
      return [[name, columns[0] + columns[8]]];
    }),
  );
}
