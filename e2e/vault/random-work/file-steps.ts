import type { Random } from '../../../bench/random';
import type { VaultPage } from '../../engine/vault-page';
import { append, begin } from '../attachment-bytes';
import { fileContent, fileName } from './file-content';
import { openPerson, personOf } from './one-person';
import { freePeople, pickOne } from './pick-from-world';
import type { Call, Step, StepMaker } from './step';
import type { VaultIds } from './vault-ids';
import { edited, unedited } from './version';
import { nextNumber, type KeptFile, type World } from './world';

/** So many files a person at most. */
const FILES = 3;

/** What is done to files. */
export const FILE_STEPS: readonly { readonly weight: number; readonly make: StepMaker }[] = [
  { weight: 2, make: attach },
  { weight: 2, make: describeFile },
  { weight: 1, make: describeLate },
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
    change: (after) => personOf(after, person).files.push({ key, description: unedited('') }),
    learn: (value, ids) => ids.learnFile(key, (value as { readonly id: string }).id),
  };
}

function describeFile(world: World, random: Random): Step | undefined {
  const [person, key] = pickFile(world, random, isHere) ?? [];
  if (person === undefined || key === undefined) return undefined;
  const [description, mark] = [descriptionOf(random), nextNumber(world)];
  return {
    toCall: (vault, ids) => toDescription(vault, ids, { person, key, description }),
    change: (after) => {
      const file = fileOf(after, person, key);
      file.description = edited(file.description, description, mark);
    },
  };
}

/** Somebody else was quicker: what was read is an older revision. */
function describeLate(world: World, random: Random): Step | undefined {
  const [person, key] = pickFile(world, random, isHere) ?? [];
  if (person === undefined || key === undefined) return undefined;
  const description = descriptionOf(random);
  return {
    toCall: async (vault, ids) => {
      const { name, input } = await toDescription(vault, ids, { person, key, description });
      return { name, input: { ...input, revision: input.revision - 1 } };
    },
    change: () => undefined,
    isRefused: true,
  };
}

interface Described {
  readonly person: number;
  readonly key: number;
  readonly description: string;
}

async function toDescription(
  vault: VaultPage,
  ids: VaultIds,
  { person, key, description }: Described,
): Promise<Extract<Call, { readonly name: 'attachment.update' }>> {
  const attachmentId = ids.file(key);
  const { attachments } = await openPerson(vault, ids.person(person));
  const file = attachments.find(({ id }) => id === attachmentId);
  if (file === undefined) throw new Error(`file ${key} is not there`);
  const { name, origin, revision } = file;
  return {
    name: 'attachment.update',
    input: { attachmentId, revision, attachment: { name, origin, description } },
  };
}

function descriptionOf(random: Random): string {
  return `설명 ${random.below(10)}`;
}

function isHere({ asideOn }: KeptFile): boolean {
  return asideOn === undefined;
}

function putAside(world: World, random: Random): Step | undefined {
  const [person, key] = pickFile(world, random, isHere) ?? [];
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
