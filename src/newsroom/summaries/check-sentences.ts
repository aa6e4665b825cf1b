// Checks what a model wrote, sentence by sentence, against the articles that each names; what fails is quoted instead.
import { newWordsIn } from '../../analysis/names/new-words.ts';
import { checkSupport } from '../../analysis/support/support.ts';
import { SENTENCE_SOURCES_MAX } from '../../limits/writer.ts';
import type { Article } from '../../news/article.ts';
import type { WrittenSentence } from '../../news/ports-writer.ts';
import type { Citation, Sentence } from '../../news/summary.ts';
import type { SupportFailureKind, SupportSource } from '../../news/support.ts';
import {
  type CitableArticle,
  citableArticleOf,
  citeSources,
  overlapOf,
  type Stems,
  stemsOf,
} from './cite-sources.ts';
import type { AcrossFault } from '../../analysis/support/across-languages.ts';
import { checkTranslation } from './check-translation.ts';
import { isOrder, withoutOrders } from './orders.ts';

/** Why a sentence is not told: what its sources do not have, no or a wrong source, or a link or mark-up in it. */
export type SentenceFault = SupportFailureKind | AcrossFault | 'source' | 'markup' | 'repeat';

export interface SentencesToCheck {
  written: readonly WrittenSentence[];
  /** In the order in which the writer got them. */
  articles: readonly Article[];
  language: string;
  /** The articles are in other languages. */
  isTranslation: boolean;
  /** What stands in for a sentence that fails, in order. */
  extractive: readonly Sentence[];
}

export interface CheckedSentences {
  /** In the writer's order. */
  sentences: readonly Sentence[];
  /** The writer's own among them. */
  accepted: number;
  /** Quoted in the place of one that failed. */
  replaced: number;
  /** That failed, with nothing left to quote in their place. */
  dropped: number;
  /** Of those that failed, how many for each reason. */
  faults: Readonly<Partial<Record<SentenceFault, number>>>;
}

type Judged =
  | { kind: 'accepted'; sentence: Sentence; stems: Stems }
  | { kind: 'rejected'; faults: readonly SentenceFault[] };

/** What a reader could click, or what a chat shows as something else than words. */
const MARKUP =
  /\b[a-z][a-z\d+.-]*:\/\/|\b(?:https?|mailto):|\bwww\.|\b[a-z\d-]+\.[a-z]{2,}\/\S|<[@#:/!a-z]|\]\(|[*_~|`]{2}|`|@(?:everyone|here)\b/iu;

/** Scripts in which nobody marks words, so that no list of new words has theirs: a letter of one is new by itself. */
const UNSPACED: readonly RegExp[] = [
  /\p{sc=Han}/u,
  /[\p{sc=Hiragana}\p{sc=Katakana}]/u,
  /\p{sc=Thai}/u,
  /[\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u,
];

/** Shares of stems above which a sentence says the same as one before it. */
const REPEAT_MIN = 0.85;

/** What is told as a source's is held to more than what a source may mean. */
const TELLABLE_FROM = 0.5;

/**
 * What of a sentence its sources do not bear out; none where it may be told: now, and whenever its receipt is checked
 * again. One new word can turn a sentence into another (the ferry sailed, the ferry sank), so there may be none.
 */
export function faultsOf(text: string, given: readonly SupportSource[]): SupportFailureKind[] {
  // What an article orders a machine to write is nothing that it reports.
  const sources = given.map((source) => ({ ...source, text: withoutOrders(source.text) }));
  const { isSupported, score, failures } = checkSupport(text, sources);
  const kinds = new Set(failures.map(({ kind }) => kind));
  const texts = sources.map((source) => source.text);
  const isForeign = UNSPACED.some(
    (script) => script.test(text) && !texts.some((other) => script.test(other)),
  );
  const isNew = isForeign || newWordsIn(text, texts, sources[0]?.language ?? null).length > 0;
  if (isNew || (kinds.size === 0 && !(isSupported && score >= TELLABLE_FROM))) kinds.add('words');
  return [...kinds];
}

/** A sentence that repeats another is dropped; one that fails is replaced by a quote not told yet, while there are any. */
export function checkSentences({
  written,
  articles,
  language,
  isTranslation,
  extractive,
}: SentencesToCheck): CheckedSentences {
  const sources = articles.map(citableArticleOf);
  const told: Stems[] = [];
  const judged = written.map((sentence): Judged => {
    const judgement = judge(sentence, sources, { language, isTranslation, told });
    if (judgement.kind === 'accepted') told.push(judgement.stems);
    return judgement;
  });
  const own = judged.flatMap((judgement) => (judgement.kind === 'accepted' ? [judgement.sentence] : []));
  const spare = extractive.filter(
    (sentence) => !isOrder(sentence.text) && !isTold(sentence, own, { language, told }),
  );
  const sentences = judged.flatMap((judgement) => {
    if (judgement.kind === 'accepted') return [judgement.sentence];
    const quote = judgement.faults.includes('repeat') ? undefined : spare.shift();
    return quote === undefined ? [] : [quote];
  });
  const faults = countFaults(judged);
  const replaced = sentences.length - own.length;
  const dropped = written.length - own.length - (faults.repeat ?? 0) - replaced;
  return { sentences, accepted: own.length, replaced, dropped, faults };
}

interface Telling {
  language: string;
  isTranslation: boolean;
  /** What was accepted before. */
  told: readonly Stems[];
}

function judge(
  { text, sources: places }: WrittenSentence,
  sources: readonly CitableArticle[],
  { language, isTranslation, told }: Telling,
): Judged {
  if (MARKUP.test(text)) return { kind: 'rejected', faults: ['markup'] };
  const named = places.flatMap((place) => sources[place] ?? []);
  if (places.length === 0 || named.length < places.length) return { kind: 'rejected', faults: ['source'] };
  const stems = stemsOf(text, language);
  if (told.some((other) => overlapOf(stems, other) >= REPEAT_MIN))
    return { kind: 'rejected', faults: ['repeat'] };
  const { citations, faults } = isTranslation
    ? checkTranslation(text, language, named)
    : checkWording(text, stems, named);
  return faults.length === 0
    ? { kind: 'accepted', sentence: { text, citations }, stems }
    : { kind: 'rejected', faults };
}

/** Checked against what is cited, no more: a receipt must bear it out by itself. */
function checkWording(text: string, stems: Stems, named: readonly CitableArticle[]): CheckedCitations {
  const citations = citeSources(stems, named).slice(0, SENTENCE_SOURCES_MAX);
  if (citations.length === 0) return { citations, faults: ['source'] };
  return { citations, faults: faultsOf(text, supportSourcesOf(named, citations)) };
}

interface CheckedCitations {
  citations: readonly Citation[];
  faults: readonly SentenceFault[];
}

function supportSourcesOf(named: readonly CitableArticle[], citations: readonly Citation[]) {
  const cited = new Set(citations.map(({ article }) => article));
  return named
    .filter(({ article }) => cited.has(article.id))
    .map(({ article: { language, publishedAt }, text }) => ({ text, language, publishedAt }));
}

/** True for a quote that one of the model's sentences rests on, or says as well. */
function isTold(
  quote: Sentence,
  own: readonly Sentence[],
  { language, told }: Pick<Telling, 'language' | 'told'>,
): boolean {
  const isCited = quote.citations.some(({ article, start, end }) =>
    own.some(({ citations }) =>
      citations.some((cited) => cited.article === article && cited.start < end && start < cited.end),
    ),
  );
  return isCited || told.some((stems) => overlapOf(stems, stemsOf(quote.text, language)) >= REPEAT_MIN);
}

function countFaults(judged: readonly Judged[]): Partial<Record<SentenceFault, number>> {
  const counts: Partial<Record<SentenceFault, number>> = {};
  for (const judgement of judged) {
    if (judgement.kind === 'accepted') continue;
    for (const fault of judgement.faults) counts[fault] = (counts[fault] ?? 0) + 1;
  }
  return counts;
}
