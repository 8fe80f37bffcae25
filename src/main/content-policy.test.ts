import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-policy';

const NONCE = 'AAAAAAAAAAAAAAAAAAAAAA==';
const directives = new Map(
  contentSecurityPolicy(NONCE)
    .split('; ')
    .map((directive): [string, string[]] => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
);

test("nothing is allowed but the app's own files", () => {
  const sources = new Set([...directives.values()].flat());
  expect([...sources].toSorted()).toEqual(
    ["'none'", "'self'", "'script'", "'wasm-unsafe-eval'", `'nonce-${NONCE}'`, 'blob:', 'durumi'].toSorted(),
  );
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('connect-src')).toEqual(["'none'"]);
});

test('a picture may be made in memory, a script may not', () => {
  expect(directives.get('img-src')).toContain('blob:');
  for (const name of ['script-src', 'worker-src', 'style-src', 'font-src'])
    expect(directives.get(name)).not.toContain('blob:');
});
