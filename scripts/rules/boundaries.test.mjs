import { beforeAll, describe, expect, it } from 'vitest';
import { compareRuns, linesWith, makeSkeleton } from './skeleton.mjs';

/** Rule, the file that breaks it, what it imports. */
const VIOLATIONS = [
  ['layer-domain', 'src/domain/up.ts', '../contract/calls'],
  ['layer-contract', 'src/contract/up.ts', '../vault/worker'],
  ['layer-vault', 'src/vault/side.ts', '../main/main'],
  ['layer-main', 'src/main/deep.ts', '../domain/person'],
  ['layer-preload', 'src/preload/deep.ts', '../domain/person'],
  ['layer-renderer', 'src/renderer/app/side.ts', '../../vault/worker'],
  ['layer-vault-crypto', 'src/vault/crypto/leaf.ts', '../store/rows'],
  ['layer-vault-store', 'src/vault/store/up.ts', '../calls/save'],
  ['layer-vault-search', 'src/vault/search/side.ts', '../store/rows'],
  ['layer-vault-calls', 'src/vault/calls/up.ts', '../worker'],
  ['layer-vault-migrations', 'src/vault/migrations/0001-first.ts', '../../domain/person'],
  ['layer-renderer-ui', 'src/renderer/ui/feature.ts', '../features/people/people-list'],
  ['layer-renderer-ui', 'src/renderer/ui/domain.ts', '../../domain/person'],
  ['layer-renderer-i18n', 'src/renderer/i18n/up.ts', '../ui/feature'],
  ['layer-renderer-vault-client', 'src/renderer/vault-client/up.ts', '../app/side'],
  ['layer-renderer-features', 'src/renderer/features/people/up.ts', '../../app/side'],
  ['features-are-islands', 'src/renderer/features/search/bridge.ts', '../people/people-list'],
  ['only-owner-uses-libsodium', 'src/vault/calls/sodium.ts', 'libsodium-wrappers-sumo'],
  ['only-owner-uses-bip39', 'src/vault/calls/words.ts', '@scure/bip39'],
  ['only-owner-uses-dexie', 'src/vault/calls/tables.ts', 'dexie'],
  ['only-owner-uses-dexie', 'src/renderer/app/tables.ts', 'dexie'],
  ['only-owner-uses-electron', 'src/renderer/app/electron.ts', 'electron'],
  ['only-owner-uses-react', 'src/vault/view.ts', 'react'],
  ['only-owner-uses-react', 'src/vault/root.ts', 'react-dom'],
  ['only-owner-uses-react-aria', 'src/main/button.ts', 'react-aria-components'],
  ['only-owner-uses-i18next', 'src/main/texts.ts', 'i18next'],
  ['only-owner-uses-tanstack', 'src/vault/list.ts', '@tanstack/react-virtual'],
  ['only-owner-uses-zxcvbn', 'src/vault/strength.ts', '@zxcvbn-ts/core'],
  ['only-owner-uses-zod', 'src/renderer/app/zod.ts', 'zod'],
  ['domain-has-no-packages', 'src/domain/packages.ts', 'dexie'],
  ['domain-has-no-packages', 'src/domain/node.ts', 'node:path'],
  ['no-dev-packages-in-the-product', 'src/renderer/app/dev.ts', 'fast-check'],
  ['not-to-testing', 'src/renderer/app/fake.ts', '../../testing/person-builder'],
  ['not-to-tests', 'src/domain/tested.test.ts', './person.test'],
  ['no-network', 'src/main/online.ts', 'node:https'],
  ['no-vague-names', 'src/domain/needs-utils.ts', './utils'],
  ['no-cycles', 'src/domain/egg.ts', './hen'],
  ['not-unresolvable', 'src/domain/lost.ts', './nowhere'],
];

const PLANTED = {
  'src/vault/store/rows.ts': 'export type Imported = string;\n',
  'src/vault/calls/save.ts': 'export type Imported = string;\n',
  'src/domain/utils.ts': 'export type Imported = string;\n',
  'src/domain/hen.ts': "export type { Imported } from './egg';\n",
  ...Object.fromEntries(
    VIOLATIONS.map(([, file, target]) => [file, `export type { Imported } from '${target}';\n`]),
  ),
  // Types of a development package are fine, its code is not.
  'src/renderer/app/dev.ts': "export { assert } from 'fast-check';\n",
  // The forms that other tools miss: a type, and an import inside a type.
  'src/renderer/app/side.ts': "export type Inline = import('../../vault/worker').Imported;\n",
};

describe('scripts/check-boundaries.mjs', () => {
  let runs;
  beforeAll(() => {
    runs = compareRuns(PLANTED, 'scripts/check-boundaries.mjs');
  });

  it('passes the skeleton', () => {
    expect(runs.clean.output).toMatch(/^Boundaries: \d+ modules, \d+ imports, all allowed\.$/mu);
    expect(runs.clean.status).toBe(0);
  });

  it.each(VIOLATIONS)('%s: %s may not import %s', (rule, file) => {
    expect(runs.broken.status).toBe(1);
    expect(linesWith(runs.broken.output, `${file} -> `, `: ${rule} `)).not.toEqual([]);
  });

  it('fails when it read no module', () => {
    const skeleton = makeSkeleton({
      '.dependency-cruiser.cjs': "module.exports = { forbidden: [], options: { exclude: { path: '.' } } };\n",
    });
    const { status, output } = skeleton.run('scripts/check-boundaries.mjs');
    skeleton.remove();
    expect(output).toContain('0 modules were read');
    expect(status).toBe(1);
  });
});
