// Tells whether a story that a channel was told has something new, and what: a changed figure, a new claim, more outlets.
import type { SaidSentence } from '../../analysis/claims/article-claims.ts';
import { isRising } from '../../analysis/claims/figure-claims.ts';
import {
  changedValueOf,
  isKnownClaim,
  isOvertaken,
  nearnessOf,
  noveltyOf,
  type ChangedValue,
} from '../../analysis/claims/known-claims.ts';
import { primaryLanguageOf } from '../../analysis/terms.ts';
import type { Article, ArticleId } from '../../news/article.ts';
import type { Claim, StoryUpdate } from '../../news/digest.ts';
import type { ToldStory } from '../../news/ports-digests.ts';
import type { Citation } from '../../news/summary.ts';
import type { ReadStory } from './candidate-stories.ts';
import { isOfHeadline } from './choose-sentence.ts';

/** Why a story returns, and the write-up and sentence that have the news; null sentence where the write-up's gist does. */
export interface UpdateNews {
  update: StoryUpdate;
  article: ArticleId;
  sentence: Citation | null;
}

/** The headline and so many sentences: what a write-up is about. */
const LEAD_SENTENCES = 2;
/** A toll that rose is told a little further down too. */
const TOLL_SENTENCES = 4;
/** Another value is a change where the sentence around it was told nearly so. */
const FIGURE_NEARNESS_MIN = 0.55;
/** So much of a lead sentence is in nothing that was told, in so many words at least; measured by reading (eval/digests.ts). */
const NEW_SHARE_MIN = 0.5;
const NEW_STEMS_MIN = 5;
/** A write-up whose headline brings nothing new is about what was told. */
const HEADLINE_NEW_SHARE_MIN = 0.4;
const HEADLINE_NEW_STEMS_MIN = 2;
/** What shares nothing with what was told opens on something else: an anecdote, a name. */
const KNOWN_STEMS_MIN = 2;
/** What somebody thinks or asks is no news of the event. */
const OPINION =
  /^(?:opinion|op-ed|comment(?:ary)?|column|editorial|analysis|review|letters?|meinung|kommentar|analyse|leitartikel|tribune|éditorial|opinión|análisis)\s*[:|–—-]|[?？]["”’']?$/iu;
/** Markedly more: twice as many, and so many more at least. */
const OUTLETS_FACTOR = 2;
const OUTLETS_MORE_MIN = 3;

export interface JudgedStory {
  /** What the channel was told of it, oldest first; not empty. */
  told: readonly ToldStory[];
  /** What arrived and was not told, newest first. */
  fresh: readonly ArticleId[];
  read: ReadStory;
  independent: number;
}

/** Null where nothing of it is news to the channel. A figure says more than a claim, a claim more than a count. */
export function findUpdate(judged: JudgedStory): UpdateNews | null {
  const claims = judged.told.flatMap((told) => told.claims);
  const fresh = judged.fresh.flatMap((id) => judged.read.articles.get(id) ?? []);
  if (fresh.length === 0) return null;
  // What was told before claims were kept may have said anything.
  if (claims.length === 0) return findMoreOutlets(judged, fresh);
  return (
    findChangedFigure(judged, fresh, claims) ??
    findNewClaim(judged, fresh, claims) ??
    findMoreOutlets(judged, fresh)
  );
}

function toldAtOf({ told }: JudgedStory): number {
  return Math.max(...told.map(({ toldAt }) => toldAt));
}

/** When the newest write-up came out that the channel was told; the begin of time where the index has none any more. */
function newestToldOf({ told, read }: JudgedStory): number {
  const times = told.flatMap(({ articles }) => articles.map((id) => read.articles.get(id)?.eventTime ?? 0));
  return Math.max(0, ...times);
}

/** The languages of what was told, as far as the index has it still. */
function languagesTold({ told, read }: JudgedStory): ReadonlySet<string> {
  const articles = told.flatMap(({ articles: ids }) => ids.flatMap((id) => read.articles.get(id) ?? []));
  return new Set(articles.map(({ language }) => primaryOf(language)));
}

function primaryOf(language: string | null): string {
  return language === null ? '' : primaryLanguageOf(language);
}

interface FoundChange {
  article: Article;
  sentence: SaidSentence;
  changed: ChangedValue;
}

function findChangedFigure(
  judged: JudgedStory,
  fresh: readonly Article[],
  claims: readonly Claim[],
): UpdateNews | null {
  const newestTold = newestToldOf(judged);
  const changes = fresh.flatMap((article): FoundChange[] =>
    (judged.read.said.get(article.id) ?? []).flatMap((sentence) =>
      sentence.figures
        .filter((figure) => isTelling(figure, sentence, claims))
        .flatMap((figure): FoundChange[] => {
          const changed = changedValueOf(figure, claims, { isLater: article.eventTime > newestTold });
          return changed === null ? [] : [{ article, sentence, changed }];
        }),
    ),
  );
  const best = bestChange(changes.filter((change) => isTellable(change, judged.read)));
  if (best === null) return null;
  const { article, sentence, changed } = best;
  return {
    article: article.id,
    sentence: sentence.standsAlone ? sentence.citation : null,
    update: {
      because: 'figure',
      toldAt: toldAtOf(judged),
      before: changed.before.value,
      now: changed.now.value,
    },
  };
}

/** A toll is of the event; any other value is where the statement around it is the one that was told. */
function isTelling(figure: Claim, { claim, position }: SaidSentence, claims: readonly Claim[]): boolean {
  if (isRising(figure)) return position < TOLL_SENTENCES;
  return position < LEAD_SENTENCES && nearnessOf(claim, claims) >= FIGURE_NEARNESS_MIN;
}

/** A reader has to see the value: in a sentence that stands alone, or in the headline where there is no sentence at all. */
function isTellable({ article, sentence }: FoundChange, { said }: ReadStory): boolean {
  if (sentence.standsAlone) return true;
  return sentence.isHeadline && (said.get(article.id) ?? []).every(({ isHeadline }) => isHeadline);
}

/** What most write-ups give, then the newest; of its sentences one that stands alone. */
function bestChange(changes: readonly FoundChange[]): FoundChange | null {
  const givenBy = (fingerprint: string) =>
    new Set(
      changes
        .filter(({ changed }) => changed.now.fingerprint === fingerprint)
        .map(({ article }) => article.id),
    ).size;
  const [best] = changes.toSorted(
    (one, other) =>
      givenBy(other.changed.now.fingerprint) - givenBy(one.changed.now.fingerprint) ||
      Number(other.sentence.standsAlone) - Number(one.sentence.standsAlone) ||
      other.article.eventTime - one.article.eventTime ||
      one.sentence.position - other.sentence.position,
  );
  return best ?? null;
}

function findNewClaim(
  judged: JudgedStory,
  fresh: readonly Article[],
  claims: readonly Claim[],
): UpdateNews | null {
  const { said, findReprints } = judged.read;
  const reprints = findReprints();
  const languages = languagesTold(judged);
  for (const { id, language } of fresh) {
    // In a language in which nothing was told, everything would be new.
    if (languages.size > 0 && !languages.has(primaryOf(language))) continue;
    const sentences = said.get(id) ?? [];
    if (reprints.has(id) || !isHeadlineNew(sentences, claims) || isOlder(sentences, claims)) continue;
    if (opensKnown(sentences, claims)) continue;
    const news = sentences.find((sentence) => isNews(sentence, claims) && isOfHeadline(sentence, sentences));
    if (news === undefined) continue;
    const update = { because: 'claim' as const, toldAt: toldAtOf(judged), before: null, now: null };
    return { update, article: id, sentence: news.citation };
  }
  return null;
}

/** A write-up without a headline is about what its lead says. */
function isHeadlineNew(sentences: readonly SaidSentence[], claims: readonly Claim[]): boolean {
  const headline = sentences.find(({ isHeadline }) => isHeadline);
  if (headline === undefined) return true;
  if (OPINION.test(headline.citation.quote)) return false;
  const { share, stems } = noveltyOf(headline.claim, claims);
  return share >= HEADLINE_NEW_SHARE_MIN && stems >= HEADLINE_NEW_STEMS_MIN;
}

/** It opens with what was told: what comes next is background to it. */
function opensKnown(sentences: readonly SaidSentence[], claims: readonly Claim[]): boolean {
  const first = sentences.find(({ isHeadline, position }) => !isHeadline && position === 0);
  return first !== undefined && isKnownClaim(first.claim, claims);
}

/** A lower toll than was told: whatever else it says, it said before. */
function isOlder(sentences: readonly SaidSentence[], claims: readonly Claim[]): boolean {
  return sentences.some(({ figures }) => figures.some((figure) => isOvertaken(figure, claims)));
}

function isNews({ claim, position, standsAlone }: SaidSentence, claims: readonly Claim[]): boolean {
  if (!standsAlone || position >= LEAD_SENTENCES || isKnownClaim(claim, claims)) return false;
  const { share, stems, known } = noveltyOf(claim, claims);
  return share >= NEW_SHARE_MIN && stems >= NEW_STEMS_MIN && known >= KNOWN_STEMS_MIN;
}

function findMoreOutlets(judged: JudgedStory, fresh: readonly Article[]): UpdateNews | null {
  const before = Math.max(...judged.told.map(({ independent }) => independent));
  const now = judged.independent;
  if (before < 1 || now < OUTLETS_FACTOR * before || now < before + OUTLETS_MORE_MIN) return null;
  const reprints = judged.read.findReprints();
  const owned = fresh.filter(({ id }) => !reprints.has(id));
  const own = owned.find(({ headline }) => !OPINION.test(headline ?? '')) ?? owned[0];
  if (own === undefined) return null;
  return {
    article: own.id,
    sentence: null,
    update: { because: 'outlets', toldAt: toldAtOf(judged), before: String(before), now: String(now) },
  };
}
