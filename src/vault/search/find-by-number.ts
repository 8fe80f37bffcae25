import { caseNumberOf, idBeginningOf } from '../../domain/case-number';
import type { PersonId } from '../../domain/person';
import type { FilteredPeople } from './filter-people';
import { idAt, ordinalsBeginning } from './people-base';
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

// A word of eight letters may be a number: nobody waits while everybody's is looked at.
function ordinalsWith({ base }: PeopleIndex, number: string): readonly number[] {
  if (base === undefined) return [];
  return ordinalsBeginning(base, idBeginningOf(number)).filter(
    (ordinal) => ordinal < base.liveCount && caseNumberOf(idAt(base, ordinal)) === number,
  );
}
