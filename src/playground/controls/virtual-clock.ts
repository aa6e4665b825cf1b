// A clock that runs like another and can be moved forward: for the local Discord alone, so that a digest need not be waited for.
import { CLOCK_AHEAD_MAX_MS } from '../local-limits.ts';

type Reaction = () => Promise<void>;
type Happening = (time: { from: number; until: number }) => Promise<void>;

export interface VirtualClock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** How far ahead of the clock that it runs like, in milliseconds. */
  aheadMs: () => number;
  /**
   * Goes forward and resolves once all that reacts to it is done. Never backward, and no further ahead than
   * `CLOCK_AHEAD_MAX_MS`: answers false there, and stays.
   */
  moveBy: (ms: number) => Promise<boolean>;
  /** Done before every move, for what happens in the time that it goes over; one that fails is its own to tell of. */
  whileMoving: (happening: Happening) => void;
  /** Done at every move; a reaction that fails is its own to tell of. */
  onMove: (reaction: Reaction) => void;
}

/** Without a clock to run like, the runtime's own. */
export function createVirtualClock(base: () => number = Date.now): VirtualClock {
  const reactions: Reaction[] = [];
  const happenings: Happening[] = [];
  let aheadMs = 0;
  return {
    now: () => base() + aheadMs,
    aheadMs: () => aheadMs,
    async moveBy(ms) {
      const isTooFar = () => !(ms > 0) || aheadMs + ms > CLOCK_AHEAD_MAX_MS;
      if (isTooFar()) return false;
      const from = base() + aheadMs;
      const time = { from, until: from + Math.ceil(ms) };
      await Promise.allSettled(happenings.map((happen) => happen(time)));
      // Another move may have been under way.
      if (isTooFar()) return false;
      aheadMs += Math.ceil(ms);
      await Promise.allSettled(reactions.map((react) => react()));
      return true;
    },
    whileMoving: (happening) => {
      happenings.push(happening);
    },
    onMove: (reaction) => {
      reactions.push(reaction);
    },
  };
}

/** Regular work of the bot, as far as the clock concerns it. */
export interface MovedWork {
  name: string;
  run: () => Promise<void>;
}

/** The same work, of which that on digests is done at every move of the clock too, and never twice at once. */
export function doneAtMoves<Work extends MovedWork>(work: readonly Work[], clock: VirtualClock): Work[] {
  return work.map((one) => (one.name.includes('digests') ? doneAtEach(one, clock) : one));
}

function doneAtEach<Work extends MovedWork>(work: Work, clock: VirtualClock): Work {
  let running: Promise<void> | null = null;
  const run = (): Promise<void> => (running ??= work.run().finally(() => (running = null)));
  // What runs already began before the move: it is done once more.
  clock.onMove(async () => {
    await running?.catch(() => undefined);
    await run();
  });
  return { ...work, run };
}
