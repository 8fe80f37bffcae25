import type { NameMatch } from '../../contract/person-row';
import { reasonFor } from '../../domain/names/name-matcher';
import { toSearchText } from '../../domain/text';
import type { NameAnswer } from './people-names';
import type { PersonEntry } from './person-entry';
import { toSearchTerms } from './search-people';

/** Which name of each person answers a query, and why; nothing where the query stands in the person's names as text. */
export function explainMatches(
  entries: readonly PersonEntry[],
  answers: ReadonlyMap<string, NameAnswer>,
): readonly (NameMatch | undefined)[] {
  const termsOf = new Map<string, readonly string[]>();
  return entries.map(({ names }) => {
    const best = bestAnswer(names, answers);
    if (best === undefined) return undefined;
    const terms = termsOf.get(best.query) ?? toSearchTerms(best.query);
    termsOf.set(best.query, terms);
    if (holdsAll(names, terms)) return undefined;
    const { name, query, hit, rank } = best;
    return { name, reason: reasonFor({ query, name }, hit, rank) };
  });
}

function bestAnswer(
  names: readonly string[],
  answers: ReadonlyMap<string, NameAnswer>,
): (NameAnswer & { readonly name: string }) | undefined {
  let best: (NameAnswer & { readonly name: string }) | undefined;
  for (const name of names) {
    const answer = answers.get(name);
    if (answer !== undefined && (best === undefined || answer.rank < best.rank)) best = { ...answer, name };
  }
  return best;
}

function holdsAll(names: readonly string[], terms: readonly string[]): boolean {
  const text = toSearchText(names.join(' '));
  return terms.every((term) => text.includes(term));
}
