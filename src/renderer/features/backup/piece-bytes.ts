/** Bytes that pass between file and vault at once. */
export const PIECE_BYTES = 1024 * 1024;
