import { createHash } from 'node:crypto';

/** So many words in the same order are no longer chance. */
const RUN_LENGTH = 8;

/**
 * Every run of eight words of a text, as a salted hash: what a text shares with another can be found without it.
 * @param {string} text
 * @param {string} salt
 * @returns {Map<string, string>} the words of each run by their hash
 */
export function hashWordRuns(text, salt) {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Map();
  for (let at = 0; at + RUN_LENGTH <= words.length; at += 1) {
    const run = words.slice(at, at + RUN_LENGTH).join(' ');
    runs.set(createHash('sha256').update(`${salt} ${run}`).digest('base64url').slice(0, 10), run);
  }
  return runs;
}
