/** Why a name was found that does not read as the query does. */
export const MATCH_REASONS = [
  'initial-sound',
  'hanja-reading',
  'characters',
  'pinyin',
  'spelling',
  'given-name',
  'sounds-like',
  'misspelt',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];
