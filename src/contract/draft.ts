import './zod-without-eval';
import { z } from 'zod';
import { LINKED_PEOPLE_LIMIT } from '../domain/linked-record';
import { SECTION_NAMES } from '../domain/person-sections';
import { LINE_LIMIT, NOTE_LIMIT } from '../domain/text';
import { linkedId, linkedType } from './linked-records';
import { peopleFilters } from './people';
import { readerState } from './reading';
import { attachmentId, encounterId, personId } from './record-details';

/** The group from whose page one came and to which one goes back. */
const cameFrom = linkedId.exactOptional();

/**
 * A half-finished screen: what was typed, and where the cursor was. Sealed like every record. `fields` holds raw
 * input by field name, so that even what does not parse comes back; `entry` among them names what is unfinished.
 */
export const draft = z.strictObject({
  screen: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('today') }),
    z.strictObject({ kind: z.literal('groups') }),
    z.strictObject({ kind: z.literal('group'), groupId: linkedId }),
    z.strictObject({ kind: z.literal('duplicates') }),
    z.strictObject({ kind: z.literal('settings') }),
    /** Somebody from whose file one came here is chosen already. */
    z.strictObject({ kind: z.literal('hand-over'), personId: personId.exactOptional() }),
    z.strictObject({ kind: z.literal('person'), personId }),
    z.strictObject({ kind: z.literal('new-contact') }),
    z.strictObject({
      kind: z.literal('edit-person'),
      personId,
      /** The section that one came to edit. */
      section: z.enum(SECTION_NAMES).exactOptional(),
    }),
    z.strictObject({ kind: z.literal('new-encounter'), personId }),
    z.strictObject({ kind: z.literal('edit-encounter'), personId, encounterId }),
    z.strictObject({ kind: z.literal('edit-attachment'), personId, attachmentId }),
    /** Of the people whom it starts with, and words that a group is called by. */
    z.strictObject({
      kind: z.literal('new-linked'),
      // A letter has a form of its own.
      type: linkedType.exclude(['letter']),
      people: z.array(personId).max(LINKED_PEOPLE_LIMIT).readonly(),
      name: z.string().max(LINE_LIMIT).exactOptional(),
      groupId: cameFrom,
    }),
    z.strictObject({ kind: z.literal('edit-linked'), linkedId, groupId: cameFrom }),
    /** About people, and perhaps about one thing that happened to them. */
    z.strictObject({
      kind: z.literal('new-letter'),
      people: z.array(personId).max(LINKED_PEOPLE_LIMIT).readonly(),
      incidentId: linkedId.exactOptional(),
    }),
    z.strictObject({ kind: z.literal('edit-letter'), linkedId }),
    z.strictObject({ kind: z.literal('letter'), linkedId }),
    z.strictObject({ kind: z.literal('record-sheet'), personId }),
    z.strictObject({ kind: z.literal('referral-sheet'), linkedId }),
  ]),
  /** In which run of the app it was left: what was searched for comes back behind a lock, and never after a new start. */
  run: z.string().max(100).exactOptional(),
  /** What the reader of the reference shows. */
  reader: readerState.exactOptional(),
  /** What stands in the search field of the list. */
  query: z.string().max(10_000),
  /** What narrows the list down. */
  filters: peopleFilters.exactOptional(),
  fields: z.record(z.string().max(100), z.string().max(NOTE_LIMIT * 2)),
  focus: z
    .strictObject({ field: z.string().max(100), start: z.int().min(0), end: z.int().min(0) })
    .exactOptional(),
  scrollTop: z.number().min(0),
});
