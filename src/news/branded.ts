// What keeps one kind of id from being taken for another: a string with a name of its own.
declare const brand: unique symbol;

/** A string that only the function that checks it may make. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;
