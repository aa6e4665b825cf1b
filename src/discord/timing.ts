// Takes the time of one interaction, from its arrival to its answer, and has it counted once.
import type { Observe, QuestionEnd } from '../news/observed.ts';

export interface Timing {
  /** Discord has some answer: whoever asked sees that they were heard. */
  acknowledged: () => void;
  /** The answer that was asked for stands. */
  answered: () => void;
  /** It is over without one; what comes after an answer changes nothing. */
  ended: (how: Exclude<QuestionEnd, 'answered'>) => void;
}

/** Begins now. `command` is a name of ours, never what somebody sent. */
export function startTiming(command: string, observe: Observe | undefined): Timing {
  const startedAt = performance.now();
  let acknowledgedMs: number | null = null;
  let isOver = false;
  const acknowledged = () => {
    acknowledgedMs ??= performance.now() - startedAt;
  };
  const conclude = (ended: QuestionEnd, answeredMs: number | null) => {
    if (isOver) return;
    isOver = true;
    observe?.({ kind: 'question', command, ended, acknowledgedMs, answeredMs });
  };
  return {
    acknowledged,
    answered: () => {
      acknowledged();
      conclude('answered', performance.now() - startedAt);
    },
    ended: (how) => conclude(how, null),
  };
}
