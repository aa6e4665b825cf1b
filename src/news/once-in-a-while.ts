// Says yes once in a while: for what would otherwise be said with every question.
import type { EpochMs } from './branded.ts';

/** True the first time it is asked, and again when at least so long has passed, by whatever clock it is told. */
export function createOnceInAWhile(everyMs: number): (now: EpochMs) => boolean {
  let last: EpochMs | null = null;
  return (now) => {
    // A clock that was set back is no reason to be silent until it has caught up.
    if (last !== null && Math.abs(now - last) < everyMs) return false;
    last = now;
    return true;
  };
}
