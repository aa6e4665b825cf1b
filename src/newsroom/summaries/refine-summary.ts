// Has a model write the summary of a story anew, within the budget, and tells of it what its articles bear out.
import { WRITER_DEADLINE_MS } from '../../limits/writer.ts';
import type { GuildId } from '../../news/places.ts';
import type {
  TokenReservation,
  Writer,
  WriterFailure,
  WriterOutcome,
  WriterRequest,
} from '../../news/ports-writer.ts';
import { basisOf, type Summary } from '../../news/summary.ts';
import { checkSentences } from './check-sentences.ts';
import type { Newsroom } from '../newsroom.ts';
import { keepSummaryReceipt } from './receipts.ts';
import { readStory, type StoryWithTexts } from './story-articles.ts';
import { summaryFingerprintOf } from './summarise-articles.ts';
import {
  extractOnce,
  type ModelSummary,
  modelFingerprintOf,
  type SummarisedStory,
} from './summarise-story.ts';
import { writerRequestOf, writerSourcesOf } from './writer-sources.ts';

/** Why the extractive summary stays. unsupported: its articles did not bear out what the model wrote. */
export type KeptBecause = WriterFailure | 'off' | 'unsupported' | 'over-total' | 'over-server';

export type RefineOutcome =
  ({ kind: 'model'; fingerprint: string } & ModelSummary) | { kind: 'kept'; because: KeptBecause };

export interface RefineOptions {
  /** Whose budget pays; null for a private conversation. */
  guild: GuildId | null;
}

/** What one who asked got, and on whose budget: another's may have more left. */
interface PaidOutcome {
  outcome: RefineOutcome;
  payer: GuildId | null;
}

interface Refining extends RefineOptions {
  writer: Writer;
  read: StoryWithTexts;
  sentences: number;
}

/**
 * Refines a summary that `summariseStory` answered; never throws for what a writer does. All who ask at once for the
 * same summary share one request; what it wrote is kept and answered from then on, a failure is not.
 */
export async function refineSummary(
  newsroom: Newsroom,
  summarised: SummarisedStory,
  { guild }: RefineOptions,
): Promise<RefineOutcome> {
  const { writer } = newsroom;
  const { summary, replaced, fingerprint, refinement, story, sentences } = summarised;
  if (refinement === 'ready') return { kind: 'model', summary, replaced, fingerprint };
  if (writer === null || refinement === 'off') return { kind: 'kept', because: 'off' };
  const ids = new Set(story.writeUps.map(({ article }) => article));
  const { outcome, payer } = await newsroom.pending(
    `refine:${fingerprint}`,
    async (): Promise<PaidOutcome> => {
      const read = await readStory(newsroom, story.id);
      // Of the story as it was asked for; a text may have changed since, or gone.
      const articles = read?.articles.filter(({ id }) => ids.has(id)) ?? [];
      if (articles.length === 0) return { outcome: { kind: 'kept', because: 'off' }, payer: guild };
      const asked = { writer, guild, sentences, read: { story, articles } };
      return { outcome: await refine(newsroom, asked), payer: guild };
    },
  );
  const isOthersLimit = outcome.kind === 'kept' && outcome.because === 'over-server' && payer !== guild;
  return isOthersLimit ? refineSummary(newsroom, summarised, { guild }) : outcome;
}

async function refine(newsroom: Newsroom, refining: Refining): Promise<RefineOutcome> {
  const { writer, read, sentences, guild } = refining;
  const extractiveFingerprint = summaryFingerprintOf(read.articles, sentences);
  const fingerprint = modelFingerprintOf(extractiveFingerprint, writer);
  const known = await newsroom.cache.get<ModelSummary>(fingerprint);
  if (known !== null) return { kind: 'model', fingerprint, ...known };
  const extractive = await extractOnce(newsroom, read, { fingerprint: extractiveFingerprint, sentences });
  const sources = writerSourcesOf(read.articles, extractive);
  if (sources === null) return { kind: 'kept', because: 'off' };
  const request = writerRequestOf(sources, sentences);
  const paid = await writeWithinBudget(newsroom, { writer, request, guild });
  if (paid.kind === 'failed') return { kind: 'kept', because: paid.because };
  const written = paid.sentences.slice(0, sentences);
  const { language, articles } = sources;
  const checked = checkSentences({ written, articles, language, extractive: extractive.sentences });
  newsroom.log.info(
    { accepted: checked.accepted, replaced: checked.replaced, faults: checked.faults },
    'a summary was written',
  );
  const repeats = checked.faults.repeat ?? 0;
  if (checked.accepted * 2 < written.length - repeats) return { kind: 'kept', because: 'unsupported' };
  const summary: Summary = { method: 'model', sentences: checked.sentences, basis: basisOf(articles) };
  const answer: ModelSummary = { summary, replaced: checked.replaced };
  await keepSummaryReceipt(newsroom, { fingerprint, story: read.story.id, summary, articles: read.articles });
  await newsroom.cache.set(fingerprint, answer);
  return { kind: 'model', fingerprint, ...answer };
}

type Written = Extract<WriterOutcome, { kind: 'written' }>;
type WriteOutcome = Written | { kind: 'failed'; because: WriterFailure | 'over-total' | 'over-server' };

interface Writing extends RefineOptions {
  writer: Writer;
  request: WriterRequest;
}

/** Sets the estimate aside before anything is sent, and replaces it by what it came to. */
async function writeWithinBudget(
  newsroom: Newsroom,
  { writer, request, guild }: Writing,
): Promise<WriteOutcome> {
  const { store, clock, writerBudget, log } = newsroom;
  const tokens = writer.estimateTokens(request);
  const day = new Date(clock()).toISOString().slice(0, 10);
  const reservation: TokenReservation = { day, guild, tokens };
  const reserved = await store.ledger.reserve(reservation, writerBudget);
  if (reserved !== 'reserved') return { kind: 'failed', because: reserved };
  const outcome = await write(newsroom, writer, request);
  await store.ledger.settle(reservation, outcome.tokens ?? tokens);
  if (outcome.kind === 'written') return outcome;
  log.warn({ because: outcome.because, detail: outcome.detail }, 'the writer gave no summary');
  return { kind: 'failed', because: outcome.because };
}

/** The only catch: whatever a writer does, there is the extractive summary. */
async function write({ log }: Newsroom, writer: Writer, request: WriterRequest): Promise<WriterOutcome> {
  try {
    return await writer.write(request, AbortSignal.timeout(WRITER_DEADLINE_MS));
  } catch (err) {
    log.error({ err }, 'the writer threw');
    return { kind: 'failed', because: 'down', detail: 'it threw', tokens: null };
  }
}
