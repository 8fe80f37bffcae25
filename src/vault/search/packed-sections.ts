/** Bytes one after the other. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

const LENGTH_BYTES = 4;

/** A text and several byte sections in one value, each behind its length (u32, little-endian). */
export function joinSections(meta: string, sections: readonly Uint8Array[]): Uint8Array {
  const all = [new TextEncoder().encode(meta), ...sections];
  return concatBytes(all.flatMap((section) => [lengthBytes(section.length), section]));
}

/** Reads what `joinSections` wrote. */
export function splitSections(bytes: Uint8Array): {
  readonly meta: string;
  readonly sections: readonly Uint8Array[];
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const length = view.getUint32(offset, true);
    parts.push(bytes.subarray(offset + LENGTH_BYTES, offset + LENGTH_BYTES + length));
    offset += LENGTH_BYTES + length;
  }
  const [meta, ...sections] = parts;
  return { meta: new TextDecoder().decode(meta), sections };
}

function lengthBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(LENGTH_BYTES);
  new DataView(bytes.buffer).setUint32(0, length, true);
  return bytes;
}
