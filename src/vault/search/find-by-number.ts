import { caseNumberOf } from '../../domain/case-number';
import type { PersonId } from '../../domain/person';
import type { FilteredPeople } from './filter-people';
import { idAt } from './people-base';
import type { PeopleIndex } from './people-index';
import { NOT_FOUND, RankedPeople } from './ranked-people';

/** The living whose case has this number: one, unless chance will have it. */
export function findByNumber(
  index: PeopleIndex,
  number: string,
  among: FilteredPeople | undefined,
): RankedPeople {
  const scores = new Uint8Array(index.base?.liveCount ?? 0).fill(NOT_FOUND);
  for (const ordinal of ordinalsWith(index, number))
    if (index.replacedBy(ordinal) === undefined && among?.hasOrdinal(ordinal) !== false) scores[ordinal] = 0;
  const changed = [...index.changedPeople]
    .filter(([id, { entry }]) => entry.isDeleted !== true && caseNumberOf(id) === number)
    .map(([id]) => id)
    .filter((id) => among?.hasChanged(id) !== false);
  return new RankedPeople(scores, new Map<number, readonly PersonId[]>([[0, changed]]));
}

function ordinalsWith({ base }: PeopleIndex, number: string): readonly number[] {
  if (base === undefined) return [];
  return Array.from({ length: base.liveCount }, (_, ordinal) => ordinal).filter(
    (ordinal) => caseNumberOf(idAt(base, ordinal)) === number,
  );
}
