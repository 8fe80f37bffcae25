import type { Random } from '../../../bench/random';
import { append, begin } from '../attachment-bytes';
import { fileContent, fileName } from './file-content';
import { personOf } from './one-person';
import { freePeople, pickOne } from './pick-from-world';
import type { Step, StepMaker } from './step';
import { nextNumber, type KeptFile, type World } from './world';

/** So many files a person at most. */
const FILES = 3;

/** What is done to files. */
export const FILE_STEPS: readonly { readonly weight: number; readonly make: StepMaker }[] = [
  { weight: 2, make: attach },
  { weight: 2, make: putAside },
  { weight: 1, make: takeBack },
];

function attach(world: World, random: Random): Step | undefined {
  const [person] =
    pickOne(
      random,
      freePeople(world).filter(([, { files }]) => files.length < FILES),
    ) ?? [];
  if (person === undefined) return undefined;
  const key = nextNumber(world);
  return {
    toCall: async (vault, ids) => {
      await begin(vault, ids.person(person), { name: fileName(key) });
      await append(vault, fileContent(key));
      return { name: 'attachment.finish', input: {} };
    },
    change: (after) => personOf(after, person).files.push({ key }),
    learn: (value, ids) => ids.learnFile(key, (value as { readonly id: string }).id),
  };
}

function putAside(world: World, random: Random): Step | undefined {
  const [person, key] = pickFile(world, random, ({ asideOn }) => asideOn === undefined) ?? [];
  if (person === undefined || key === undefined) return undefined;
  return {
    toCall: (_, ids) =>
      Promise.resolve({ name: 'attachment.delete', input: { attachmentId: ids.file(key) } }),
    change: (after) => (fileOf(after, person, key).asideOn = after.today),
  };
}

function takeBack(world: World, random: Random): Step | undefined {
  const [person, key] = pickFile(world, random, ({ asideOn }) => asideOn !== undefined) ?? [];
  if (person === undefined || key === undefined) return undefined;
  return {
    toCall: (_, ids) =>
      Promise.resolve({ name: 'attachment.restore', input: { attachmentId: ids.file(key) } }),
    change: (after) => delete fileOf(after, person, key).asideOn,
  };
}

function pickFile(
  world: World,
  random: Random,
  isWanted: (file: KeptFile) => boolean,
): readonly [person: number, file: number] | undefined {
  const all = freePeople(world).flatMap(([person, { files }]) =>
    files.filter(isWanted).map(({ key }) => [person, key] as const),
  );
  return pickOne(random, all);
}

function fileOf(world: World, person: number, key: number): KeptFile {
  const file = personOf(world, person).files.find((each) => each.key === key);
  if (file === undefined) throw new Error('The model forgot a file.');
  return file;
}
