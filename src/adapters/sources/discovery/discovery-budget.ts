// Counts the requests and the time that a discovery may take: whatever the other side does, it ends.

export interface BudgetBounds {
  requests: number;
  totalMs: number;
  /** One address that is only tried. */
  candidateMs: number;
}

/** How much a request takes off: `requests` is 1 where it is left out. */
export interface Spending {
  requests?: number;
  isCandidate?: boolean;
}

export interface DiscoveryBudget {
  /** Requests that are left; none when time is up. */
  left(): number;
  isTimeUp(): boolean;
  /** Makes a request; null where none is left, or where it is given up for taking too long. */
  spend<Result>(request: () => Promise<Result>, spending?: Spending): Promise<Result | null>;
  /** Waits for what asks nobody, such as the reading of a page; null where time is up. */
  within<Result>(work: Promise<Result>): Promise<Result | null>;
}

/** Timers go off up to this much before their time: who has waited until the end must find that it is the end. */
const TIMERS_EARLY_MS = 2;

export function createBudget({ requests, totalMs, candidateMs }: BudgetBounds): DiscoveryBudget {
  const endsAt = performance.now() + totalMs;
  const remainingMs = () => endsAt - performance.now();
  let spent = 0;
  const isTimeUp = () => remainingMs() <= TIMERS_EARLY_MS;
  const left = () => (isTimeUp() ? 0 : Math.max(0, requests - spent));
  return {
    left,
    isTimeUp,
    async spend(request, spending = {}) {
      if (left() === 0) return null;
      spent += spending.requests ?? 1;
      const ms = spending.isCandidate === true ? Math.min(candidateMs, remainingMs()) : remainingMs();
      return waitFor(request(), ms);
    },
    within: (work) => waitFor(work, remainingMs()),
  };
}

/** What is given up goes on by itself until its own bounds end it; nobody listens any more. */
async function waitFor<Result>(work: Promise<Result>, ms: number): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, ms));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
