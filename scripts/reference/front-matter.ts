import type { Line, Report } from './problem.ts';

/** The named lines between `---` and `---` at the head of a file, and what follows. */
export interface Split {
  readonly head: Readonly<Record<string, string>>;
  readonly body: readonly Line[];
}

const NAMES = ['title', 'reviewed', 'checked'];
const DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** Splits a file into its head and its body. Every head says title, reviewed and checked, and nothing else. */
export function splitFrontMatter(lines: readonly Line[], report: Report): Split {
  const end = lines.slice(1).findIndex(({ text }) => text === '---') + 1;
  if (lines[0]?.text !== '---' || end === 0) {
    report(1, 'the file does not begin with title, reviewed and checked between two lines of ---');
    return { head: {}, body: [] };
  }
  const head = readHead(lines.slice(1, end), report);
  return { head, body: lines.slice(end + 1) };
}

function readHead(lines: readonly Line[], report: Report): Split['head'] {
  const head: Record<string, string> = {};
  for (const { number, text } of lines) {
    const [, name = '', value = ''] = /^([a-z]+): (.+)$/u.exec(text) ?? [];
    if (!NAMES.includes(name)) report(number, `what is this: ${text}`);
    else if (name !== 'title' && !DATE.test(value)) report(number, `${name} is no date like 2026-11-25`);
    head[name] = value;
  }
  for (const name of NAMES) if (head[name] === undefined) report(1, `${name} is missing`);
  return head;
}
