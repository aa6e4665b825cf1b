// The one error that an operator meets when the index cannot be used, whichever engine it stands on.
import type { StoreTrouble } from '../../news/store-trouble.ts';

interface StoreErrorOptions {
  cause?: unknown;
  /** `unusable` when left out. */
  trouble?: StoreTrouble;
}

/** The index cannot be used. The message is for the operator: what is wrong and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly trouble: StoreTrouble;

  constructor(message: string, { cause, trouble = 'unusable' }: StoreErrorOptions = {}) {
    super(message, cause === undefined ? {} : { cause });
    this.trouble = trouble;
  }
}
