// Ends a request that takes too long: a stream that hangs never ends by itself, and the library does not watch it.

export interface Timing {
  /** From the first try to the last word. */
  deadlineMs: number;
  /** Between two signs of life, once the answer began: a model may think long before it. */
  idleMs: number;
}

export interface TimeWatch {
  /** Aborts the request in hand. */
  signal: AbortSignal;
  /** A sign of life. */
  heard(): void;
  /** What is left until the deadline; 0 where time is up. */
  leftMs(): number;
  /** Whether a wait of so long leaves time for another try. */
  hasTimeToWait(ms: number): boolean;
  end(): void;
}

/** Watches from now on, on behalf of an asker who may give up sooner. */
export function watchTime(asker: AbortSignal, { deadlineMs, idleMs }: Timing): TimeWatch {
  const controller = new AbortController();
  const startedAt = performance.now();
  const stop = () => {
    controller.abort();
  };
  const deadline = setTimeout(stop, deadlineMs);
  let idle: NodeJS.Timeout | undefined;
  if (asker.aborted) stop();
  asker.addEventListener('abort', stop, { once: true });
  const leftMs = () =>
    controller.signal.aborted ? 0 : Math.max(0, deadlineMs - (performance.now() - startedAt));
  return {
    signal: controller.signal,
    heard: () => {
      clearTimeout(idle);
      idle = setTimeout(stop, idleMs);
    },
    leftMs,
    hasTimeToWait: (ms) => ms < leftMs(),
    end: () => {
      clearTimeout(deadline);
      clearTimeout(idle);
      asker.removeEventListener('abort', stop);
    },
  };
}
