/** The characters that a property of Unihan names: `U+9109<kMatthews U+90F7` is two. */
export function charactersOf(value) {
  return (value ?? '')
    .split(' ')
    .filter((part) => part.startsWith('U+'))
    .map((part) => String.fromCodePoint(Number.parseInt(part.slice(2), 16)));
}
