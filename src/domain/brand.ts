declare const brand: unique symbol;

/** A value that only its own parser can mint; structurally equal values of other brands do not fit. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
