// The noun of why the index cannot be used: what people are told goes by it.

/** unreachable: its server does not answer. full: there is no room to write. unusable: anything else. */
export type StoreTrouble = 'unreachable' | 'full' | 'unusable';

/** Reads an error of the store, wherever it comes from; null of any other. */
export function storeTroubleOf(error: unknown): StoreTrouble | null {
  if (!(error instanceof Error) || error.name !== 'StoreError' || !('trouble' in error)) return null;
  const { trouble } = error;
  return trouble === 'unreachable' || trouble === 'full' ? trouble : 'unusable';
}
