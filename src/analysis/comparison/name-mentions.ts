// What stands in a slot as a name, and whether two names can be of one person or place.
import type { Claim } from './claims.ts';
import type { StemWeights } from './alignment.ts';
import type { Judgement, Mention } from './slots.ts';
import type { Name } from '../names/names.ts';

export interface NameMention extends Mention {
  name: Name;
  /** Stems of the statement without those of the name. */
  stems: ReadonlySet<string>;
}

export function stemsWithout(claim: Claim, { start, end }: Name): ReadonlySet<string> {
  const own = new Set(
    claim.tokens.filter((token) => token.start >= start && token.end <= end).map(({ stem }) => stem),
  );
  return claim.stems.difference(own);
}

/** The folded words of each write-up: whoever it names elsewhere is somebody else in it. */
type WordsOfArticles = ReadonlyMap<string, ReadonlySet<string>>;

export interface StoryWords {
  weights: StemWeights;
  words: WordsOfArticles;
}

export function wordsOfArticles(claims: readonly Claim[]): WordsOfArticles {
  const words = new Map<string, Set<string>>();
  for (const { article, tokens } of claims) {
    const known = words.get(article.id) ?? new Set<string>();
    words.set(article.id, known);
    for (const { word } of tokens) known.add(word);
  }
  return words;
}

/** True where a write-up names somebody, by the last word of the name at least. */
function isNamedIn(words: WordsOfArticles, claim: Claim, name: Name): boolean {
  return words.get(claim.article.id)?.has(name.words.at(-1) ?? '') === true;
}

/** Names of one person in two spellings differ in few letters. */
function areSpellings(one: string, other: string): boolean {
  if (one.slice(0, 2) !== other.slice(0, 2)) return false;
  const letters = new Set(one);
  const shared = [...new Set(other)].filter((letter) => letters.has(letter)).length;
  return shared >= 0.75 * Math.max(letters.size, new Set(other).size);
}

function areSame(one: Name, other: Name): boolean {
  const [last, lastOther] = [one.words.at(-1) ?? '', other.words.at(-1) ?? ''];
  return one.words.some((word) => other.words.includes(word)) || areSpellings(last, lastOther);
}

export function relationOfNames(
  one: NameMention,
  other: NameMention,
  words: WordsOfArticles,
): Judgement['relation'] {
  if (areSame(one.name, other.name)) return 'same';
  const isElsewhere = isNamedIn(words, one.claim, other.name) || isNamedIn(words, other.claim, one.name);
  return isElsewhere ? 'unrelated' : 'differs';
}
