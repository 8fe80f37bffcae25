import { expect, test } from 'vitest';
import { commandOfKey, keysOf, SHORTCUTS } from './shortcuts';

test('no two commands have the same keys', () => {
  const combinations = SHORTCUTS.flatMap(({ command }) =>
    keysOf(command, 'other').map((keys) => keys.join('+')),
  );
  expect(new Set(combinations).size).toBe(combinations.length);
});

test('a single key finds its command, and the keyboard names it as it is printed', () => {
  expect(commandOfKey('?')).toBe('shortcuts');
  expect(commandOfKey('x')).toBeUndefined();
  expect(keysOf('new-contact', 'mac')).toEqual([['⌘', 'N'], ['N']]);
  expect(keysOf('new-contact', 'other')).toEqual([['Ctrl', 'N'], ['N']]);
  expect(keysOf('new-incident', 'other')).toEqual([]);
});
