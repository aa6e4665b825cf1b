// The door by which everything that one store holds gets into another.
import type { Store } from './ports.ts';

/** Under which a store notes the name by which it is known again: where a move from it stopped, no other may go on. */
export const HOUSE_NOTE = 'house';

/** How far one kind of thing is copied. */
export interface MoveProgress {
  /** What is copied: the name of a table. */
  name: string;
  copied: number;
  /** As many as there are. */
  of: number;
}

/** How a move finds the store that it goes to. */
export type MoveBegun =
  | 'begun'
  /** An earlier one from the same store stopped on the way. */
  | 'continued'
  /** An earlier one from the same store came to its end: nothing is left to do. */
  | 'done'
  /** Something else is kept there. */
  | 'occupied';

/** From a store that nobody else may change meanwhile into an empty one. */
export interface StoreMove {
  source: Store;
  target: Store;
  begin(): Promise<MoveBegun>;
  /** Copies what is not copied yet, page by page: whoever stops between two goes on there. The terms of articles are left. */
  copy(): AsyncGenerator<MoveProgress>;
  /** Counts anew what is counted, and marks the target as whole. */
  conclude(): Promise<void>;
  close(): Promise<void>;
}
