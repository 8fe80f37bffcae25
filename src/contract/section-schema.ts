import './zod-without-eval';
import { z } from 'zod';
import { CODE_LISTS } from '../domain/code-lists';
import { SECTION_NAMES, sectionSpec, type PersonSections, type SectionName } from '../domain/person-sections';
import type { FieldSpec, SectionSpec } from '../domain/record-section';
import { ENTRY_LIMIT } from '../domain/section-form';
import { TEXT_LIMIT } from '../domain/text';
import { cleanLine, partialDate, text } from './plain-fields';
import { recordId } from './record-id';

type SectionShape = {
  readonly [Name in SectionName]: z.ZodExactOptional<z.ZodType<NonNullable<PersonSections[Name]>>>;
};

/** The sections of a person as they may cross a boundary: each missing or well-formed, and never empty. */
export const sectionShape = Object.fromEntries(
  SECTION_NAMES.map((name) => [name, sectionSchema(sectionSpec(name)).exactOptional()]),
) as unknown as SectionShape;

function sectionSchema({ isList, fields }: SectionSpec): z.ZodType {
  const shape = Object.entries(fields).map(([name, field]) => [name, fieldSchema(field).exactOptional()]);
  const entry = z
    .strictObject(Object.fromEntries(shape))
    .refine((value) => Object.keys(value).length > 0, { message: 'an entry of nothing' });
  return isList ? z.array(entry).min(1).max(ENTRY_LIMIT) : entry;
}

function fieldSchema(field: FieldSpec): z.ZodType {
  switch (field.kind) {
    case 'date':
      return partialDate;
    case 'text':
      return text(TEXT_LIMIT);
    case 'code':
      return z.enum(CODE_LISTS[field.list]);
    case 'codes':
      return z.array(z.enum(CODE_LISTS[field.list])).min(1).max(CODE_LISTS[field.list].length);
    case 'person':
      return recordId;
    case 'line':
    case 'place':
    case 'name':
      return cleanLine.pipe(z.string().min(1));
  }
}
