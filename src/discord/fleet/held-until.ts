// Whether what was claimed is still ours, by two clocks: one of them shows whatever froze or turned the other.
import type { EpochMs } from '../../news/branded.ts';
import type { Clock } from '../../news/ports.ts';

export interface HeldUntil {
  /** A moment at which something is asked for. */
  now(): Moment;
  /** What was got for so long, asked for at that moment, is ours from now on for as long as that leaves. */
  renew(asked: Moment, ms: number): void;
  isOver(): boolean;
}

interface Moment {
  wall: EpochMs;
  steady: number;
}

/** `steady` counts milliseconds from anywhere and is never set back. */
export function createHeldUntil(clock: Clock, steady: () => number = () => performance.now()): HeldUntil {
  let until: Moment = { wall: -Infinity, steady: -Infinity };
  return {
    now: () => ({ wall: clock(), steady: steady() }),
    renew: (asked, ms) => {
      until = { wall: asked.wall + ms, steady: asked.steady + ms };
    },
    isOver: () => clock() >= until.wall || steady() >= until.steady,
  };
}
