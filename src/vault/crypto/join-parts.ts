const LENGTH_BYTES = 4;
const encoder = new TextEncoder();

/**
 * Joins parts so that no two lists of parts give the same bytes: each part follows its length in bytes (u32
 * little-endian); text is UTF-8, a number its decimal digits.
 */
export function joinParts(parts: readonly (Uint8Array | string | number)[]): Uint8Array {
  const chunks = parts.map((part) => (part instanceof Uint8Array ? part : encoder.encode(String(part))));
  const joined = new Uint8Array(chunks.reduce((size, chunk) => size + LENGTH_BYTES + chunk.length, 0));
  const view = new DataView(joined.buffer);
  let offset = 0;
  for (const chunk of chunks) {
    view.setUint32(offset, chunk.length, true);
    joined.set(chunk, offset + LENGTH_BYTES);
    offset += LENGTH_BYTES + chunk.length;
  }
  return joined;
}
