// The extractive summary as the newsroom makes it: its sentences cited, what it rests on counted, and its name.
import { describe, expect, it } from 'vitest';
import { extractSummary, summaryFingerprintOf } from '../../../src/newsroom/summaries/summarise-articles.ts';
import { citableText } from '../../../src/news/article.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import { anArticle, NOW, urlOf } from '../../nouns.ts';

const CLOSED = 'The harbour of Port Ellery was closed on Monday because of storm Ottilie.';
const FERRIES = 'Two ferries with four hundred passengers have to wait in the bay until the wind drops.';

const first = anArticle({ url: urlOf(1), body: `${CLOSED} ${FERRIES}`, publishedAt: NOW - 2 * HOUR_MS });
const second = anArticle({ url: urlOf(2), body: FERRIES, textState: 'excerpt' });

describe('extractSummary', () => {
  it('is extractive: each sentence is the quote of its one citation, where it stands', () => {
    const { method, sentences } = extractSummary([second, first], 3);
    expect(method).toBe('extractive');
    expect(sentences.map(({ text }) => text)).toEqual([CLOSED, FERRIES]);
    for (const { text, citations } of sentences) {
      const [citation] = citations;
      if (citation === undefined) throw new Error('a sentence without a citation');
      expect(citations).toHaveLength(1);
      expect(citation.quote).toBe(text);
      const cited = [first, second].find(({ id }) => id === citation.article);
      expect(cited?.version).toBe(citation.version);
      expect(cited === undefined ? '' : citableText(cited).slice(citation.start, citation.end)).toBe(text);
    }
  });

  it('counts what it rests on, and says no more than asked', () => {
    const summary = extractSummary([first, second], 1);
    expect(summary.basis).toEqual({ full: 1, excerpt: 1, truncated: 0, headline: 0 });
    expect(summary.sentences).toHaveLength(1);
    expect(extractSummary([], 3).sentences).toEqual([]);
  });
});

describe('summaryFingerprintOf', () => {
  it('is the same in whatever order, and another for other texts and lengths', () => {
    const fingerprint = summaryFingerprintOf([first, second], 3);
    expect(summaryFingerprintOf([second, first], 3)).toBe(fingerprint);
    expect(summaryFingerprintOf([first, second], 1)).not.toBe(fingerprint);
    expect(summaryFingerprintOf([first], 3)).not.toBe(fingerprint);
    const edited = anArticle({ url: urlOf(2), body: CLOSED });
    expect(summaryFingerprintOf([first, edited], 3)).not.toBe(fingerprint);
  });
});
