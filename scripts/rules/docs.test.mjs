import { beforeAll, describe, expect, it } from 'vitest';
import { compareRuns, linesWith } from './skeleton.mjs';

const DOCUMENT = `# Architecture

The vault is in \`src/vault/\`, its start in \`src/vault/worker.ts:3\`; the file \`gone.ts\` is not there.
The folder \`src/nowhere/\` and the file \`src/vault/absent.ts\` do not exist.
All \`locales/<language>/ui/*.json\` exist, \`locales/{en,fr}/ui\` do not; \`src/**/*.rs\` neither.
Run \`npm run missing\` or \`npm test\`; \`out/main/main.cjs\` comes later; \`people.page\` is a call.
See [the readme](../README.md) and [nothing](nothing.md).

\`\`\`sh
npm run absent
node scripts/absent.mjs
\`\`\`

\`\`\`text
npm run example
\`\`\`
`;

const VIOLATIONS = [
  [3, 'gone.ts does not exist'],
  [4, 'src/nowhere/ does not exist'],
  [4, 'src/vault/absent.ts does not exist'],
  [5, 'locales/{en,fr}/ui does not exist'],
  [5, 'src/**/*.rs does not exist'],
  [6, 'npm run missing is not in package.json'],
  [7, 'the link to nothing.md leads nowhere'],
  [10, 'npm run absent is not in package.json'],
  [11, 'node scripts/absent.mjs: the file does not exist'],
];

describe('scripts/check-docs.mjs', () => {
  let runs;
  beforeAll(() => {
    runs = compareRuns({ 'docs/architecture.md': DOCUMENT }, 'scripts/check-docs.mjs');
  });

  it('passes the skeleton', () => {
    expect(runs.clean.output).toBe('Docs: 1 documents, every path and command in them exists.\n');
    expect(runs.clean.status).toBe(0);
  });

  it.each(VIOLATIONS)('line %d: %s', (line, problem) => {
    expect(linesWith(runs.broken.output, `docs/architecture.md:${line}: ${problem}`)).toHaveLength(1);
    expect(runs.broken.status).toBe(1);
  });

  it('reports nothing else', () => {
    expect(runs.broken.output).toContain(`Docs: ${VIOLATIONS.length} problems.`);
  });
});
