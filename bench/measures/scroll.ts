import type { Page } from '@playwright/test';
import { shareAtMost, type Target } from '../report';

const FRAMES = 120;
const FRAME_MS = 1000 / 60;

/**
 * P10: the share of frames that come late while the list is scrolled by script, a quarter of its height each frame, in
 * three places. The floor is the same movement of an empty box: what the machine itself misses.
 */
export async function measureScroll(page: Page, people: number): Promise<Target> {
  const frames: number[] = [];
  const emptyFrames: number[] = [];
  for (const place of [0, 0.4, 0.9]) {
    frames.push(...(await page.evaluate(scroll, { place, steps: FRAMES, isEmpty: false })));
    emptyFrames.push(...(await page.evaluate(scroll, { place, steps: FRAMES, isEmpty: true })));
  }
  return shareAtMost(
    {
      id: 'P10',
      engine: 'electron',
      people,
      target: 0.01,
      ms: percentile95(frames),
      floorMs: percentile95(emptyFrames),
    },
    lateShare(frames),
  );
}

interface Scrolling {
  readonly place: number;
  readonly steps: number;
  readonly isEmpty: boolean;
}

/** Milliseconds between frames while the list, or an empty box of its size, is scrolled. */
function scroll({ place, steps, isEmpty }: Scrolling): Promise<number[]> {
  const list = document.querySelector('nav ul')?.parentElement;
  if (list === null || list === undefined) throw new Error('no list');
  const box = document.createElement('div');
  Object.assign(box.style, { position: 'fixed', inset: '0 60% 0 0', overflow: 'auto' });
  const inside = document.createElement('div');
  inside.style.height = `${list.scrollHeight}px`;
  box.append(inside);
  if (isEmpty) document.body.append(box);
  const scroller = isEmpty ? box : list;
  scroller.scrollTop = scroller.scrollHeight * place;
  const step = Math.round(scroller.clientHeight / 4);
  return new Promise((resolve) => {
    const deltas: number[] = [];
    let last = performance.now();
    const next = (now: number) => {
      deltas.push(now - last);
      last = now;
      scroller.scrollTop += step;
      if (deltas.length < steps) requestAnimationFrame(next);
      else {
        box.remove();
        resolve(deltas.slice(2));
      }
    };
    requestAnimationFrame(next);
  });
}

/** A frame is late if the next one was missed: the clock of the screen itself wavers by a millisecond. */
function lateShare(frames: readonly number[]): number {
  return frames.filter((ms) => ms > FRAME_MS * 1.5).length / frames.length;
}

function percentile95(frames: readonly number[]): number {
  return frames.toSorted((one, other) => one - other)[Math.floor(frames.length * 0.95)] ?? Number.NaN;
}
