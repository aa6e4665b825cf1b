// Summarises a story: at once in the outlets' own sentences, or as a model wrote it before about the same texts.
import type { EpochMs } from '../../news/branded.ts';
import { fingerprintOf } from '../../news/fingerprint.ts';
import type { Writer } from '../../news/ports-writer.ts';
import type { Story, StoryId } from '../../news/story.ts';
import type { Summary, SummaryLength } from '../../news/summary.ts';
import type { SentenceFault } from './check-sentences.ts';
import { answerOfStory, cachedAnswer } from '../cached-answer.ts';
import { keepForComfort } from '../keep-for-comfort.ts';
import type { Newsroom } from '../newsroom.ts';
import { keepSummaryReceipt } from './receipts.ts';
import { readStory, type StoryWithTexts } from './story-articles.ts';
import { extractSummary, SUMMARY_VERSION, summaryFingerprintOf } from './summarise-articles.ts';
import { type WritableLanguages, writableLanguagesOf, writtenLanguageOf } from './writer-sources.ts';

/** Sentences of each length. */
const SENTENCES: Readonly<Record<SummaryLength, number>> = { line: 1, brief: 3, long: 5 };

/** Counted up with every change of what is checked of a model's sentences: what passed an older check is written anew. */
const CHECK_VERSION = 2;

/** ready: a model's summary is answered. possible: `refineSummary` may make one. off: there is nobody to write one. */
export type Refinement = 'ready' | 'possible' | 'off';

export interface SummarisedStory {
  story: Story;
  summary: Summary;
  /** Names what is answered, and its receipt. */
  fingerprint: string;
  /** The most sentences that were asked for. */
  sentences: number;
  /** What a writer was asked to write in (a primary tag); null for the language of the articles. */
  language: string | null;
  rejected: RejectedSentences;
  refinement: Refinement;
}

export type SummariseOutcome = ({ kind: 'summary' } & SummarisedStory) | { kind: 'gone' };

export interface SummariseOptions {
  /** Or a number of sentences. */
  length: SummaryLength | number;
  /** The story as of this moment; else as it is now. */
  asOf?: EpochMs;
  /** In the outlets' own sentences alone: who asks may not have a writer's. */
  isQuoted?: boolean;
  /** A writer's is wanted in this language, a primary tag; else it is in that of the articles. */
  language?: string;
}

/** A model's sentences that did not pass their check: quoted instead, or left out, and how many for each reason. */
export interface RejectedSentences {
  replaced: number;
  dropped: number;
  faults: Readonly<Partial<Record<SentenceFault, number>>>;
}

/** What the cache keeps of a model's summary. */
export interface ModelSummary {
  summary: Summary;
  rejected: RejectedSentences;
}

const NONE_REJECTED: RejectedSentences = { replaced: 0, dropped: 0, faults: {} };

/** Names what a writer makes of an extractive summary, in another language than its leading article where one is given. */
export function modelFingerprintOf(extractive: string, writer: Writer, language: string | null): string {
  const into = language === null ? [] : [language];
  return fingerprintOf(['model', CHECK_VERSION, extractive, writer.name, ...into]);
}

/** Answers in milliseconds, from the cache where the texts are the same; never waits for a writer. */
export async function summariseStory(
  newsroom: Newsroom,
  id: StoryId,
  { length, asOf, isQuoted = false, language: wanted }: SummariseOptions,
): Promise<SummariseOutcome> {
  const sentences = typeof length === 'number' ? length : SENTENCES[length];
  const name = `summary/${SUMMARY_VERSION}/${sentences}/languages`;
  const quoted = await answerOfStory(newsroom, { name, id, asOf }, () =>
    quoteStory(newsroom, id, { sentences, asOf }),
  );
  if (quoted.kind === 'gone') return quoted;
  const { story, summary, fingerprint, writable } = quoted;
  const written = writtenLanguageOf(writable, wanted ?? null);
  const language = written === writable.lead ? null : written;
  const told = { kind: 'summary' as const, story, sentences, language };
  const { writer } = newsroom;
  if (writer !== null && !isQuoted) {
    const name = modelFingerprintOf(fingerprint, writer, language);
    const known = await newsroom.cache.get<ModelSummary>(name);
    if (known !== null) return { ...told, ...known, fingerprint: name, refinement: 'ready' };
  }
  const refinement = canWrite(newsroom) && written !== null && !isQuoted ? 'possible' : 'off';
  return { ...told, summary, fingerprint, rejected: NONE_REJECTED, refinement };
}

/** A story in its outlets' own sentences. */
type QuotedStory =
  | { kind: 'quoted'; story: Story; summary: Summary; fingerprint: string; writable: WritableLanguages }
  | { kind: 'gone' };

async function quoteStory(
  newsroom: Newsroom,
  id: StoryId,
  { sentences, asOf }: { sentences: number; asOf: EpochMs | undefined },
): Promise<QuotedStory> {
  const read = await readStory(newsroom, id, asOf);
  if (read === null) return { kind: 'gone' };
  const { story, articles } = read;
  const fingerprint = summaryFingerprintOf(articles, sentences);
  const summary = await extractOnce(newsroom, read, { fingerprint, sentences });
  return { kind: 'quoted', story, summary, fingerprint, writable: writableLanguagesOf(articles, summary) };
}

/** The extractive summary of a story that was read; its receipt is kept when it is made. */
export async function extractOnce(
  newsroom: Newsroom,
  { story, articles }: StoryWithTexts,
  { fingerprint, sentences }: { fingerprint: string; sentences: number },
): Promise<Summary> {
  return cachedAnswer(newsroom, fingerprint, async () => {
    const summary = extractSummary(articles, sentences);
    const told = { fingerprint, story: story.id, summary, articles };
    // Its sentences are the articles' own: as long as those stand, what it rests on can be found again.
    await keepForComfort(newsroom, 'the receipt of quoted sentences', () =>
      keepSummaryReceipt(newsroom, told),
    );
    return summary;
  });
}

/** False without a writer, and where the operator lets it write nothing. */
function canWrite({ writer, writerBudget }: Newsroom): boolean {
  return writer !== null && writerBudget.total !== 0 && writerBudget.perServer !== 0;
}
