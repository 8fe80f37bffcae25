import { expect, test } from 'vitest';
import { isDevelopmentBuild } from './build-kind';

test('only a package that calls itself a development build is one', () => {
  expect(isDevelopmentBuild('{"buildKind":"development"}')).toBe(true);
});

test.each([
  '{"buildKind":"release"}',
  '{}',
  '',
  'not JSON',
  '"development"',
  '{"buildKind":["development"]}',
])('%j counts as a release', (text) => {
  expect(isDevelopmentBuild(text)).toBe(false);
});
