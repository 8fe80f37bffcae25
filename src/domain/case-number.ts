/** The alphabet of Douglas Crockford's base 32: no letter that is mistaken for a digit or for another. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** RFC 4648, section 5: what ids are written in. */
const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 8;
const TYPED = /^[0-9A-Z]{4}[-\s]?[0-9A-Z]{4}$/u;

/**
 * The number of a case, such as `7K3M-Q2XD`: the first 40 bits of the record's random id. It tells nothing of the person,
 * is the same wherever the record is handed over to, and can be written on paper and read out on the phone.
 */
export function caseNumberOf(id: string): string {
  let bits = 0;
  for (const letter of id.slice(0, 7)) bits = bits * 64 + ID_LETTERS.indexOf(letter);
  let rest = Math.floor(bits / 4);
  let number = '';
  for (let at = 0; at < LENGTH; at += 1) {
    number = `${DIGITS.charAt(rest % 32)}${number}`;
    rest = Math.floor(rest / 32);
  }
  return `${number.slice(0, 4)}-${number.slice(4)}`;
}

/** With what the id of every record of this number begins: 36 of its 40 bits. */
export function idBeginningOf(number: string): string {
  let bits = 0;
  for (const digit of number.replace('-', '')) bits = bits * 32 + DIGITS.indexOf(digit);
  let rest = Math.floor(bits / 16);
  let beginning = '';
  for (let at = 0; at < 6; at += 1) {
    beginning = `${ID_LETTERS.charAt(rest % 64)}${beginning}`;
    rest = Math.floor(rest / 64);
  }
  return beginning;
}

/** A case number as somebody types it, in either case, with or without the hyphen; undefined for any other text. */
export function parseCaseNumber(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim().toUpperCase();
  if (!TYPED.test(text)) return undefined;
  const digits = text.replaceAll(/[-\s]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
  return digits.includes('U') ? undefined : `${digits.slice(0, 4)}-${digits.slice(4)}`;
}
