import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { compileLibrary } from './compile-library.ts';
import { PROJECT_DIR } from './project-dir.ts';

const root = mkdtempSync(join(tmpdir(), 'durumi-reference-'));
const folder = join(root, 'locales/en/reference');

/** The problems that a page has after one change, as `file:line: message`. */
function problemsAfter(file: string, change: (text: string) => string): readonly string[] {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  const library = compileLibrary(root, 'en');
  return library.ok ? [] : library.error.map((each) => `${each.file}:${each.line}: ${each.message}`);
}

const lineOf = (file: string, text: string) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(PROJECT_DIR, 'locales/en/reference'), folder, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const PAGE = 'non-refoulement.md';

describe('a page that is not well-formed ends the build with its file and line', () => {
  test.each([
    ['no head', (text: string) => text.replace('---\n', ''), 1, 'does not begin'],
    ['no review date', (text: string) => text.replace(/reviewed: .*\n/u, ''), 1, 'reviewed is missing'],
    ['a date in words', (text: string) => text.replace(/checked: .*/u, 'checked: today'), 4, 'no date'],
    ['a missing part', (text: string) => text.replace('## beyond\n', ''), undefined, 'the parts are'],
    [
      'a second introduction',
      (text: string) => text.replace('\n## doc', '\nMore.\n\n## doc'),
      undefined,
      'one',
    ],
  ])('%s', (...[, change, line, message]) => {
    const [first = ''] = problemsAfter(PAGE, change);
    expect(first).toContain(`locales/en/reference/${PAGE}:${line ?? ''}`);
    expect(first).toContain(message);
  });

  test.each([
    ['a claim without its document', '- The claim stands alone.', 'no document is cited'],
    ['law among the documents', '- A claim. [D1] [refugee-convention 33(1)]', 'an instrument is cited'],
    ['a document that does not exist', '- A claim. [D9]', '[D9] is neither'],
    ['a citation that is none', '- A claim. [Page 3]', '[Page 3] is no citation'],
    ['a term without an entry', '- A [[no-such-term]]. [D1]', '[[no-such-term]] does not stand'],
    ['HTML', '- A <b>claim</b>. [D1]', 'what is this: <'],
    ['a Markdown link', '- A [claim](https://example.org). [D1]', 'what is this: ['],
    ['a picture', '- A claim ![x](y.png). [D1]', 'what is this'],
    ['bold text', '- A **claim**. [D1]', 'what is this'],
    ['a paragraph', 'No bullet. [D1]', 'only bullets'],
    ['a heading without an anchor', '### A heading\n\n- A claim. [D1]', 'a heading ends in its anchor'],
  ])('%s', (_what, planted, message) => {
    const problems = problemsAfter(PAGE, (text) =>
      text.replace('## documents\n', `## documents\n\n${planted}\n`),
    );
    const line = lineOf(PAGE, planted.split('\n')[0] ?? '');
    expect(problems).toContainEqual(expect.stringContaining(message));
    expect(problems).toContainEqual(expect.stringContaining(`${PAGE}:${line}: `));
  });

  test('a document cited beyond the documents', () => {
    const problems = problemsAfter(PAGE, (text) =>
      text.replace('## beyond\n', '## beyond\n\n- A claim. [D1] [cat 3]\n'),
    );
    expect(problems).toEqual([expect.stringContaining('a document is cited beyond')]);
  });

  test('a bullet for the caseworker that names no field, or one that no record has', () => {
    const problems = problemsAfter(PAGE, (text) =>
      text.replace('## caseworker\n', '## caseworker\n\n- Do this.\n- Do that. [field:mood]\n'),
    );
    expect(problems.join('\n')).toMatch(/no field is named[^]*\[field:mood\] is no citation/u);
  });

  test('an anchor that stands on a page twice', () => {
    const problems = problemsAfter(PAGE, (text) => {
      const heading = /^### .*$/mu.exec(text)?.[0] ?? '';
      return text.replace('## caseworker\n', `## caseworker\n\n${heading}\n\n- Do this. [field:needs]\n`);
    });
    expect(problems.join('\n')).toContain('stands here twice');
  });

  test('a term of the glossary that lacks a language', () => {
    expect(problemsAfter('glossary.md', (text) => text.replace(/^ko: .*\n/mu, '')).join('\n')).toContain(
      'has no line "ko: …"',
    );
  });

  test('a case that is missing or out of order', () => {
    const problems = problemsAfter('documented-cases.md', (text) => text.replace(/^twenty-2011 .*\n/mu, ''));
    expect(problems.join('\n')).toContain('the cases are shenyang-consulate-2002');
  });

  test('an instrument without a name', () => {
    expect(problemsAfter('instruments.json', (text) => text.replace('"name"', '"nom"')).join('\n')).toContain(
      'instruments.json:',
    );
  });

  test('a page that is missing, and a file that is no page', () => {
    rmSync(join(folder, 'children.md'));
    writeFileSync(join(folder, 'childern.md'), '');
    const library = compileLibrary(root, 'en');
    const files = library.ok ? [] : library.error.map(({ file }) => file);
    expect(new Set(files)).toEqual(
      new Set(['locales/en/reference/children.md', 'locales/en/reference/childern.md']),
    );
  });
});
