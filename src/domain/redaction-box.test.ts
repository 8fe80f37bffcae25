import { describe, expect, test } from 'vitest';
import { boxAfterKey, boxBetween, coveredPixels, MIDDLE_BOX, type RedactionBox } from './redaction-box';

const box: RedactionBox = { left: 0.5, top: 0.25, width: 0.25, height: 0.5 };

const press = (from: RedactionBox, keys: readonly string[]) =>
  keys.reduce((each, key) => {
    const name = key.replace('Shift+', '');
    return boxAfterKey(each, { key: name, shiftKey: name !== key }) ?? each;
  }, from);

describe('a box that is drawn', () => {
  test('lies between its corners, whichever came first', () => {
    const [one, other] = [
      { x: 0.75, y: 0.25 },
      { x: 0.5, y: 0.75 },
    ];
    expect(boxBetween(one, other)).toEqual(box);
    expect(boxBetween(other, one)).toEqual(box);
  });

  test('ends at the edge of the picture', () => {
    expect(boxBetween({ x: -3, y: 0.5 }, { x: 0.5, y: 9 })).toEqual({
      left: 0,
      top: 0.5,
      width: 0.5,
      height: 0.5,
    });
  });

  test('is none where somebody only clicked', () => {
    expect(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.505, y: 0.9 })).toBeUndefined();
    expect(boxBetween({ x: 2, y: 0.5 }, { x: 3, y: 0.9 })).toBeUndefined();
  });
});

describe('a box by the keyboard', () => {
  test('goes where the arrow points and keeps its size', () => {
    const moved = press(box, ['ArrowLeft', 'ArrowDown']);
    expect(moved.left).toBeCloseTo(0.48);
    expect(moved.top).toBeCloseTo(0.27);
    expect([moved.width, moved.height]).toEqual([0.25, 0.5]);
  });

  test('grows and shrinks with Shift and keeps its corner', () => {
    const moved = press(box, ['Shift+ArrowRight', 'Shift+ArrowUp']);
    expect(moved.width).toBeCloseTo(0.27);
    expect(moved.height).toBeCloseTo(0.48);
    expect([moved.left, moved.top]).toEqual([0.5, 0.25]);
  });

  test.each(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])('stays in the picture with %s', (key) => {
    for (const pressed of [key, `Shift+${key}`]) {
      const { left, top, width, height } = press(
        MIDDLE_BOX,
        Array.from({ length: 99 }, () => pressed),
      );
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(Math.min(width, height)).toBeGreaterThan(0);
      expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(1);
    }
  });

  test('leaves other keys alone', () => {
    expect(boxAfterKey(box, { key: 'a', shiftKey: false })).toBeUndefined();
  });
});

describe('the pixels of a box', () => {
  test('hold every pixel that it touches', () => {
    const touched = { left: 0.19, top: 0.11, width: 0.12, height: 0.31 };
    expect(coveredPixels(touched, { width: 10, height: 10 })).toEqual({ x: 1, y: 1, width: 3, height: 4 });
  });

  test('end with the picture', () => {
    const whole = { left: 0.7, top: 0, width: 0.300_000_000_1, height: 1 };
    expect(coveredPixels(whole, { width: 10, height: 3 })).toEqual({ x: 7, y: 0, width: 3, height: 3 });
  });
});
