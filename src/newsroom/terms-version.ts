// With which version of the terms an index was made.
import { TERMS_VERSION } from '../analysis/terms.ts';
import type { Newsroom } from './newsroom.ts';

/** Where the index keeps it. */
export const TERMS_VERSION_NOTE = 'terms-version';

export async function areTermsOutdated({ store }: Pick<Newsroom, 'store'>): Promise<boolean> {
  return (await store.notes.getNote(TERMS_VERSION_NOTE)) !== String(TERMS_VERSION);
}
