// A small copy of this repository's layout in a temporary folder, to plant violations of its rules in.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LAYERS = ['domain', 'contract', 'vault', 'main', 'preload', 'renderer'];
const CONFIGS = [
  '.oxlintrc.json',
  '.dependency-cruiser.cjs',
  '.prettierrc.json',
  'knip.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.test.json',
  'tsconfig.tools.json',
  ...LAYERS.map((layer) => `src/${layer}/tsconfig.json`),
];

const TEXTS = {
  en: {
    title: { list: 'People' },
    status: { found_one: '{{count}} person', found_other: '{{count}} people' },
  },
  ko: { title: { list: '사람 목록' }, status: { found_other: '{{count}}명' } },
  zh: { title: { list: '人员名单' }, status: { found_other: '{{count}} 人' } },
};

/** Files that keep every rule. */
const CLEAN = {
  'package.json': toJson({
    name: 'skeleton',
    version: '1.0.0',
    private: true,
    type: 'module',
    scripts: { test: 'node --version' },
    dependencies: { zod: '4', i18next: '26', react: '19' },
    devDependencies: { vitest: '4' },
  }),
  'README.md': '# Skeleton\n\nRun `npm test`; the domain is in `src/domain/`.\n',
  'skeleton.config.ts': 'export default {};\n',
  'src/domain/person.ts': 'export interface Person {\n  readonly name: string;\n}\n',
  'src/contract/calls.ts':
    "import type { z } from 'zod';\nimport type { Person } from '../domain/person';\n\nexport type Call = Person | z.ZodType;\n",
  'src/testing/person-builder.ts':
    "import type { Person } from '../domain/person';\n\nexport const PERSON: Person = { name: 'Kim' };\n",
  'src/domain/person.test.ts':
    "import { expect, it } from 'vitest';\nimport { PERSON } from '../testing/person-builder';\n\nit('has a name', () => expect(PERSON.name).toBe('Kim'));\n",
  'src/vault/worker.ts':
    "import type { Call } from '../contract/calls';\n\nself.postMessage([] satisfies Call[]);\n",
  'src/main/main.ts':
    "import type { Call } from '../contract/calls';\n\nprocess.exitCode = [].length satisfies Call | number;\n",
  'src/preload/preload.ts': "document.title = '';\n",
  'src/renderer/main.tsx':
    "import { createElement } from 'react';\nimport { PeopleList } from './features/people/people-list';\nimport { texts } from './i18n/texts';\n\ndocument.title = String(createElement(PeopleList).key) + texts.en.title.list;\n",
  'src/renderer/i18n/texts.ts': [
    ...['en', 'ko', 'zh'].map((name) => `import ${name} from '../../../locales/${name}/ui/people.json';\n`),
    '\nexport const texts = { en, ko, zh };\n',
  ].join(''),
  'src/renderer/features/people/people-list.tsx':
    "import { t } from 'i18next';\n\nexport function PeopleList() {\n  return <p title={t('people.title.list')}>{t('people.status.found', { count: 1 })}</p>;\n}\n",
  ...Object.fromEntries(
    Object.entries(TEXTS).map(([language, texts]) => [`locales/${language}/ui/people.json`, toJson(texts)]),
  ),
};

/** Makes the skeleton with `planted` files (path -> content) added or replaced. */
export function makeSkeleton(planted = {}) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'durumi-rules-')));
  for (const path of CONFIGS) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  for (const [path, content] of Object.entries({ ...CLEAN, ...planted })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    run: (script, ...words) => run(folder, join(ROOT, script), words),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs a script of a tool in the clean skeleton and in one with `planted` files: `{ clean, broken }`. */
export function compareRuns(planted, script, ...words) {
  const [clean, broken] = [{}, planted].map((files) => {
    const skeleton = makeSkeleton(files);
    try {
      return skeleton.run(script, ...words);
    } finally {
      skeleton.remove();
    }
  });
  return { clean, broken };
}

/** The lines of a report that name both a file and a rule. */
export function linesWith(output, ...parts) {
  return output.split('\n').filter((line) => parts.every((part) => line.includes(part)));
}

export function toJson(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function run(folder, script, words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  return { status, output: stdout + stderr };
}
