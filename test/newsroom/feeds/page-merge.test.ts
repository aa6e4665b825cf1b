// A feed's excerpt and its article's page made one: what stays, what is filled in, and which page is another's.
import { describe, expect, it } from 'vitest';
import type { ArticleLine } from '../../../src/news/article.ts';
import { articleFromLine } from '../../../src/newsroom/article-from-line.ts';
import { mergePage, withShownLead } from '../../../src/newsroom/feeds/page-merge.ts';
import { NOW, urlOf } from '../../nouns.ts';

const EXCERPT = 'The ferry from Northam to Corran sails again on Friday after three weeks in the dock.';
const BODY = `${EXCERPT} The harbour master of Corran said that the rudder had been replaced. Tickets that were sold for the cancelled crossings stay valid until the end of March, and the bus over the bridge runs for another week, so that nobody is left behind at the pier. The island council wants a second ship before the next winter comes.`;

const TOLD: ArticleLine = {
  ...{ url: urlOf('ferry'), guid: 'ferry-1', headline: 'Ferry to Corran sails again', abstract: EXCERPT },
  ...{ outlet: 'The Harbour Post', publishedAt: '2026-11-20T09:00:00Z', tags: ['Ferries'] },
};
const PAGE: ArticleLine = {
  ...{ url: 'https://amp.harbour-post.example/ferry', headline: 'Corran ferry back in service', body: BODY },
  ...{ abstract: 'After three weeks, the Corran ferry is back.', byline: 'Jo Tern', language: 'en' },
  ...{ outlet: 'harbour-post.example', publishedAt: '2026-11-20T08:00:00Z', tags: ['Islands', 'ferries'] },
  ...{ image: 'https://harbour-post.example/ferry.jpg', modifiedAt: '2026-11-20T10:00:00Z' },
};

function merge(told: ArticleLine, page: ArticleLine): ArticleLine | null {
  const outcome = articleFromLine(told, NOW);
  if (outcome.kind === 'rejected') throw new Error(outcome.reason);
  return mergePage({ line: told, article: outcome.article }, page, NOW);
}

describe('mergePage', () => {
  it('keeps what the feed says, takes the body, and fills in the rest', () => {
    expect(merge(TOLD, PAGE)).toMatchObject({
      ...{ url: TOLD.url, guid: 'ferry-1', headline: TOLD.headline, abstract: EXCERPT, body: BODY },
      ...{ outlet: 'The Harbour Post', publishedAt: TOLD.publishedAt, byline: 'Jo Tern', language: 'en' },
      ...{ image: PAGE.image, modifiedAt: PAGE.modifiedAt },
    });
  });

  it('has the tags of both, each once', () => {
    const merged = merge(TOLD, PAGE);
    const outcome = articleFromLine(merged ?? {}, NOW);
    expect(outcome).toMatchObject({
      article: { textState: 'full', tags: [{ slug: 'ferries', name: 'Ferries' }, { slug: 'islands' }] },
    });
  });

  it('takes the lead of the page where the feed has none, or one that breaks off', () => {
    expect(merge({ ...TOLD, abstract: undefined, body: EXCERPT }, PAGE)).toMatchObject({
      ...{ abstract: PAGE.abstract, body: BODY },
    });
    const cut = merge({ ...TOLD, abstract: 'The ferry from Northam to Corran sails […]' }, PAGE);
    expect(cut).toMatchObject({ abstract: PAGE.abstract, body: BODY });
  });

  it('does not let the feed’s word on its excerpt stand for the whole text', () => {
    expect(merge({ ...TOLD, textState: 'excerpt' }, PAGE)?.textState).toBeUndefined();
    expect(merge({ ...TOLD, textState: 'excerpt' }, { ...PAGE, textState: 'truncated' })).toBeNull();
  });

  it('knows the article by its headline where there is nothing else, in any script', () => {
    const bare = { ...TOLD, abstract: undefined };
    expect(merge(bare, { ...PAGE, headline: 'The ferry to Corran sails again' })).not.toBeNull();
    const sentences =
      '北港と島を結ぶ連絡船が金曜日に運航を再開する。修理は三週間続いた。切符は三月末まで使える。'.repeat(4);
    const told = { url: urlOf('j'), headline: '島の連絡船が運航再開', language: 'ja' };
    expect(merge(told, { headline: '連絡船、金曜に運航再開', body: sentences })).not.toBeNull();
  });

  it.each([
    [
      'a front page',
      {
        headline: 'The Harbour Post – news from the coast',
        body: 'Latest news. Storm warning for the western isles. Council votes on the new school. Weather, sport and television. Subscribe to our newsletter and never miss a headline again. Contact the desk by telephone or visit us in Quay Street, where we are open on all working days between nine and five. Advertise with us, and reach thousands of readers on the coast.',
      },
    ],
    [
      'a page of errors',
      {
        headline: 'Page not found',
        body: 'We could not find what you were looking for. It may have been moved or deleted. Please check the address, or use the search at the top of this page to find what you need. If you think that this is a mistake of ours, then write to the editors, who will be glad to help you find the text that you have come for.',
      },
    ],
    [
      'another article that mentions this one',
      { headline: 'Museum opens its doors', body: `${BODY} ${BODY}` },
    ],
  ])('does not take %s', (_name, page) => {
    expect(merge(TOLD, page)).toBeNull();
  });

  it('does not take a page without a text, or with less of it', () => {
    expect(merge(TOLD, { ...PAGE, body: undefined })).toBeNull();
    expect(merge(TOLD, { ...PAGE, body: 'The ferry from Northam sails again.' })).toBeNull();
    expect(merge(TOLD, { url: 'nonsense' })).toBeNull();
  });
});

describe('withShownLead', () => {
  it('says that what a feed has is an excerpt', () => {
    expect(withShownLead(TOLD, { ...PAGE, abstract: 'Another lead.' })).toEqual({
      ...{ ...TOLD, textState: 'excerpt' },
    });
    expect(withShownLead({ ...TOLD, textState: 'truncated' }, null).textState).toBe('truncated');
  });

  it('gives a bare headline the lead that everybody may see', () => {
    const bare = { ...TOLD, abstract: ' ' };
    expect(withShownLead(bare, PAGE)).toMatchObject({ abstract: PAGE.abstract, textState: 'excerpt' });
    expect(withShownLead(bare, null)).toMatchObject({ abstract: ' ', textState: 'excerpt' });
  });
});
