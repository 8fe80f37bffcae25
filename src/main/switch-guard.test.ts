import { expect, test } from 'vitest';
import { forbiddenSwitch } from './switch-guard';

test.each([
  'remote-debugging-port',
  'inspect',
  'inspect-brk',
  'js-flags',
  'load-extension',
  'proxy-server',
  'disable-web-security',
  'log-net-log',
  'user-data-dir',
])('--%s is refused, with a value or without', (name) => {
  expect(forbiddenSwitch(['durumi', `--${name}=1`], () => false)).toBe(name);
  expect(forbiddenSwitch(['durumi', `--${name}`], () => false)).toBe(name);
  expect(forbiddenSwitch(['durumi'], (asked) => asked === name)).toBe(name);
});

test('a start without such a switch is allowed, even without the sandbox', () => {
  expect(forbiddenSwitch(['durumi', '--no-sandbox', '--inspection'], () => false)).toBeUndefined();
});
