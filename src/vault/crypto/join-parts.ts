const LENGTH_BYTES = 4;
const encoder = new TextEncoder();

/**
 * Joins parts so that no two lists of parts give the same bytes: each part follows its length in bytes (u32
 * little-endian); text is UTF-8, a number its decimal digits.
 */
export function joinParts(parts: readonly (Uint8Array | string | number)[]): Uint8Array {
  const chunks = parts.map((part) => (part instanceof Uint8Array ? part : toUtf8(String(part))));
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

// Names of stores, ids and numbers are short and ASCII: calling the engine's encoder takes longer than they do.
function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) return encoder.encode(text);
    bytes[index] = code;
  }
  return bytes;
}
