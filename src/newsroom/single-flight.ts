// One pending answer serves all who ask for it at once.

/** Runs `compute`, or joins the run for the same key that is under way. */
export type SingleFlight = <Answer>(key: string, compute: () => Promise<Answer>) => Promise<Answer>;

export function createSingleFlight(): SingleFlight {
  const pending = new Map<string, Promise<unknown>>();
  return <Answer>(key: string, compute: () => Promise<Answer>) => {
    const running = pending.get(key);
    if (running !== undefined) return running as Promise<Answer>;
    const started = compute().finally(() => pending.delete(key));
    pending.set(key, started);
    return started;
  };
}
