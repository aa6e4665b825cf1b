// How a term vector and a profile are written into one column each, so that a few terms are found without reading all.
import type { Profile, TermCount, TermVector } from '../../news/ports.ts';

/**
 * Terms kept with their counts: headline and abstract first, then the body as far as this reaches. A term beyond is
 * found by the index all the same and counts once in the body.
 */
const TERMS_KEPT = 400;

export const NOWHERE: TermCount = { headline: 0, abstract: 0, body: 0 };
const ONCE_IN_BODY: TermCount = { headline: 0, abstract: 0, body: 1 };

/**
 * `\nterm\tcount` for each term, closed by `\n`; the count is empty for once in the body, `b` for the body alone, else
 * `h,a,b`. Terms hold letters, digits and marks only, so nothing needs escaping. Bytes, not text: of 500 articles' terms
 * a question reads a few, and making strings of all took most of its time (measured).
 */
export function writeTerms(terms: TermVector): Buffer {
  const lines: string[] = [];
  for (const [term, count] of terms) {
    if (lines.length >= TERMS_KEPT) break;
    lines.push(`${term}\t${writeCount(count)}`);
  }
  return Buffer.from(`\n${lines.join('\n')}\n`);
}

function writeCount({ headline, abstract, body }: TermCount): string {
  if (headline > 0 || abstract > 0) return `${headline},${abstract},${body}`;
  return body === 1 ? '' : String(body);
}

/** What a term is looked for by; made once for a question. */
export function needleOf(term: string): Buffer {
  return Buffer.from(`\n${term}\t`);
}

/** What a term that begins so is looked for by. */
export function prefixNeedleOf(prefix: string): Buffer {
  return Buffer.from(`\n${prefix}`);
}

/** The count of the best of the terms looked for. */
export function findCount(terms: Buffer, needles: readonly Buffer[]): TermCount {
  let best = NOWHERE;
  for (const needle of needles) {
    const start = terms.indexOf(needle);
    if (start >= 0) best = largerCount(best, readCount(terms, start));
  }
  return best;
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

function weight(count: TermCount): number {
  return count.headline + count.abstract + count.body;
}

const [TAB, LINE] = [9, 10];

function readCount(terms: Buffer, start: number): TermCount {
  const tab = terms.indexOf(TAB, start + 1);
  const written = terms.toString('latin1', tab + 1, terms.indexOf(LINE, tab));
  if (written === '') return ONCE_IN_BODY;
  const [first = 0, abstract, body] = written.split(',').map(Number);
  if (abstract === undefined || body === undefined) return { headline: 0, abstract: 0, body: first };
  return { headline: first, abstract, body };
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
