/** The characters that a property of Unihan names: `U+9109<kMatthews U+90F7` is two, `2010:U+614E` one. */
export function charactersOf(value) {
  return [...(value ?? '').matchAll(/U\+([\dA-F]+)/gu)].map(([, code]) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
