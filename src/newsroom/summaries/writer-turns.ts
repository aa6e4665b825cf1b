// Lets the writer's calls run side by side only as far as a budget bears it that each costs more than was foreseen.
import { WRITER_EXCESS_TOKENS_MAX } from '../../limits/writer.ts';
import type { TokenBudget, TokenLedger, TokenReservation } from '../../news/ports-writer.ts';

/** late: the asker's time was up, or they left, before it was their turn. */
export type TurnOutcome = 'reserved' | 'over-total' | 'over-server' | 'late';

export interface AskedTurn {
  reservation: TokenReservation;
  budget: TokenBudget;
  signal: AbortSignal;
}

/** The calls under way that are paid from one ledger. */
interface Turns {
  running: Set<TokenReservation>;
  /** One looks and reserves at a time: in between, what runs is what was counted. */
  looking: Promise<unknown>;
  /** Resolves when the next call has ended. */
  ended: PromiseWithResolvers<null>;
}

const turnsByLedger = new WeakMap<TokenLedger, Turns>();

function turnsOf(ledger: TokenLedger): Turns {
  const known = turnsByLedger.get(ledger);
  if (known !== undefined) return known;
  const turns = { running: new Set<TokenReservation>(), looking: Promise.resolve(), ended: newEnd() };
  turnsByLedger.set(ledger, turns);
  return turns;
}

function newEnd(): PromiseWithResolvers<null> {
  return Promise.withResolvers<null>();
}

/**
 * Sets a call's tokens aside when it may begin. What is spent, set aside, and could come on top of it from all calls under
 * way but one stays within each budget: so a budget is never exceeded by more than what one call costs beyond its estimate.
 */
export async function takeTurn(ledger: TokenLedger, asked: AskedTurn): Promise<TurnOutcome> {
  const turns = turnsOf(ledger);
  const isLate = Promise.withResolvers<null>();
  asked.signal.addEventListener('abort', () => isLate.resolve(null), { once: true });
  for (;;) {
    if (asked.signal.aborted) return 'late';
    const { promise: ended } = turns.ended;
    const looked = turns.looking.then(async () => tryTurn(ledger, turns, asked));
    turns.looking = looked.catch(() => undefined);
    const outcome = await looked;
    if (outcome !== 'wait') return outcome;
    await Promise.race([ended, isLate.promise]);
  }
}

/** Replaces what was set aside by what the call came to, and lets others begin. Answers what was booked. */
export async function endTurn(
  ledger: TokenLedger,
  reservation: TokenReservation,
  used: number,
): Promise<number> {
  const turns = turnsOf(ledger);
  const booked = Math.min(used, reservation.tokens + WRITER_EXCESS_TOKENS_MAX);
  try {
    await ledger.settle(reservation, booked);
    return booked;
  } finally {
    turns.running.delete(reservation);
    turns.ended.resolve(null);
    turns.ended = newEnd();
  }
}

async function tryTurn(
  ledger: TokenLedger,
  { running }: Turns,
  { reservation, budget }: AskedTurn,
): Promise<TurnOutcome | 'wait'> {
  const { day, guild, tokens } = reservation;
  const ofServer = [...running].filter((other) => other.guild === guild).length;
  const borne = {
    total: lessExcess(budget.total, running.size),
    perServer: lessExcess(budget.perServer, ofServer),
  };
  const outcome = await ledger.reserve(reservation, borne);
  if (outcome === 'reserved') {
    running.add(reservation);
    return 'reserved';
  }
  if (running.size === 0) return outcome;
  // It would fit if those under way came to their estimates: whether they do is known when they end.
  const { total, byServer } = await ledger.getSpent(day);
  if (budget.total !== null && total + tokens > budget.total) return 'over-total';
  const ofIts = byServer.get(guild) ?? 0;
  return budget.perServer !== null && ofIts + tokens > budget.perServer ? 'over-server' : 'wait';
}

function lessExcess(budget: number | null, calls: number): number | null {
  return budget === null ? null : budget - calls * WRITER_EXCESS_TOKENS_MAX;
}
