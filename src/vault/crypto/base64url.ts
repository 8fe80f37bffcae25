/** Bytes as base64url without padding (RFC 4648, section 5). For public values of at most some kilobytes. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Reads exactly `size` bytes of base64url. Undefined for anything else, other spellings of the same bytes included. */
export function parseBase64Url(value: unknown, size: number): Uint8Array | undefined {
  if (typeof value !== 'string' || value.length !== Math.ceil((size * 4) / 3)) return undefined;
  if (!/^[\w-]*$/u.test(value)) return undefined;
  const binary = atob(value.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return toBase64Url(bytes) === value ? bytes : undefined;
}
