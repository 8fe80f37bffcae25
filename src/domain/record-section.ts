import type { Brand } from './brand';
import type { CodeListName, CodeOf } from './code-lists';
import type { PartialDate } from './partial-date';

/**
 * What a field of a section holds: a line, a longer text, a date, a place, the name of somebody who may be in the
 * vault (the field `person` beside it then holds who), or codes of a list.
 */
export type FieldSpec =
  | { readonly kind: 'line' | 'text' | 'date' | 'place' | 'name' | 'person' }
  | { readonly kind: 'code' | 'codes'; readonly list: CodeListName };

/** A part of the record that is asked for together: once, or any number of times. */
export interface SectionSpec {
  readonly isList: boolean;
  readonly fields: Readonly<Record<string, FieldSpec>>;
}

type FieldValue<Field extends FieldSpec> = Field extends {
  readonly kind: 'code';
  readonly list: infer List extends CodeListName;
}
  ? CodeOf<List>
  : Field extends { readonly kind: 'codes'; readonly list: infer List extends CodeListName }
    ? readonly CodeOf<List>[]
    : Field extends { readonly kind: 'date' }
      ? PartialDate
      : Field extends { readonly kind: 'person' }
        ? Brand<string, 'PersonId'>
        : string;

/** One entry of a section. What is not known is missing; an entry of which nothing is known does not exist. */
export type EntryOf<Section extends SectionSpec> = {
  readonly [Name in keyof Section['fields']]?: FieldValue<Section['fields'][Name]>;
};

/** What a section holds. */
export type SectionValue<Section extends SectionSpec> = Section['isList'] extends true
  ? readonly EntryOf<Section>[]
  : EntryOf<Section>;

/** An entry of any section, told apart only by its specification. */
export type AnyEntry = Readonly<Record<string, string | readonly string[]>>;

/** The entries of a section's value, whether it is a list or not. */
export function entriesOf(value: AnyEntry | readonly AnyEntry[] | undefined): readonly AnyEntry[] {
  if (value === undefined) return [];
  return isEntryList(value) ? value : [value];
}

function isEntryList(value: AnyEntry | readonly AnyEntry[]): value is readonly AnyEntry[] {
  return Array.isArray(value);
}
