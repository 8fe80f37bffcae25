import { expect, test } from 'vitest';
import { missingPackages, namesOnThisSystem } from './system-libraries.mjs';

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

test('tests without a screen need a virtual one, a second browser and what watches and drives an app from outside', () => {
  const missing = missingPackages({ tests: true, display: false, has: () => false, libraries: everything });
  expect(missing).toEqual(['xvfb', 'xauth', 'chromium', 'strace', 'xdotool', 'iproute2', 'poppler-utils']);
});

test.each([
  ['Debian 12', 'ID=debian\nVERSION_ID="12"', ['libgtk-3-0', 'libnss3', 'libasound2']],
  ['Debian 13', 'ID=debian\nVERSION_ID="13"', ['libgtk-3-0t64', 'libnss3', 'libasound2t64']],
  ['Ubuntu 24.04', 'ID=ubuntu\nVERSION_ID="24.04"', ['libgtk-3-0t64', 'libnss3', 'libasound2t64']],
  ['a system without a name', '', ['libgtk-3-0', 'libnss3', 'libasound2']],
])('%s is asked for packages by its own names', (_system, release, names) => {
  expect(namesOnThisSystem(['libgtk-3-0', 'libnss3', 'libasound2'], release)).toEqual(names);
});

test('a packaged app is used from outside by what a screen reader uses', () => {
  const missing = missingPackages({
    tests: false,
    proof: true,
    display: true,
    has: () => false,
    libraries: everything,
  });
  expect(missing).toEqual(['dbus-daemon', 'at-spi2-core', 'python3-gi', 'gir1.2-atspi-2.0']);
});
