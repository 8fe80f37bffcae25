import type { NameMatch } from '../../contract/person-row';
import { caseNumberOf, parseCaseNumber } from '../../domain/case-number';
import { reasonFor } from '../../domain/names/name-matcher';
import { toSearchText } from '../../domain/text';
import type { NameAnswer } from './people-names';
import { knownDocuments, plainText, type PersonEntry } from './person-entry';
import { toSearchTerms } from './search-people';

/**
 * Which name of each person answers a query, and why, or which document, or the case number; nothing where the query stands in what the list
 * shows of a person as text.
 */
export function explainMatches(
  entries: readonly PersonEntry[],
  { query, answers }: { readonly query: string; readonly answers: ReadonlyMap<string, NameAnswer> },
): readonly (NameMatch | undefined)[] {
  const termsOf = new Map<string, readonly string[]>();
  const typed = toSearchTerms(query);
  const number = parseCaseNumber(query);
  return entries.map((entry) => {
    const { id, names } = entry;
    if (number !== undefined && caseNumberOf(id) === number) return { name: number, reason: 'case-number' };
    const best = bestAnswer(names, answers);
    if (best === undefined) return documentWith(typed, entry);
    const terms = termsOf.get(best.query) ?? toSearchTerms(best.query);
    termsOf.set(best.query, terms);
    if (holdsAll(names, terms)) return documentWith(typed, entry);
    const { name, query: answered, hit, rank } = best;
    return { name, reason: reasonFor({ query: answered, name }, hit, rank) };
  });
}

/** The document in which a word stands that stands in nothing else that is shown. */
function documentWith(terms: readonly string[], entry: PersonEntry): NameMatch | undefined {
  const documents = knownDocuments(entry);
  if (documents.length === 0) return undefined;
  const shown = toSearchText(plainText(entry));
  const hidden = terms.filter((term) => !shown.includes(term));
  const found = documents.find(({ text }) => hidden.some((term) => toSearchText(text).includes(term)));
  return found === undefined ? undefined : { name: found.name, reason: 'document' };
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
