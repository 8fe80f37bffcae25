const FREE_ATTEMPTS = 3;
const LONGEST_MS = 30_000;

/**
 * How long to wait before a secret is tried, in milliseconds, after so many wrong ones in a row: nothing for three typing
 * errors, then 1, 2, 4 … and never more than 30 seconds. Nobody is ever locked out.
 */
export function attemptDelayMs(wrongAttempts: number): number {
  if (wrongAttempts < FREE_ATTEMPTS) return 0;
  return Math.min(1000 * 2 ** (wrongAttempts - FREE_ATTEMPTS), LONGEST_MS);
}
