import { beforeAll, describe, expect, it } from 'vitest';
import { compareRuns, linesWith, makeSkeleton, toJson } from './skeleton.mjs';

const KO = {
  title: { list: '사람 목록', copied: 'Copied', empty: '', latin: 'Latin', brand: 'Durumi' },
  status: { found_one: '{{count}}명', found_other: '{{count}}명', variables: '{{name}} 님' },
  label: { unused: '안 씀', dynamic: '동적' },
};
const EN = {
  title: {
    list: 'People',
    missing: 'Missing',
    copied: 'Copied',
    empty: 'Empty',
    latin: 'Latin text',
    brand: 'Durumi',
  },
  status: { found_one: '{{count}} person', found_other: '{{count}} people', variables: '{{person}}' },
  label: { unused: 'Unused', dynamic: 'Dynamic' },
  colour: { red: 'Red' },
};
const ZH = {
  title: { list: '人员名单', missing: '缺', copied: '抄', empty: '空', latin: 'Hanzi', brand: 'Durumi' },
  status: { found_other: '{{count}} 人', variables: '{{person}} 先生' },
  label: { unused: '不用', dynamic: '动态' },
  colour: { red: '红' },
};

const USES = `import { t } from 'i18next';

const KEYS = ['people.title.missing', 'people.title.copied', 'people.title.empty', 'people.title.latin'];
const mistyped = 'people.title.mistyped';
export function PeopleList({ name, isNew }: { name: string; isNew: boolean }) {
  return (
    <p title="Spoken words" data-kind="not spoken">
      {t(isNew ? 'people.title.list' : 'people.title.absent')} {t('people.status.found', { count: 1 })}
      {t(\`people.label.dyn\${name}\`)} {t(\`people.hint.\${name}\`)}
      {t('people.title.brand')} {t('people.status.variables')} {t('people.colour.red')}
      Written words
      {isNew && 'Chosen words'}
      <img alt={\`Composed \${name}\`} aria-label={isNew ? 'One arm' : KEYS[0]} placeholder={mistyped} />
      <b>1 · 2</b>
    </p>
  );
}
`;
const FILE = 'src/renderer/features/people/people-list.tsx';

/** What is told, and where. */
const VIOLATIONS = [
  ['locales/en/ui/people.json:4:', 'people.title.missing is missing in ko'],
  ['locales/ko/ui/people.json:4:', 'people.title.copied is the same text as in locales/en/ui/people.json:5'],
  ['locales/ko/ui/people.json:5:', 'people.title.empty is empty'],
  ['locales/ko/ui/people.json:6:', 'people.title.latin has no Hangul'],
  ['locales/zh/ui/people.json:7:', 'people.title.latin has no Han character'],
  ['locales/ko/ui/people.json:10:', 'people.status.found_one is a form that ko does not use'],
  ['locales/ko/ui/people.json:', 'people.status.variables has the variables [name], in en [person]'],
  ['locales/en/ui/people.json:', 'people.label.unused is used nowhere'],
  ['locales/en/ui/people.json:', 'people.colour.red has the role colour'],
  ['locales/zh/ui/orphan.json:1:', 'is imported nowhere'],
  ['locales/zh/ui/broken.json:1:', 'is not a JSON object'],
  [`${FILE}:4:`, 'people.title.mistyped is used but stands in no locale file'],
  [`${FILE}:8:`, 'people.title.absent is used but stands in no locale file'],
  [`${FILE}:9:`, 'people.hint.… is used but stands in no locale file'],
  [`${FILE}:7:`, '"Spoken words" is a text in a component'],
  [`${FILE}:`, '"Written words" is a text in a component'],
  [`${FILE}:12:`, '"Chosen words" is a text in a component'],
  [`${FILE}:13:`, '"Composed …" is a text in a component'],
  [`${FILE}:13:`, '"One arm" is a text in a component'],
  ['src/main/window.ts:1:', '"두루미" is Korean or Chinese in code'],
];

const PLANTED = {
  'locales/en/ui/people.json': toJson(EN),
  'locales/ko/ui/people.json': toJson(KO),
  'locales/zh/ui/people.json': toJson(ZH),
  'locales/zh/ui/orphan.json': toJson({}),
  'locales/zh/ui/broken.json': '{ "title": \n',
  [FILE]: USES,
  'src/main/window.ts': "export const title = '두루미';\n",
  'src/renderer/i18n/language-names.ts': "export const NAMES = ['한국어', '中文'];\n",
};

describe('scripts/check-locales.mjs', () => {
  let runs;
  beforeAll(() => {
    runs = compareRuns(PLANTED, 'scripts/check-locales.mjs');
  });

  it('passes the skeleton', () => {
    expect(runs.clean.output).toMatch(/^Locales: \d+ English texts, the same in 3 languages\.$/mu);
    expect(runs.clean.status).toBe(0);
  });

  it.each(VIOLATIONS)('%s %s', (place, problem) => {
    expect(linesWith(runs.broken.output, place, problem)).toHaveLength(1);
    expect(runs.broken.status).toBe(1);
  });

  it.each(['brand', 'label.dynamic', 'language-names', 'not spoken', '1 · 2'])('accepts %s', (part) => {
    expect(linesWith(runs.broken.output, part)).toEqual([]);
  });

  it('tells a missing plural form', () => {
    const { found_one: _one, ...status } = EN.status;
    const skeleton = makeSkeleton({
      'locales/en/ui/people.json': toJson({ title: { list: 'People' }, status }),
    });
    const { status: code, output } = skeleton.run('scripts/check-locales.mjs');
    skeleton.remove();
    expect(output).toContain('people.status.found_one is missing in en');
    expect(code).toBe(1);
  });
});
