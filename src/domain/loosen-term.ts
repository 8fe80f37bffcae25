import { foldHanja } from './names/hanja-tables';

/** Particles that Korean sets behind a word, the longer first. */
const PARTICLES =
  /(?<=\p{Script=Hangul}{2})(?:에게서|으로부터|에서|에게|으로|까지|부터|한테|께서|이나|처럼|보다|을|를|은|는|이|가|와|과|의|도|만|에|로)$/u;
/** Endings of English words whose beginning is kept; what is left has four letters at least. */
const ENDINGS = /(?<=^[a-z]{4,})(?:ings?|edly|ed|es|s|ly)$/u;

/**
 * A word of a query as it may stand in a note if it does not stand there as it is: without a Korean particle, without the
 * ending of an English word, in simplified characters.
 */
export function loosenTerm(term: string): string {
  return Array.from(term.replace(PARTICLES, '').replace(ENDINGS, ''), foldHanja).join('');
}
