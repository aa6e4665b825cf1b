// A time limit that stands still while it is nobody's fault that nothing happens.

export interface Patience {
  /** Rejects with a sentence once the time is over. */
  over: Promise<never>;
  /** The time that this takes does not count. */
  without<Value>(wait: () => Promise<Value>): Promise<Value>;
  end(): void;
}

export function createPatience(limitMs: number): Patience {
  const { promise: over, reject } = Promise.withResolvers<never>();
  // Whoever asks for it later is told all the same.
  over.catch(() => undefined);
  const giveUp = () => reject(new Error(`no answer in ${limitMs / 1_000} seconds`));
  let leftMs = limitMs;
  let timer: NodeJS.Timeout | null = null;
  let since = 0;
  const go = () => {
    since = performance.now();
    timer = setTimeout(giveUp, leftMs).unref();
  };
  const stand = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    leftMs = Math.max(0, leftMs - (performance.now() - since));
  };
  let isOver = false;
  go();
  return {
    over,
    without: async (wait) => {
      if (!isOver) stand();
      try {
        return await wait();
      } finally {
        if (!isOver) go();
      }
    },
    end: () => {
      isOver = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
