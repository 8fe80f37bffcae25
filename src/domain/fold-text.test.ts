import { expect, test } from 'vitest';
import { foldText } from './fold-text';

test('blanks and hyphens are left out, and each letter knows where it stood', () => {
  expect(foldText('Ch’oe Ŭn-\n경')).toEqual({ letters: 'ch’oeŭn경', places: [0, 1, 2, 3, 4, 6, 7, 10] });
});

test('letters that differ in case alone are one, however long they become', () => {
  expect(foldText('Straße').letters).toBe(foldText('STRASSE').letters);
  expect(foldText('ß').places).toEqual([0, 0]);
  expect(foldText('ẞ').letters).toBe('ss');
});
