/** A black box on a picture, in shares of its width and height. */
export interface RedactionBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A place on a picture, in shares of its width and height. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** How far one press of an arrow key goes. */
const STEP = 0.02;
const LEAST_SIDE = 0.01;

/** Where a box begins that nobody has drawn. */
export const MIDDLE_BOX: RedactionBox = { left: 0.4, top: 0.4, width: 0.2, height: 0.2 };

/** The box between two corners, cut off at the edges of the picture; undefined for a mere click. */
export function boxBetween(one: PicturePoint, other: PicturePoint): RedactionBox | undefined {
  const [left, right] = ordered(one.x, other.x);
  const [top, bottom] = ordered(one.y, other.y);
  const box = { left, top, width: right - left, height: bottom - top };
  return box.width < LEAST_SIDE || box.height < LEAST_SIDE ? undefined : box;
}

const ARROWS: Readonly<Record<string, PicturePoint>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** The box after an arrow key: moved, or resized with Shift. It never leaves the picture. Undefined for other keys. */
export function boxAfterKey(
  box: RedactionBox,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): RedactionBox | undefined {
  const by = ARROWS[key];
  if (by === undefined) return undefined;
  const { left, top, width, height } = box;
  if (!shiftKey)
    return {
      ...box,
      left: within(left + by.x, 0, 1 - width),
      top: within(top + by.y, 0, 1 - height),
    };
  return {
    ...box,
    width: within(width + by.x, LEAST_SIDE, 1 - left),
    height: within(height + by.y, LEAST_SIDE, 1 - top),
  };
}

/** The pixels that a box covers: one that it only touches is covered too. */
export function coveredPixels(
  { left, top, width, height }: RedactionBox,
  picture: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const x = Math.floor(left * picture.width);
  const y = Math.floor(top * picture.height);
  const right = Math.min(Math.ceil((left + width) * picture.width), picture.width);
  const bottom = Math.min(Math.ceil((top + height) * picture.height), picture.height);
  return { x, y, width: right - x, height: bottom - y };
}

function ordered(one: number, other: number): readonly [number, number] {
  return [within(Math.min(one, other), 0, 1), within(Math.max(one, other), 0, 1)];
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
