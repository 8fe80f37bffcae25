import type { AttachmentId } from '../../../src/domain/attachment';
import type { LinkedId } from '../../../src/domain/linked-record';
import type { PersonId } from '../../../src/domain/person';

/** Under which ids the vault keeps what the model knows by numbers. */
export class VaultIds {
  readonly #people = new Map<number, PersonId>();
  readonly #linked = new Map<number, LinkedId>();
  readonly #files = new Map<number, AttachmentId>();
  readonly #labels = new Map<string, string>();

  person(key: number): PersonId {
    return known(this.#people.get(key));
  }

  linked(key: number): LinkedId {
    return known(this.#linked.get(key));
  }

  file(key: number): AttachmentId {
    return known(this.#files.get(key));
  }

  learnPerson(key: number, id: string): void {
    this.#people.set(key, id as PersonId);
    this.#labels.set(id, `person ${key}`);
  }

  learnLinked(key: number, id: string): void {
    this.#linked.set(key, id as LinkedId);
    this.#labels.set(id, `record ${key}`);
  }

  learnFile(key: number, id: string): void {
    this.#files.set(key, id as AttachmentId);
    this.#labels.set(id, `file ${key}`);
  }

  /** What the model calls an id. */
  label(id: string): string {
    return this.#labels.get(id) ?? `unknown ${id}`;
  }
}

function known<Id>(id: Id | undefined): Id {
  if (id === undefined) throw new Error('The model speaks of something that the vault never gave an id.');
  return id;
}
