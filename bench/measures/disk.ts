import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineName } from '../../e2e/engine/open-engine';
import { generatePeople } from '../generate-people';
import { atMost, type Target } from '../report';

const BATCH = 2000;
const MEGABYTE = 1024 * 1024;

interface Subject {
  readonly profile: string;
  readonly engine: EngineName;
  readonly people: number;
}

/** P13: the database of a vault that was closed, against the JSON of the people who were imported into it. */
export async function measureDisk({ profile, engine, people }: Subject): Promise<Target> {
  return atMost({
    id: 'P13',
    engine,
    people,
    unit: 'MB',
    target: 1.3,
    ms: await databaseMegabytes(engine, profile),
    floorMs: jsonBytes(people) / MEGABYTE,
  });
}

/** What all databases of a profile take on the disk. The engine must be closed. */
export async function databaseMegabytes(engine: EngineName, profile: string): Promise<number> {
  return (
    (await bytesIn(
      join(profile, engine === 'electron' ? 'Partitions/durumi/IndexedDB' : 'Default/IndexedDB'),
    )) / MEGABYTE
  );
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    names.map(async (name) => {
      const found = await stat(join(folder, name));
      return found.isFile() ? found.size : 0;
    }),
  );
  return sizes.reduce((sum, each) => sum + each, 0);
}

function jsonBytes(people: number): number {
  let bytes = 0;
  for (let from = 0; from < people; from += BATCH)
    for (const each of generatePeople({ seed: 1, from, count: Math.min(BATCH, people - from) }))
      bytes += Buffer.byteLength(JSON.stringify(each));
  return bytes;
}
