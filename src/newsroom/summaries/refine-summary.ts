// Has a model write the summary of a story anew, within the budget, and tells of it what its articles bear out.
import type { Writer } from '../../news/ports-writer.ts';
import { basisOf, type Summary, translationInto } from '../../news/summary.ts';
import { primaryLanguageOf } from '../../analysis/terms.ts';
import type { Article } from '../../news/article.ts';
import type { Newsroom } from '../newsroom.ts';
import { writeOnceForAll } from './claim-writing.ts';
import { keepSummaryReceipt } from './receipts.ts';
import { joinCall } from './shared-call.ts';
import { readStory, type StoryWithTexts } from './story-articles.ts';
import { summaryFingerprintOf } from './summarise-articles.ts';
import {
  extractOnce,
  type ModelSummary,
  modelFingerprintOf,
  type SummarisedStory,
} from './summarise-story.ts';
import { type NotWritten, type Payer, writeWithinBudget } from './write-within-budget.ts';
import { writerRequestOf, writerSourcesOf } from './writer-sources.ts';

/**
 * Why the extractive summary stays. unsupported: its articles did not bear out what the model wrote. stopped: whoever asked
 * wanted it no more.
 */
export type KeptBecause = NotWritten | 'off' | 'unsupported' | 'stopped';

export type RefineOutcome =
  ({ kind: 'model'; fingerprint: string } & ModelSummary) | { kind: 'kept'; because: KeptBecause };

export interface RefineOptions extends Payer {
  /** Aborted when the asker wants it no more: the model is stopped where nobody else waits for the same. */
  asker?: AbortSignal | undefined;
}

/** What one who asked got, and who paid: another may have more left. */
interface PaidOutcome {
  outcome: RefineOutcome;
  payer: Payer;
}

interface Refining {
  writer: Writer;
  read: StoryWithTexts;
  sentences: number;
  /** Null for the language of the articles. */
  language: string | null;
  payer: Payer;
  signal: AbortSignal;
}

/**
 * Refines a summary that `summariseStory` answered; never throws for what a writer does. All who ask at once for the
 * same summary share one request; what it wrote is kept and answered from then on, a failure is not.
 */
export async function refineSummary(
  newsroom: Newsroom,
  summarised: SummarisedStory,
  options: RefineOptions,
): Promise<RefineOutcome> {
  const { writer } = newsroom;
  const { summary, rejected, fingerprint, refinement, sentences, language } = summarised;
  if (refinement === 'ready') return { kind: 'model', summary, rejected, fingerprint };
  if (writer === null || refinement === 'off') return { kind: 'kept', because: 'off' };
  const { asker, ...payer } = options;
  const paid = await joinCall(newsroom.store.ledger, {
    key: `${fingerprint}:${language ?? ''}`,
    asker,
    begin: async (signal): Promise<PaidOutcome> => {
      const read = await readAsAsked(newsroom, summarised);
      if (read === null) return { outcome: { kind: 'kept', because: 'off' }, payer };
      return { outcome: await refine(newsroom, { writer, read, sentences, language, payer, signal }), payer };
    },
  });
  if (paid === null) return { kind: 'kept', because: 'stopped' };
  return isOthersLimit(paid, payer) ? refineSummary(newsroom, summarised, options) : paid.outcome;
}

/** The story as it was asked for; a text may have changed since, or gone. */
async function readAsAsked(newsroom: Newsroom, { story }: SummarisedStory): Promise<StoryWithTexts | null> {
  const ids = new Set(story.writeUps.map(({ article }) => article));
  const read = await readStory(newsroom, story.id);
  const articles = read?.articles.filter(({ id }) => ids.has(id)) ?? [];
  return articles.length === 0 ? null : { story, articles };
}

/** The one whose call was joined had nothing left: that says nothing of who joined. */
function isOthersLimit({ outcome, payer: { guild, member } }: PaidOutcome, payer: Payer): boolean {
  if (outcome.kind !== 'kept') return false;
  if (outcome.because === 'over-server') return guild !== payer.guild;
  return outcome.because === 'too-often' && member !== payer.member;
}

async function refine(newsroom: Newsroom, refining: Refining): Promise<RefineOutcome> {
  const { writer, read, sentences, language, signal } = refining;
  const extractiveFingerprint = summaryFingerprintOf(read.articles, sentences);
  const fingerprint = modelFingerprintOf(extractiveFingerprint, writer, language);
  const findWritten = async (): Promise<RefineOutcome | null> => {
    const known = await newsroom.cache.get<ModelSummary>(fingerprint);
    return known === null ? null : { kind: 'model', fingerprint, ...known };
  };
  const known = await findWritten();
  if (known !== null) return known;
  const extractive = await extractOnce(newsroom, read, { fingerprint: extractiveFingerprint, sentences });
  const sources = writerSourcesOf(read.articles, extractive, language);
  if (sources === null) return { kind: 'kept', because: 'off' };
  const write = () => writeChecked(newsroom, refining, { fingerprint, extractive, sources });
  const outcome = await writeOnceForAll(newsroom, { fingerprint, signal, findWritten, write });
  return outcome ?? { kind: 'kept', because: 'slow' };
}

interface ToWrite {
  fingerprint: string;
  extractive: Summary;
  sources: NonNullable<ReturnType<typeof writerSourcesOf>>;
}

async function writeChecked(
  newsroom: Newsroom,
  { writer, read, sentences, payer, signal }: Refining,
  { fingerprint, extractive, sources }: ToWrite,
): Promise<RefineOutcome> {
  const request = writerRequestOf(sources, sentences);
  const paid = await writeWithinBudget(newsroom, { writer, request, payer, signal });
  if (paid.kind === 'failed') return { kind: 'kept', because: paid.because };
  const written = paid.sentences.slice(0, sentences);
  const { language, articles, isTranslation } = sources;
  // What judges sentences is large: a bot without a writer starts without it.
  const { checkSentences } = await import('./check-sentences.ts');
  const checked = checkSentences({
    ...{ written, articles, language, isTranslation, extractive: extractive.sentences },
  });
  const { accepted, replaced, dropped, faults } = checked;
  newsroom.log.info({ accepted, replaced, dropped, faults }, 'a summary was written');
  newsroom.observe?.({ kind: 'check', sentences: { accepted, replaced, dropped } });
  if (accepted * 2 < written.length - (faults.repeat ?? 0)) return { kind: 'kept', because: 'unsupported' };
  const told = { sentences: checked.sentences, basis: basisOf(articles) };
  const summary: Summary = isTranslation
    ? { ...told, method: translationInto(language), originals: originalsOf(told, articles) }
    : { ...told, method: 'model' };
  const answer: ModelSummary = { summary, rejected: { replaced, dropped, faults } };
  await keepSummaryReceipt(newsroom, { fingerprint, story: read.story.id, summary, articles: read.articles });
  await newsroom.cache.set(fingerprint, answer);
  return { kind: 'model', fingerprint, ...answer };
}

/** The languages of the articles that a translation rests on, that of the first sentence first. */
function originalsOf({ sentences }: Pick<Summary, 'sentences'>, articles: readonly Article[]): string[] {
  const cited = sentences.flatMap(({ citations }) => citations.map(({ article }) => article));
  const languages = new Map(articles.map(({ id, language }) => [id, primaryLanguageOf(language)]));
  return [...new Set(cited.flatMap((id) => languages.get(id) ?? []))];
}
