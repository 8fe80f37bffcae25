/** Names that differ by no more are shown as possibly the same. */
export const NAME_COST_LIMITS = { native: 3, pinyin: 5 } as const;
