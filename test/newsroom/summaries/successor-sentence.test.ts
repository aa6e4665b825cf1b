// Words that still stand are told from words that are gone, and what stands in their place is no old sentence.
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/news/article.ts';
import type { Citation } from '../../../src/news/summary.ts';
import { stands, successorOf } from '../../../src/newsroom/summaries/successor-sentence.ts';
import { anArticle } from '../../nouns.ts';

const COST = 'The repairs of the ferry cost 4.2 million crowns.';
const NEW_COST = 'The repairs of the ferry cost 6.9 million crowns.';

function anArticleSaying(body: string): Article {
  return anArticle({ headline: 'Ferry repairs cost millions of crowns', body });
}

function aCitation(quote: string, { id, version }: Article): Citation {
  return { article: id, version, quote, start: 0, end: quote.length };
}

describe('stands', () => {
  it('finds the same words behind other capitals, dashes, quotation marks and white space', () => {
    expect(stands('The “old” ferry – again', 'Read: the "OLD"\n ferry - again.')).toBe(true);
  });

  it('misses words of which one is another', () => {
    expect(stands(COST, `It is so. ${NEW_COST}`)).toBe(false);
  });
});

describe('successorOf', () => {
  const then = anArticleSaying(`${COST} The mayor is glad.`);

  it('is the new sentence that is most like the one that is gone', () => {
    const now = anArticleSaying(`${NEW_COST} The mayor is glad. Rain is expected in Corran.`);
    expect(successorOf(aCitation(COST, then), now, then.body ?? '')).toBe(NEW_COST);
  });

  it('is no sentence that stood there before', () => {
    const now = anArticleSaying('The mayor is glad.');
    expect(successorOf(aCitation(COST, then), now, then.body ?? '')).toBeNull();
  });

  it('is no sentence that shares too little', () => {
    const now = anArticleSaying('The mayor is glad. Rain is expected in Corran.');
    expect(successorOf(aCitation(COST, then), now, then.body ?? '')).toBeNull();
  });

  it('is never the headline, however like it is', () => {
    const now = anArticleSaying('The mayor is glad.');
    const citation = aCitation('Ferry repairs cost many millions of crowns', then);
    expect(successorOf(citation, now, then.body ?? '')).toBeNull();
  });
});
