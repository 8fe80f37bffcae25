import { describe, expect, test } from 'vitest';
import type { AttachmentId } from './attachment';
import { copiesOf, isBehind, originalsFor, withCopiesBehind } from './redacted-copies';

const file = (id: string, redactedFrom?: string) => ({
  id: id as AttachmentId,
  ...(redactedFrom === undefined ? {} : { redactedFrom: redactedFrom as AttachmentId }),
});
const idsOf = (files: readonly { readonly id: AttachmentId }[]) => files.map(({ id }) => id).join(' ');

const [card, cardCopy, photo, photoCopy] = [
  file('card'),
  file('card-copy', 'card'),
  file('photo'),
  file('photo-copy', 'photo'),
];
const files = [photoCopy, cardCopy, photo, card];

describe('the order of files', () => {
  test('puts a copy behind its original and keeps the order otherwise', () => {
    expect(idsOf(withCopiesBehind(files))).toBe('photo photo-copy card card-copy');
  });

  test('keeps a copy whose original is gone where it was', () => {
    expect(idsOf(withCopiesBehind([cardCopy, photo]))).toBe('card-copy photo');
    expect(isBehind(cardCopy, [cardCopy, photo])).toBe(false);
  });

  test('loses nothing where two vaults made a copy of a copy, or each of the other', () => {
    const chain = [card, cardCopy, file('third', 'card-copy')];
    expect(idsOf(withCopiesBehind(chain))).toBe('card card-copy third');
    const circle = [file('one', 'two'), file('two', 'one')];
    expect(idsOf(withCopiesBehind(circle))).toBe('one two');
    expect(idsOf(withCopiesBehind([file('self', 'self')]))).toBe('self');
  });
});

describe('the copies of a file', () => {
  test('are those that name it', () => {
    expect(copiesOf(card, files)).toEqual([cardCopy]);
    expect(copiesOf(file('other'), files)).toEqual([]);
  });

  test('are none for what is a copy itself', () => {
    expect(copiesOf(cardCopy, [...files, file('third', 'card-copy')])).toEqual([]);
  });
});

describe('the possible originals of a file', () => {
  test('are all for a new one that are no copies', () => {
    expect(originalsFor(undefined, files)).toEqual([photo, card]);
  });

  test('leave out the file itself', () => {
    expect(originalsFor(cardCopy.id, files)).toEqual([photo, card]);
    const other = file('other');
    expect(originalsFor(other.id, [...files, other])).toEqual([photo, card]);
  });

  test('are none for what has copies', () => {
    expect(originalsFor(card.id, files)).toEqual([]);
  });
});
