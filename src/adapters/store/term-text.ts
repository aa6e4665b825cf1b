// How a term vector and a profile are written into one column each, so that a few terms are found without reading all.
import type { Profile, TermCount, TermVector } from '../../news/ports.ts';

/**
 * Terms kept with their counts: headline and abstract first, then the body as far as this reaches. A term beyond is
 * found by the index all the same and counts once in the body.
 */
const TERMS_KEPT = 400;

export const NOWHERE: TermCount = { headline: 0, abstract: 0, body: 0 };
const ONCE_IN_BODY: TermCount = { headline: 0, abstract: 0, body: 1 };

/** `\nterm\th,a,b` for each term, closed by `\n`. Terms hold letters, digits and marks only, so nothing needs escaping. */
export function writeTerms(terms: TermVector): string {
  const lines: string[] = [];
  for (const [term, count] of terms) {
    if (lines.length >= TERMS_KEPT) break;
    lines.push(`${term}\t${count.headline},${count.abstract},${count.body}`);
  }
  return `\n${lines.join('\n')}\n`;
}

/** The count of the best of several terms; a term that the index matched but the text does not keep counts once. */
export function findCount(text: string, terms: readonly string[]): TermCount {
  return best(terms.map((term) => countAt(text, text.indexOf(`\n${term}\t`))));
}

/** The count of the best term with one of the prefixes. */
export function findPrefixCount(text: string, prefixes: readonly string[]): TermCount {
  return best(prefixes.map((prefix) => countAt(text, text.indexOf(`\n${prefix}`))));
}

/** What a match counts whose term is not among those kept. */
export function atLeastOnce(count: TermCount): TermCount {
  return weight(count) > 0 ? count : ONCE_IN_BODY;
}

export function largerCount(one: TermCount, other: TermCount): TermCount {
  return weight(other) > weight(one) ? other : one;
}

export function smallerCount(one: TermCount, other: TermCount): TermCount {
  return weight(other) < weight(one) ? other : one;
}

function best(counts: readonly TermCount[]): TermCount {
  return counts.reduce(largerCount, NOWHERE);
}

function weight(count: TermCount): number {
  return count.headline + count.abstract + count.body;
}

function countAt(text: string, start: number): TermCount {
  if (start < 0) return NOWHERE;
  const tab = text.indexOf('\t', start);
  const [headline = 0, abstract = 0, body = 0] = text
    .slice(tab + 1, text.indexOf('\n', tab))
    .split(',')
    .map(Number);
  return { headline, abstract, body };
}

/** `stem\tweight` lines. */
export function writeProfile(profile: Profile): string {
  return [...profile].map(([stem, weight]) => `${stem}\t${weight}`).join('\n');
}

export function readProfile(text: string): Profile {
  if (text === '') return new Map();
  return new Map(
    text.split('\n').map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), Number(line.slice(tab + 1))];
    }),
  );
}
