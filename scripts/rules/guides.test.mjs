import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_DIR } from '../setup/project.mjs';

/** How each language sets off what stands on the screen. */
const QUOTED = { en: /"([^"\n]+)"/gu, ko: /[‘“]([^’”\n]+)[’”]/gu, zh: /“([^”\n]+)”/gu };

/** What other programs show, and what is English everywhere. */
const NOT_OURS = ['development build', '응용 프로그램', '应用程序'];

describe.each(Object.keys(QUOTED))('the guide in %s', (language) => {
  const guide = readFileSync(join(PROJECT_DIR, `docs/caseworker.${language}.md`), 'utf8');
  const quoted = [...guide.matchAll(QUOTED[language])].map(([, words]) => words);
  const texts = textsOf(language);

  test('calls everything on the screen as the screen does', () => {
    expect(quoted.length).toBeGreaterThan(5);
    const unknown = quoted.filter((words) => !NOT_OURS.includes(words) && !isOnScreen(words, texts));
    expect(unknown).toEqual([]);
  });

  test('a word that no screen shows would be found', () => {
    expect(isOnScreen('Quokka', texts)).toBe(false);
  });
});

function textsOf(language) {
  const folder = join(PROJECT_DIR, 'locales', language, 'ui');
  return readdirSync(folder).flatMap((file) => leaves(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
}

function leaves(value) {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap(leaves);
}

/** One text of the screen, or one with another text in its place for a value. */
function isOnScreen(words, texts) {
  return texts.some((text) => {
    if (text === words) return true;
    const [before, after, ...more] = text.split(/\{\{\w+\}\}/u);
    if (after === undefined || more.length > 0 || (before + after).trim() === '') return false;
    const isFrame = words.startsWith(before) && words.endsWith(after);
    return isFrame && texts.includes(words.slice(before.length, words.length - after.length));
  });
}
