// Which articles are one text: nearly the same, or the one within the other; and by what keys the index finds them.
import { SHINGLE_KEYS_MAX } from '../../limits/reuse.ts';
import type { Article, ArticleId, ArticleText } from '../../news/article.ts';
import { foldWord, stretchesOf } from '../words.ts';
import {
  bodyTextOf,
  containmentOf,
  resemblanceOf,
  shinglesOf,
  sketchOf,
  type ShingleSet,
} from './shingles.ts';

/** Texts that share so many of all their shingles are one text with a few words changed. */
const RESEMBLANCE_MIN = 0.8;
/** Of the shorter text's shingles: an agency's text with an outlet's own paragraph, or a copy that is cut off. */
const CONTAINMENT_MIN = 0.6;
/** Fewer words may be alike by chance. */
const COMPARED_WORDS_MIN = 8;
/** A shorter text may lie in another because both begin with the same lead. */
const CONTAINED_WORDS_MIN = 30;
/**
 * Where one text is the reason to call two articles one event: notices of fewer words follow a template ("quarterly
 * dividend 10 cents, payable April 9"), in which two companies differ by a word.
 */
const JOINING_WORDS_MIN = 40;

/** A text and what of it tells it from others of the same template. */
export interface ReprintableText extends ShingleSet {
  /** Folded words of headline and text. */
  vocabulary: ReadonlySet<string>;
  /** Those of the headline that the text writes as names. */
  names: ReadonlySet<string>;
  /** Those with a digit. */
  figures: ReadonlySet<string>;
}

/** The keys that the index finds an article's near-duplicates by; none for a text too short to tell. */
export function shingleKeysOf(text: Pick<ArticleText, 'abstract' | 'body'>): string[] {
  return sketchOf(bodyTextOf(text), SHINGLE_KEYS_MAX).map((hash) => hash.toString(36));
}

/** True for texts that are nearly the same: a few words changed, whatever their headlines. */
export function areNearDuplicates(one: ShingleSet, other: ShingleSet): boolean {
  if (Math.min(one.words, other.words) < COMPARED_WORDS_MIN) return false;
  return resemblanceOf(one, other) >= RESEMBLANCE_MIN;
}

/** True where most of one text stands in the other: for articles of one story. */
export function isContained(one: ShingleSet, other: ShingleSet): boolean {
  if (Math.min(one.words, other.words) < CONTAINED_WORDS_MIN) return false;
  return containmentOf(one, other) >= CONTAINMENT_MIN;
}

/** A pair of which one has the other's text: the earlier first. */
export type ReprintPair = readonly [ArticleId, ArticleId];

/** Pairs of write-ups, given earliest first, of which one contains the other's text, in their order. */
export function findReprintPairs(
  articles: readonly Pick<Article, 'id' | 'abstract' | 'body'>[],
): ReprintPair[] {
  const texts = articles.map((article) => ({ id: article.id, shingles: shinglesOf(bodyTextOf(article)) }));
  return texts.flatMap((earlier, at) =>
    texts
      .slice(at + 1)
      .filter((later) => isContained(earlier.shingles, later.shingles))
      .map((later): ReprintPair => [earlier.id, later.id]),
  );
}

/** A capital that no sentence gives: what stands before it on its line ends in a small letter, a figure or a comma. */
const NAME_WORD = /(?<=[\p{Ll}\p{N}][,;]? )\p{Lu}[\p{L}\p{M}\p{N}]+/gu;

/** Reads a text for `areReprints`. */
export function reprintableOf(text: ArticleText): ReprintableText {
  const body = bodyTextOf(text);
  const written = new Set((body.match(NAME_WORD) ?? []).map(foldWord));
  const headline = stretchesOf(text.headline ?? '').map(foldWord);
  const vocabulary = new Set([...headline, ...stretchesOf(body).map(foldWord)]);
  return {
    ...shinglesOf(body),
    vocabulary,
    names: new Set(headline.filter((word) => written.has(word))),
    figures: new Set([...vocabulary].filter((word) => /\p{N}/u.test(word))),
  };
}

/**
 * True where one text is reason enough to call two articles reports of one event: long enough, nearly the same, and no
 * two fillings of one template. Of those each has a figure that the other has not, or a headline that names what the
 * other's text never does.
 */
export function areReprints(one: ReprintableText, other: ReprintableText): boolean {
  if (Math.min(one.words, other.words) < JOINING_WORDS_MIN) return false;
  if (!areNearDuplicates(one, other)) return false;
  if (!one.names.isSubsetOf(other.vocabulary) || !other.names.isSubsetOf(one.vocabulary)) return false;
  return one.figures.isSubsetOf(other.vocabulary) || other.figures.isSubsetOf(one.vocabulary);
}
