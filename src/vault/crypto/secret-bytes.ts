/** Bytes with a scope and an end. They are copied nowhere, print as a placeholder and can be wiped. */
export class SecretBytes {
  readonly #bytes: Uint8Array;
  #isWiped = false;

  private constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Takes over `bytes`: the caller must not use them any more. */
  static take(bytes: Uint8Array): SecretBytes {
    return new SecretBytes(bytes);
  }

  /** Lends the bytes for the time of `read`. Throws after `wipe`: using a dead key is a bug. */
  use<Value>(read: (bytes: Uint8Array) => Value): Value {
    if (this.#isWiped) throw new Error('this secret was wiped');
    return read(this.#bytes);
  }

  /** Overwrites the bytes with zeros. */
  wipe(): void {
    this.#bytes.fill(0);
    this.#isWiped = true;
  }

  get isWiped(): boolean {
    return this.#isWiped;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }
}
