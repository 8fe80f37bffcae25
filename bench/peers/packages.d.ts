// What is used of two packages that bring no types.

declare module 'pouchdb-browser' {
  type Stored<Value> = Value & { readonly _id: string; readonly _rev: string };

  class PouchDB<Value extends object> {
    constructor(name: string);
    static plugin(plugin: object): void;
    /** Of crypto-pouch. */
    crypto(password: string): Promise<void>;
    bulkDocs(docs: readonly (Value & { readonly _id: string })[]): Promise<readonly { readonly ok?: true }[]>;
    get(id: string): Promise<Stored<Value>>;
    put(doc: Stored<Value>): Promise<unknown>;
    allDocs(options: {
      readonly include_docs: true;
    }): Promise<{ readonly rows: readonly { readonly doc?: Stored<Value> }[] }>;
    close(): Promise<void>;
  }
  export default PouchDB;
}

declare module 'crypto-pouch' {
  const plugin: object;
  export default plugin;
}
