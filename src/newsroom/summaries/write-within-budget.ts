// Asks the writer once, within the day's budgets and in time; whatever it does becomes an outcome.
import { WRITER_DEADLINE_MS } from '../../limits/writer.ts';
import type { WritingEnd } from '../../news/observed.ts';
import type { GuildId, UserId } from '../../news/places.ts';
import type {
  TokenReservation,
  Writer,
  WriterFailure,
  WriterOutcome,
  WriterRequest,
} from '../../news/ports-writer.ts';
import type { Newsroom } from '../newsroom.ts';
import { countMemberCall } from './member-calls.ts';
import { endTurn, takeTurn } from './writer-turns.ts';

export interface Payer {
  /** Whose budget pays; null for a private conversation. */
  guild: GuildId | null;
  /** Who asks; left out for an operator, who may ask as often as they like. */
  member?: UserId | undefined;
}

export interface Writing {
  writer: Writer;
  request: WriterRequest;
  payer: Payer;
  /** Aborted when nobody waits for it any more. */
  signal: AbortSignal;
}

type Written = Extract<WriterOutcome, { kind: 'written' }>;

/** too-often: the member has had the writer asked as often as they may for now. */
export type NotWritten = WriterFailure | 'over-total' | 'over-server' | 'too-often';

export type WriteOutcome = Written | { kind: 'failed'; because: NotWritten };

/** What a call came to: for whoever asked, and for the count. */
interface Call {
  outcome: WriteOutcome;
  /** What the ledger was told, and how much of it was the answer, where the server says so. */
  booked: number;
  answerTokens: number | null;
}

/** Sets the estimate aside before anything is sent, and replaces it by what it came to. */
export async function writeWithinBudget(newsroom: Newsroom, writing: Writing): Promise<WriteOutcome> {
  const since = performance.now();
  const { outcome, booked, answerTokens } = await callWithinBudget(newsroom, writing);
  const ended: WritingEnd =
    outcome.kind === 'written' ? 'written' : writing.signal.aborted ? 'stopped' : outcome.because;
  const tokens =
    answerTokens === null || answerTokens > booked
      ? { request: 0, answer: 0, unsplit: booked }
      : { request: booked - answerTokens, answer: answerTokens, unsplit: 0 };
  newsroom.observe?.({ kind: 'writing', ended, tookMs: performance.now() - since, tokens });
  return outcome;
}

async function callWithinBudget(
  newsroom: Newsroom,
  { writer, request, payer: { guild, member }, signal: askers }: Writing,
): Promise<Call> {
  const { store, clock, writerBudget: budget, log } = newsroom;
  const tokens = writer.estimateTokens(request);
  const day = new Date(clock()).toISOString().slice(0, 10);
  const reservation: TokenReservation = { day, guild, tokens };
  if (member !== undefined && !countMemberCall(store.ledger, member, clock())) return notCalled('too-often');
  const signal = AbortSignal.any([AbortSignal.timeout(WRITER_DEADLINE_MS), askers]);
  const turn = await takeTurn(store.ledger, { reservation, budget, signal });
  if (turn !== 'reserved') return notCalled(turn === 'late' ? 'slow' : turn);
  const outcome = await write(newsroom, writer, { request, signal });
  const booked = await endTurn(store.ledger, reservation, outcome.tokens ?? tokens);
  if (booked > tokens) log.info({ estimated: tokens, booked }, 'the writer cost more than was foreseen');
  if (outcome.kind === 'written') return { outcome, booked, answerTokens: outcome.answerTokens ?? null };
  const { because, detail } = outcome;
  // Nobody waited any more: that is no fault of the writer's.
  if (askers.aborted) log.info({ booked }, 'the writer was stopped');
  else log.warn({ because, detail }, 'the writer gave no summary');
  return { outcome: { kind: 'failed', because }, booked, answerTokens: null };
}

function notCalled(because: NotWritten): Call {
  return { outcome: { kind: 'failed', because }, booked: 0, answerTokens: null };
}

/** The only catch: whatever a writer does, there is the extractive summary. */
async function write(
  { log }: Newsroom,
  writer: Writer,
  { request, signal }: { request: WriterRequest; signal: AbortSignal },
): Promise<WriterOutcome> {
  try {
    return await writer.write(request, signal);
  } catch (err) {
    log.error({ err }, 'the writer threw');
    return { kind: 'failed', because: 'down', detail: 'it threw', tokens: null };
  }
}
