import { expect, test } from 'vitest';
import { withoutMaker } from './paper';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const text = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

test('a paper does not tell what made it, and no byte of it moves', () => {
  const maker = 'Mozilla \\(X11; Linux\\) Durumi';
  const pdf = `%PDF-1.4\n\u00E9\n<</Creator (${maker})\n/Title (Letter)>>`;
  const blanked = text(withoutMaker(bytes(pdf)));
  expect(blanked).toHaveLength(pdf.length);
  expect(blanked).toBe(pdf.replace(maker, ' '.repeat(maker.length)));
});

test('a paper that names no maker stays as it is', () => {
  expect(text(withoutMaker(bytes('%PDF-1.4 /Title (Letter)')))).toBe('%PDF-1.4 /Title (Letter)');
});
