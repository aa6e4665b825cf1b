// The one error that an operator meets when the index cannot be used, whichever engine it stands on.

/** The index cannot be used. The message is for the operator: what is wrong and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
