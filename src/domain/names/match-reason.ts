/** Why somebody was found whose name does not read as the query does. */
export const MATCH_REASONS = [
  'initial-sound',
  'hanja-reading',
  'characters',
  'pinyin',
  'spelling',
  'given-name',
  'sounds-like',
  'misspelt',
  'document',
  'case-number',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];
