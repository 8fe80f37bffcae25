import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

interface Step {
  readonly name: string;
  readonly ok: boolean;
  readonly ms: number;
}

/** Runs the demo's steps, takes a numbered screenshot after each and writes what happened. */
export class DemoRun {
  readonly #folder: string;
  readonly #steps: Step[] = [];
  #shots = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Runs one step. A failure is recorded and ends the demo. */
  async step(name: string, page: () => Page, work: () => Promise<void>): Promise<void> {
    const startedAt = performance.now();
    const took = () => Math.round(performance.now() - startedAt);
    try {
      await work();
      this.#steps.push({ name, ok: true, ms: took() });
      await this.screenshot(page(), name);
    } catch (error) {
      this.#steps.push({ name, ok: false, ms: took() });
      await this.screenshot(page(), `${name} failed`).catch(() => undefined);
      throw error;
    }
  }

  /** Takes a numbered screenshot. */
  async screenshot(page: Page, name: string): Promise<void> {
    this.#shots += 1;
    await mkdir(this.#folder, { recursive: true });
    const file = `${String(this.#shots).padStart(2, '0')}-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`;
    await page.screenshot({ path: join(this.#folder, file) });
  }

  /** Takes a picture for a guide: small, and called by what it shows and its language. */
  async guidePicture(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: join(this.#folder, 'guides', `${name}.jpg`), type: 'jpeg', quality: 75 });
  }

  /** Writes the report. */
  async report(versions: { readonly electron: string; readonly chromium: string }): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(
      join(this.#folder, 'report.json'),
      `${JSON.stringify({ ...versions, steps: this.#steps }, undefined, 2)}\n`,
    );
  }
}
