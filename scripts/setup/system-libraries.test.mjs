import { expect, test } from 'vitest';
import { missingPackages } from './system-libraries.mjs';

const everything = new Set(['libgtk-3.so.0', 'libnss3.so', 'libasound.so.2', 'libgbm.so.1']);

test('a machine that has all lacks nothing', () => {
  expect(missingPackages({ tests: true, display: false, has: () => true, libraries: everything })).toEqual(
    [],
  );
});

test('a bare machine with a screen lacks the libraries only', () => {
  const missing = missingPackages({ tests: false, display: true, has: () => false, libraries: new Set() });
  expect(missing).toEqual(['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']);
});

test('tests without a screen need a virtual one, a second browser and a tracer', () => {
  const missing = missingPackages({ tests: true, display: false, has: () => false, libraries: everything });
  expect(missing).toEqual(['xvfb', 'xauth', 'chromium', 'strace']);
});
