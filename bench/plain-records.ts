import { generatePeople, type ImportedPerson } from './generate-people';

/** A person or an encounter as one would store it without this app: one plain object with an id. */
export interface PlainRecord {
  readonly id: string;
  readonly personId: string;
  /** Empty in encounters. */
  readonly name: string;
  readonly updatedAt: number;
}

export interface Batches {
  readonly from: number;
  readonly count: number;
  readonly batch: number;
}

/** The records of made-up people, in batches: the same people as an import of as many brings into the vault. */
export function plainBatches({ from, count, batch }: Batches): PlainRecord[][] {
  return Array.from({ length: count / batch }, (_, index) =>
    generatePeople({ seed: 1, from: from + index * batch, count: batch }).flatMap(toPlainRecords),
  );
}

function toPlainRecords({ person, encounters }: ImportedPerson): PlainRecord[] {
  const personId = crypto.randomUUID();
  return [
    { id: personId, personId, name: person.names[0]?.text ?? '', updatedAt: 0, ...person },
    ...encounters.map((each) => ({ id: crypto.randomUUID(), personId, name: '', updatedAt: 0, ...each })),
  ];
}
