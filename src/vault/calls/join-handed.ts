import type { HandedRecord } from '../../contract/handover-content';
import { mergePeople } from '../../domain/duplicates/merge-people';
import { mergeRecord } from '../../domain/merge-record';
import { PERSON_FIELDS, type Person, type PersonId } from '../../domain/person';
import type { OpenVault } from '../store/open-vault';
import type { StoredRecord } from '../store/stored-record';
import { createEditMark } from './edit-mark';
import { withRevision, type Merged } from './merged-record';

type HandedPerson = Extract<HandedRecord, { type: 'person' }>;
type StoredPerson = Extract<StoredRecord, { type: 'person' }>;

/** Into whom somebody was put together here, over however many steps; undefined if nobody did that. */
export function survivorOf({ index }: OpenVault, id: PersonId): PersonId | undefined {
  const seen = new Set([id]);
  let into = index.entry(id)?.mergedInto;
  for (let next = into; next !== undefined && !seen.has(next); next = index.entry(next)?.mergedInto) {
    seen.add(next);
    into = next;
  }
  return into;
}

/** The record that stays, and the one that was put into it as the colleague knows it now. */
export interface Joined {
  readonly survivor: Merged<StoredPerson>;
  readonly aside: Merged<StoredPerson>;
}

interface JoinInput {
  readonly survivor: StoredPerson;
  readonly aside: StoredPerson;
  readonly theirs: HandedPerson;
  readonly from: string;
  readonly at: number;
}

/**
 * A colleague knows somebody as a record of its own who was put together with another here. What is new in that record
 * goes into the one that stays, as putting them together does: what only theirs says is added, and of two values both are
 * kept until somebody decides. The record that was put aside learns it too, and stays aside.
 */
export function joinHanded({ survivor, aside, theirs, from, at }: JoinInput): Joined {
  const { deletedAt, merged, ...former } = aside;
  const news = mergeRecord({
    ours: former,
    theirs: { ...theirs, revision: former.revision },
    fields: PERSON_FIELDS,
    from,
    at,
  });
  const next = withRevision(news, { ours: former, at, isBack: false });
  const fields = new Set([...news.changed, ...news.inConflict]);
  const { deletedAt: survivorDeletedAt, merged: _merged, ...live } = survivor;
  const joined = fields.size === 0 ? live : joinFields(live, { theirs, fields, from, at });
  const known = new Set((survivor.conflicts ?? []).map((conflict) => JSON.stringify(conflict)));
  const inConflict = (joined.conflicts ?? []).filter((conflict) => !known.has(JSON.stringify(conflict)));
  return {
    survivor: withRevision(
      {
        record: joined,
        changed: PERSON_FIELDS.filter((field) => fields.has(field) && isOther(joined, live, field)),
        inConflict: [...new Set(inConflict.map(({ field }) => field))],
      },
      { ours: live, at, isBack: survivorDeletedAt !== undefined },
    ),
    aside: {
      ...next,
      record: {
        ...next.record,
        ...(deletedAt === undefined ? {} : { deletedAt }),
        ...(merged === undefined ? {} : { merged }),
      },
    },
  };
}

interface FieldsToJoin {
  readonly theirs: HandedPerson;
  readonly fields: ReadonlySet<string>;
  readonly from: string;
  readonly at: number;
}

function joinFields(live: StoredPerson, { theirs, fields, from, at }: FieldsToJoin): StoredPerson {
  const said = Object.fromEntries(Object.entries(theirs).filter(([field]) => fields.has(field)));
  const { edits = {} } = theirs;
  const other: Person = {
    id: theirs.id,
    revision: 1,
    createdAt: theirs.createdAt,
    updatedAt: at,
    names: [],
    sex: 'unknown',
    place: '',
    group: '',
    status: 'unknown',
    needs: [],
    ...said,
    edits,
  };
  return { ...mergePeople(live, other, { at, mark: createEditMark(), from }), type: 'person' };
}

function isOther(one: Person, other: Person, field: (typeof PERSON_FIELDS)[number]): boolean {
  return JSON.stringify(one[field]) !== JSON.stringify(other[field]);
}
