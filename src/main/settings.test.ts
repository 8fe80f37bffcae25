import { expect, test } from 'vitest';
import { guessLanguage, parseSettings } from './settings';

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"language":"xx"}',
  '{"name":"최은경"}',
  '{"bounds":{"x":1e400}}',
  '{"__proto__":{"language":"ko"},"a":1}',
])('a settings file that holds %s is not one', (text) => {
  expect(parseSettings(text)).toBeUndefined();
});

test('settings hold a language and the place of the window', () => {
  const settings = { language: 'zh', bounds: { x: -5, y: 0, width: 1280, height: 800 } };
  expect(parseSettings(JSON.stringify(settings))).toEqual(settings);
});

test.each([
  [['ko-KR', 'en-US'], 'ko'],
  [['zh-CN'], 'zh'],
  [['fr-FR', 'zh-TW'], 'zh'],
  [['fr-FR'], 'en'],
  [[], 'en'],
])('a system in %j starts in %s', (system, language) => {
  expect(guessLanguage(system)).toBe(language);
});
