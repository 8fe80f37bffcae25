import type { VaultInput } from '../../src/contract/vault-calls';

type NewPerson = VaultInput<'person.create'>['person'];
type NewEncounter = NonNullable<VaultInput<'person.create'>['encounter']>;

/** A person with these names and nothing else known. */
export function personNamed(...names: string[]): NewPerson {
  return {
    names: names.map((text) => ({ text, kind: 'legal' as const })),
    sex: 'unknown',
    place: '',
    group: '',
    status: 'unknown',
    needs: [],
  };
}

/** A conversation of which only the note is known. */
export function encounterWithNote(note: string): NewEncounter {
  return { place: '', mode: 'in-person', language: 'ko', note };
}
