/** What one frame of a hand-over holds, but for the last, which is its signature. */
export type HandoverFrame =
  /** Who gives: the first frame. */
  | { readonly kind: 'sender'; readonly json: string }
  | { readonly kind: 'record'; readonly json: string }
  /** The next bytes of the file whose record came before. */
  | { readonly kind: 'part'; readonly bytes: Uint8Array };

const KINDS: readonly HandoverFrame['kind'][] = ['sender', 'record', 'part'];

/** A frame as bytes: kind (u8) | UTF-8 JSON or bytes of a file. */
export function encodeFrame(frame: HandoverFrame): Uint8Array {
  const content = frame.kind === 'part' ? frame.bytes : new TextEncoder().encode(frame.json);
  const bytes = new Uint8Array(1 + content.length);
  bytes[0] = KINDS.indexOf(frame.kind);
  bytes.set(content, 1);
  return bytes;
}

/** Reads a frame from outside; undefined if it is of no known kind or no UTF-8. */
export function decodeFrame(frame: Uint8Array): HandoverFrame | undefined {
  const kind = KINDS[frame[0] ?? KINDS.length];
  const bytes = frame.subarray(1);
  if (kind === undefined) return undefined;
  if (kind === 'part') return { kind, bytes };
  try {
    return { kind, json: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}
