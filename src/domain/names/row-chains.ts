const NONE = -1;

/** Rows by the number that stands at one place of them: all rows of a number hang together, the last one first. */
export class RowChains {
  #last = new Int32Array(1024).fill(NONE);
  #counts = new Uint32Array(1024);
  #before = new Int32Array(1024);

  /** Hangs a row to the others of its number. */
  add(number: number, row: number): void {
    if (number >= this.#last.length) this.#growNumbers(number);
    if (row >= this.#before.length) this.#growRows(row);
    this.#before[row] = this.#last[number] ?? NONE;
    this.#last[number] = row;
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
  }

  /** How many rows have one of these numbers. */
  countOf(numbers: readonly number[]): number {
    let sum = 0;
    for (const number of numbers) sum += this.#counts[number] ?? 0;
    return sum;
  }

  /** Calls `visit` with every row of a number. */
  forEach(number: number, visit: (row: number) => void): void {
    for (let row = this.#last[number] ?? NONE; row !== NONE; row = this.#before[row] ?? NONE) visit(row);
  }

  /** Forgets all rows. */
  clear(): void {
    this.#last.fill(NONE);
    this.#counts.fill(0);
  }

  #growNumbers(number: number): void {
    const size = Math.max(this.#last.length * 2, number + 1);
    const last = new Int32Array(size).fill(NONE);
    const counts = new Uint32Array(size);
    last.set(this.#last);
    counts.set(this.#counts);
    this.#last = last;
    this.#counts = counts;
  }

  #growRows(row: number): void {
    const before = new Int32Array(Math.max(this.#before.length * 2, row + 1));
    before.set(this.#before);
    this.#before = before;
  }
}
