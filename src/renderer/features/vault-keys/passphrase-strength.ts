import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

export type PassphraseStrength = 'too-weak' | 'acceptable' | 'strong';

// Against 1,250 guesses a second and GPU (Argon2id, 256 MiB, 3 passes), 10^14 guesses take about 2,500 GPU-years.
const ACCEPTABLE_LOG10 = 14;
// Four words drawn from 7,776: 51.7 bits.
const STRONG_LOG10 = 15.5;
// A longer text is strong in any case, and the estimate takes quadratic time.
const JUDGED_LENGTH = 100;

/**
 * Judges a passphrase by the number of guesses it would take (zxcvbn). Its dictionaries know no Korean and
 * little Chinese: words of these languages are judged by length alone.
 */
export function createStrengthMeter(): (passphrase: string) => PassphraseStrength {
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (passphrase) => {
    const { guessesLog10 } = zxcvbn.check(passphrase.slice(0, JUDGED_LENGTH));
    if (guessesLog10 < ACCEPTABLE_LOG10) return 'too-weak';
    return guessesLog10 < STRONG_LOG10 ? 'acceptable' : 'strong';
  };
}
