import { format } from 'prettier';
import type { EngineName } from '../e2e/engine/open-engine';
import type { PeerFigures, Report, Target } from './report';

const BEGIN = '<!-- Figures of bench/baseline.json, written by the benchmark. -->';
const END = '<!-- End of the figures. -->';
const ENGINES: readonly EngineName[] = ['electron', 'chromium'];

/** The page with the figures of a run between its markers. */
export async function writeFigures(page: string, report: Report): Promise<string> {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from === -1 || to === -1) throw new Error('docs/performance.md has lost its markers');
  const figures = [growthImage(report), ratioTable(report), peerTable(report)].join('\n\n');
  const written = `${page.slice(0, from)}${BEGIN}\n\n${figures}\n\n${page.slice(to)}`;
  return format(written, { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' });
}

function growthImage({ runtimes }: Report): string {
  return `![How each figure and its floor grow with the number of people, in ${runtimes.electron}](images/growth.svg)`;
}

function ratioTable({ runtimes, targets }: Report): string {
  const columns = ENGINES.flatMap((engine) =>
    [...new Set(targets.filter((each) => each.engine === engine).map(({ people }) => people))].map(
      (people) => ({ engine, people }),
    ),
  );
  const ids = [...new Set(targets.map(({ id }) => id))].toSorted((one, other) =>
    one.localeCompare(other, 'en', { numeric: true }),
  );
  const rows = ids.map((id) => {
    const cells = columns.map(({ engine, people }) =>
      ratioCell(targets.find((each) => each.id === id && each.engine === engine && each.people === people)),
    );
    return [id, ...cells];
  });
  return table([
    ['Ratio', ...columns.map(({ engine, people }) => `${runtimes[engine]}, ${people.toLocaleString('en')}`)],
    ...rows,
  ]);
}

function ratioCell(found: Target | undefined): string {
  if (found === undefined) return '';
  const { ratio, met } = found;
  const digits = ratio < 1 ? ratio.toPrecision(2) : ratio.toFixed(ratio < 10 ? 2 : 0);
  return `${digits}${met ? '' : ' ✗'}`;
}

function peerTable({ peers }: Report): string {
  const heads = ['insert', 'get', 'durable update', 'first 50 by name', 'read all', 'disk, MB'];
  return table([
    ['Store, ms', 'Runtime', ...heads],
    ...peers.map(({ store, runtime, insertMs, getMs, updateMs, firstMs, allMs, diskMb }: PeerFigures) => [
      store,
      runtime,
      ...[insertMs, getMs, updateMs, firstMs, allMs, diskMb].map(threeDigits),
    ]),
  ]);
}

function threeDigits(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
