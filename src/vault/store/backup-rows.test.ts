import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRows, encodeRows, type BackupRow } from './backup-rows';

const sealed = fc.record({
  e: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  b: fc.uint8Array({ maxLength: 50 }),
});
const anyRow: fc.Arbitrary<BackupRow> = fc.oneof(
  fc.record({ store: fc.constant('records' as const), key: fc.string({ maxLength: 22 }), row: sealed }),
  fc.record({ store: fc.constant('audit' as const), key: fc.nat(), row: sealed }),
  fc.record({ store: fc.constant('vault' as const), key: fc.constant('manifest'), row: sealed }),
);

test('rows come out as they went in, in their order', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
      expect(decodeRows(encodeRows(rows))).toEqual(rows);
    }),
  );
});

test('rows that are cut off or of an unknown store are none', () => {
  const bytes = encodeRows([{ store: 'records', key: 'one', row: { e: 1, b: Uint8Array.of(1, 2) } }]);
  for (let length = 1; length < bytes.length; length += 1)
    expect(decodeRows(bytes.slice(0, length))).toBeUndefined();
  expect(decodeRows(Uint8Array.from([9, ...bytes.slice(1)]))).toBeUndefined();
});
