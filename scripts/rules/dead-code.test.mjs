import { beforeAll, describe, expect, it } from 'vitest';
import { compareRuns, linesWith, toJson } from './skeleton.mjs';

const VIOLATIONS = [
  ['an unused file', 'Unused files', 'src/domain/alone.ts'],
  ['an unused dependency', 'Unused dependencies', 'dexie'],
  ['an unlisted dependency', 'Unlisted dependencies', 'fast-check'],
  ['an unused export', 'Unused exports', 'NOBODY'],
];

describe('knip', () => {
  let runs;
  beforeAll(() => {
    const planted = {
      'package.json': toJson({
        name: 'skeleton',
        type: 'module',
        dependencies: { dexie: '4', i18next: '26', react: '19', zod: '4' },
      }),
      'src/domain/alone.ts': 'export const alone = 1;\n',
      'src/domain/used.ts': 'export const NOBODY = 1;\nexport const USED = 2;\n',
      'src/vault/worker.ts':
        "import { assert } from 'fast-check';\nimport { USED } from '../domain/used';\n\nassert(USED);\n",
    };
    runs = compareRuns(planted, 'node_modules/knip/bin/knip.js');
  });

  it('passes the skeleton', () => {
    expect(runs.clean.output).not.toContain('Unused');
    expect(runs.clean.status).toBe(0);
  });

  it.each(VIOLATIONS)('reports %s', (_what, heading, name) => {
    const section = runs.broken.output.slice(runs.broken.output.indexOf(heading));
    expect(section).toContain(heading);
    expect(linesWith(section, name)).not.toEqual([]);
    expect(runs.broken.status).toBe(1);
  });
});
