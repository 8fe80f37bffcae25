import type { Report, Target } from './report';

// Small multiples: one panel a measure, the app and its floor over the number of people. Both axes are logarithmic, so
// that what grows with the number of people rises and what does not lies flat.

interface Panel {
  readonly id: string;
  readonly title: string;
  readonly floor: string;
}

const PANELS: readonly Panel[] = [
  { id: 'P1', title: 'P1 Unlocking to first names', floor: 'bytes of the list' },
  { id: 'P2', title: 'P2 Unlocking to first names', floor: 'every row' },
  { id: 'P3', title: 'P3 Durable save', floor: 'one put' },
  { id: 'P4', title: 'P4 Import of 3,000', floor: 'plain Dexie' },
  { id: 'P5', title: 'P5 Opening a person', floor: 'reading the rows' },
  { id: 'P6', title: 'P6 Name search, each key', floor: 'one frame' },
  { id: 'P7', title: 'P7 Search in notes', floor: 'String.includes' },
  { id: 'P8', title: 'P8 Start to unlock screen', floor: 'empty window' },
  { id: 'P9', title: 'P9 Language switch', floor: 'render again' },
  { id: 'P11', title: 'P11 Backup', floor: 'secretstream' },
  { id: 'P12', title: 'P12 Memory', floor: 'empty window' },
  { id: 'P13', title: 'P13 Size on the disk', floor: 'JSON' },
];

const COLUMNS = 3;
const PANEL = { width: 300, height: 190 };
const PLOT = { left: 52, top: 34, width: 158, height: 112 };
const HEAD = 58;

const STYLE = `
text { font: 12px system-ui, sans-serif; fill: #1b2421; }
.quiet { fill: #4d5a55; font-size: 11px; }
.title { font-weight: 600; }
.head { font-size: 15px; font-weight: 600; }
.ground { fill: #ffffff; }
.grid { stroke: #d4dad6; stroke-width: 1; }
.ours { stroke: #0b5f5a; stroke-width: 2; fill: none; }
.floor { stroke: #77837d; stroke-width: 2; stroke-dasharray: 5 3; fill: none; }
.dot-ours { fill: #0b5f5a; }
.dot-floor { fill: #77837d; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6ece9; }
  .quiet { fill: #a9b5b0; }
  .ground { fill: #161d1a; }
  .grid { stroke: #34403b; }
  .ours { stroke: #63c7bd; }
  .floor { stroke: #95a29c; }
  .dot-ours { fill: #63c7bd; }
  .dot-floor { fill: #95a29c; }
}
`;

/** A plot of a run: how each figure and its floor grow with the number of people, in Electron. */
export function drawGrowth({ runtimes, targets }: Report): string {
  const measured = PANELS.map((panel) => ({ panel, points: pointsOf(targets, panel.id) })).filter(
    ({ points }) => points.length > 0,
  );
  const width = COLUMNS * PANEL.width;
  const height = HEAD + Math.ceil(measured.length / COLUMNS) * PANEL.height;
  const panels = measured.map(({ panel, points }, index) => {
    const x = (index % COLUMNS) * PANEL.width;
    const y = HEAD + Math.floor(index / COLUMNS) * PANEL.height;
    return `<g transform="translate(${x} ${y})">${drawPanel(panel, points)}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Growth with the number of people">`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${width}" height="${height}" rx="8"/>`,
    text({ x: 16, y: 26, content: `Growth with the number of people, ${runtimes.electron}`, kind: 'head' }),
    `<path class="ours" d="M16 42h24"/>`,
    text({ x: 46, y: 46, content: 'Durumi', kind: 'quiet' }),
    `<path class="floor" d="M106 42h24"/>`,
    text({ x: 136, y: 46, content: 'its floor; both axes are logarithmic', kind: 'quiet' }),
    ...panels,
    '</svg>',
    '',
  ].join('\n');
}

function pointsOf(targets: readonly Target[], id: string): Target[] {
  return targets
    .filter((each) => each.id === id && each.engine === 'electron')
    .toSorted((one, other) => one.people - other.people);
}

function drawPanel({ title, floor }: Panel, points: readonly Target[]): string {
  const x = logScale(
    points.map(({ people }) => people),
    [PLOT.left, PLOT.left + PLOT.width],
  );
  const values = points.flatMap(({ ms, floorMs }) => [ms, floorMs]);
  const ticks = decades(values);
  const y = logScale(ticks, [PLOT.top + PLOT.height, PLOT.top]);
  const unit = points[0]?.unit ?? 'ms';
  const right = PLOT.left + PLOT.width;
  const last = points.at(-1);
  const ours = last === undefined ? 0 : y(last.ms);
  const floorY = last === undefined ? 0 : y(last.floorMs);
  const [oursLabel, floorLabel] = apart(ours, floorY);
  return [
    text({ x: 16, y: 18, content: `${title}, ${unit}`, kind: 'title' }),
    ...ticks.map(
      (tick) =>
        `<path class="grid" d="M${PLOT.left} ${y(tick)}H${right}"/>${text({ x: PLOT.left - 6, y: y(tick) + 4, content: shortNumber(tick), kind: 'quiet', anchor: 'end' })}`,
    ),
    ...points.map(({ people }, index) =>
      text({
        x: x(people),
        y: PLOT.top + PLOT.height + 16,
        content: `${shortNumber(people)}${index === points.length - 1 ? ' people' : ''}`,
        kind: 'quiet',
        anchor: 'middle',
      }),
    ),
    line(
      points.map(({ people, floorMs }) => [x(people), y(floorMs)]),
      'floor',
    ),
    line(
      points.map(({ people, ms }) => [x(people), y(ms)]),
      'ours',
    ),
    text({ x: right + 8, y: oursLabel + 4, content: 'Durumi', kind: 'quiet' }),
    text({ x: right + 8, y: floorLabel + 4, content: floor, kind: 'quiet' }),
  ].join('');
}

/** Two labels beside the ends of two lines, kept from lying on one another. */
function apart(one: number, other: number): readonly [number, number] {
  const LEAST = 13;
  const missing = LEAST - Math.abs(one - other);
  if (missing <= 0) return [one, other];
  const shift = missing / 2;
  return one <= other ? [one - shift, other + shift] : [one + shift, other - shift];
}

function line(points: readonly (readonly [number, number])[], kind: 'ours' | 'floor'): string {
  const path = `<path class="${kind}" d="M${points.map(([x, y]) => `${x} ${y}`).join('L')}"/>`;
  return path + points.map(([x, y]) => `<circle class="dot-${kind}" cx="${x}" cy="${y}" r="3"/>`).join('');
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly content: string;
  readonly kind: 'head' | 'title' | 'quiet';
  readonly anchor?: 'middle' | 'end';
}

function text({ x, y, content, kind, anchor }: Label): string {
  const anchored = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
  return `<text class="${kind}" x="${x}" y="${y}"${anchored}>${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
}

/** The powers of ten around all values, at least two. */
function decades(values: readonly number[]): number[] {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index));
}

/** Places on a logarithmic axis; a single value stands in the middle. */
function logScale(
  values: readonly number[],
  [from, to]: readonly [number, number],
): (value: number) => number {
  const least = Math.log10(Math.min(...values));
  const most = Math.log10(Math.max(...values));
  return (value) => {
    const part = least === most ? 0.5 : (Math.log10(value) - least) / (most - least);
    return Math.round((from + part * (to - from)) * 10) / 10;
  };
}

function shortNumber(value: number): string {
  return value < 1000 ? String(Number(value.toPrecision(2))) : `${value / 1000}k`;
}
