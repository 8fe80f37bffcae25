import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronPath, PROJECT_DIR, sandboxArguments } from '../../e2e/electron-path';
import { launchApp } from '../../e2e/launch-app';
import { atMost, median, shareAtMost, type Target } from '../report';

const STARTS = 5;
const SWITCHES = 12;
const FRAMES = 240;
const FRAME_MS = 1000 / 60;

interface Subject {
  readonly profile: string;
  readonly passphrase: string;
  readonly people: number;
}

/** P8, P9 and P10: what a person at the window waits for. */
export async function measureWindow(subject: Subject): Promise<Target[]> {
  const start = await measureStart(subject);
  const app = await launchApp(subject.profile);
  const page = await app.firstWindow();
  await unlock(page, subject.passphrase);
  const scroll = await measureScroll(page, subject.people);
  const language = await measureLanguageSwitch(page, subject.people);
  await app.close();
  return [start, language, scroll];
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.locator('input[type="password"]').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.locator('nav li').first().waitFor({ timeout: 60_000 });
}

/** P8: from the start of the process to the unlock screen, against an empty window. */
async function measureStart({ profile, people }: Subject): Promise<Target> {
  const empty = await mkdtemp(join(tmpdir(), 'durumi-empty-'));
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < STARTS; round += 1) {
    ours.push(await timeStart(() => launchApp(profile), 'input[type="password"]'));
    floor.push(await timeStart(() => launchEmpty(empty), 'h1'));
  }
  await rm(empty, { recursive: true, force: true, maxRetries: 5 });
  return atMost({
    id: 'P8',
    engine: 'electron',
    people,
    target: 1.2,
    ms: median(ours),
    floorMs: median(floor),
  });
}

async function timeStart(launch: () => Promise<ElectronApplication>, shown: string): Promise<number> {
  const startedAt = performance.now();
  const app = await launch();
  const page = await app.firstWindow();
  await page.locator(shown).waitFor();
  const ms = performance.now() - startedAt;
  await app.close();
  return ms;
}

function launchEmpty(profile: string): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: electronPath(),
    args: [...sandboxArguments(), join(PROJECT_DIR, 'bench/empty-window/main.cjs')],
    env: { ...process.env, DURUMI_PROFILE: profile },
  });
}

/** P9: switching the language over the list and an open form, against rendering the same screen again. */
async function measureLanguageSwitch(page: Page, people: number): Promise<Target> {
  await page.keyboard.press('Control+n');
  await page.locator('header button').first().click();
  await page.locator('textarea').first().waitFor();
  const { ours, floor } = await page.evaluate(async (rounds) => {
    const painted = () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      });
    const radios = [...document.querySelectorAll<HTMLInputElement>('header input[type="radio"]')];
    const rerender = findRerender();
    const times = { ours: [] as number[], floor: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      await painted();
      const before = performance.now();
      radios[round % radios.length]?.click();
      while (!document.documentElement.lang.startsWith(radios[round % radios.length]?.value ?? ''))
        await painted();
      await painted();
      times.ours.push(performance.now() - before);
      await painted();
      const start = performance.now();
      rerender();
      await painted();
      times.floor.push(performance.now() - start);
    }
    return times;

    // The state above the whole screen: setting it anew renders everything below it.
    function findRerender(): () => void {
      interface Fiber {
        readonly type?: { readonly name?: string };
        readonly child?: Fiber;
        readonly memoizedState?: {
          readonly queue?: { readonly dispatch: (state: object) => void };
          readonly memoizedState?: object;
        };
      }
      const root = document.getElementById('root') as unknown as Record<string, Fiber>;
      const container = Object.keys(root).find((name) => name.startsWith('__reactContainer$')) ?? '';
      let fiber: Fiber | undefined = root[container];
      while (fiber !== undefined && fiber.type?.name !== 'VaultGate') fiber = fiber.child;
      const state = fiber?.memoizedState;
      if (state?.queue === undefined) throw new Error('the state of VaultGate was not found');
      const { queue, memoizedState } = state;
      return () => queue.dispatch({ ...memoizedState });
    }
  }, SWITCHES);
  const target = atMost({
    id: 'P9',
    engine: 'electron',
    people,
    target: 2,
    ms: median(ours),
    floorMs: median(floor),
  });
  return { ...target, met: target.met && target.ms <= 100 };
}

/** P10: the share of frames that come late while the whole list is scrolled through by script. */
async function measureScroll(page: Page, people: number): Promise<Target> {
  const frames = await page.evaluate(
    ([steps, selector]) =>
      new Promise<number[]>((resolve) => {
        const item = document.querySelector(selector);
        let scroller = item?.parentElement ?? document.body;
        while (scroller.scrollHeight <= scroller.clientHeight && scroller.parentElement !== null)
          scroller = scroller.parentElement;
        const step = (scroller.scrollHeight - scroller.clientHeight) / steps;
        const deltas: number[] = [];
        let last = performance.now();
        const next = (now: number) => {
          deltas.push(now - last);
          last = now;
          scroller.scrollTop += step;
          if (deltas.length < steps) requestAnimationFrame(next);
          else resolve(deltas.slice(2));
        };
        requestAnimationFrame(next);
      }),
    [FRAMES, 'nav li'] as const,
  );
  // A frame is late if the next one was missed: the clock of the screen itself wavers by a millisecond.
  const late = frames.filter((ms) => ms > FRAME_MS * 1.5).length;
  const share = late / frames.length;
  return shareAtMost(
    { id: 'P10', engine: 'electron', people, target: 0.01, ms: median(frames), floorMs: FRAME_MS },
    share,
  );
}
