import { charactersOf } from './characters-of.mjs';

/** What Unihan does not connect: forms that are written in Korea, and a common Japanese one. */
const BY_HAND = [
  ['裵', '裴'],
  ['尙', '尚'],
  ['恵', '惠'],
];
/** The last names the newer form of a character that Japan allows in names: of 愼 it is 慎. */
const STEPS = ['kSimplifiedVariant', 'kZVariant', 'kSemanticVariant', 'kJinmeiyoKanji'];

/**
 * Every character that is written otherwise in simplified Chinese, with what is written there. A character that is no
 * part of the general standard list is led through its variants to one that is.
 * @returns {Map<string, string>}
 */
export function foldCharacters(unihan) {
  const isStandard = (char) => unihan.get(char)?.kTGH !== undefined;
  const next = (char) =>
    STEPS.flatMap((property) => charactersOf(unihan.get(char)?.[property])).filter((other) => other !== char);
  const folded = new Map(BY_HAND);
  for (const char of unihan.keys()) {
    if (isStandard(char)) continue;
    const near = next(char);
    const found = [...near, ...near.flatMap(next)].find(isStandard);
    if (found !== undefined) folded.set(char, found);
  }
  return folded;
}
