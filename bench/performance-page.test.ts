import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawGrowth } from './growth-plot';
import { writeFigures } from './performance-page';
import type { Report, Target } from './report';

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');

const of = (id: string, people: number, ratio: number, target: number): Target => ({
  id,
  engine: 'electron',
  people,
  ratio,
  target,
  met: ratio <= target,
  floorMs: 10,
  ms: 10 * ratio,
});
const report: Report = {
  runtimes: { electron: 'Electron 1', chromium: 'Chromium 2' },
  targets: [of('P10', 10, 0.02, 0.01), of('P3', 10, 1.2, 1.4), of('P3', 100, 1.9, 1.4)],
  peers: [
    {
      store: 'Durumi',
      runtime: 'Electron 1',
      people: 10,
      insertMs: 1234.5,
      getMs: 0.61,
      updateMs: 2,
      firstMs: 1,
      allMs: 99.6,
      diskMb: 3,
    },
  ],
};

test('docs/performance.md and its plot show the figures of the baseline', async () => {
  const baseline = JSON.parse(read('baseline.json')) as Report;
  const page = read('../docs/performance.md');
  expect(await writeFigures(page, baseline)).toBe(page);
  expect(drawGrowth(baseline)).toBe(read('../docs/images/growth.svg'));
});

test('a table says by runtime and size what missed its target', async () => {
  const page = await writeFigures(read('../docs/performance.md'), report);
  const rows = page.split('\n').map((line) => line.replaceAll(/ +/gu, ' '));
  expect(rows).toContain('| Ratio | Electron 1, 10 | Electron 1, 100 |');
  expect(rows).toContain('| P3 | 1.20 | 1.90 ✗ |');
  expect(rows).toContain('| P10 | 0.020 ✗ | |');
  expect(rows).toContain('| Durumi | Electron 1 | 1,235 | 0.6 | 2.0 | 1.0 | 100 | 3.0 |');
});

test('a page without its markers is refused, not written over', async () => {
  await expect(writeFigures('# Performance\n', report)).rejects.toThrow('markers');
});

test('the plot has a line for the app and one for the floor, through every size', () => {
  const plot = drawGrowth(report);
  const lines = (kind: string) => [...plot.matchAll(new RegExp(`class="${kind}" d="M([^"]*)"`, 'gu'))];
  expect(plot).not.toContain('NaN');
  expect(plot).toContain('P3 Durable save, ms');
  // The first line of each kind belongs to the legend.
  expect(lines('ours').at(1)?.[1]?.split('L')).toHaveLength(2);
  expect(lines('floor').at(1)?.[1]?.split('L')).toHaveLength(2);
  expect(lines('ours')).toHaveLength(2);
});
