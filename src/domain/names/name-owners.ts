const NONE = -1;
const NOBODY = 0xff_ff_ff_ff;

/** Who bears which name: twelve bytes for each name that somebody has. */
export class NameOwners {
  #size = 0;
  #owners = new Uint32Array(1024);
  #names = new Uint32Array(1024);
  /** The entry before it that is of the same name. */
  #before = new Int32Array(1024);
  /** By name: the last entry of it. */
  #last = new Int32Array(1024).fill(NONE);

  /** Says that somebody bears a name. */
  add(name: number, owner: number): void {
    if (this.#size === this.#owners.length) this.#grow();
    if (name >= this.#last.length) this.#growNames(name);
    const entry = this.#size;
    this.#size += 1;
    this.#owners[entry] = owner;
    this.#names[entry] = name;
    this.#before[entry] = this.#last[name] ?? NONE;
    this.#last[name] = entry;
  }

  /** Takes all names from somebody. */
  remove(owner: number): void {
    for (
      let entry = this.#owners.indexOf(owner);
      entry !== -1;
      entry = this.#owners.indexOf(owner, entry + 1)
    )
      this.#owners[entry] = NOBODY;
  }

  /** Calls `visit` with everybody who bears a name. */
  forEach(name: number, visit: (owner: number) => void): void {
    for (let entry = this.#last[name] ?? NONE; entry !== NONE; entry = this.#before[entry] ?? NONE) {
      const owner = this.#owners[entry] ?? NOBODY;
      if (owner !== NOBODY) visit(owner);
    }
  }

  /** Does anybody bear it? */
  isBorne(name: number): boolean {
    let isBorne = false;
    this.forEach(name, () => {
      isBorne = true;
    });
    return isBorne;
  }

  /** Gives owners other numbers; those for whom there is none are taken out. */
  renumber(toOwner: (owner: number) => number | undefined): void {
    const size = this.#size;
    this.#size = 0;
    this.#last.fill(NONE);
    let last = NOBODY;
    let renumbered = NOBODY;
    for (let entry = 0; entry < size; entry += 1) {
      const owner = this.#owners[entry] ?? NOBODY;
      if (owner === NOBODY) continue;
      if (owner !== last) renumbered = toOwner(owner) ?? NOBODY;
      last = owner;
      if (renumbered !== NOBODY) this.add(this.#names[entry] ?? 0, renumbered);
    }
    this.#owners.fill(NOBODY, this.#size);
  }

  #grow(): void {
    const size = this.#owners.length * 2;
    const owners = new Uint32Array(size).fill(NOBODY);
    const names = new Uint32Array(size);
    const before = new Int32Array(size);
    owners.set(this.#owners);
    names.set(this.#names);
    before.set(this.#before);
    this.#owners = owners;
    this.#names = names;
    this.#before = before;
  }

  #growNames(name: number): void {
    const last = new Int32Array(Math.max(this.#last.length * 2, name + 1)).fill(NONE);
    last.set(this.#last);
    this.#last = last;
  }
}
