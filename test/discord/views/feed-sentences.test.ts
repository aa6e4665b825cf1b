// What is kept of a feed in English is said in every language: all that is ever kept, sentences within sentences, and what is unknown.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  PROBLEMS,
  problemOfError,
  problemOfStatus,
} from '../../../src/adapters/sources/http/http-problems.ts';
import { sentenceOf } from '../../../src/adapters/sources/fetch-answer.ts';
import { findExcess } from '../../../src/adapters/sources/pages/page-bounds.ts';
import { problemOfReading } from '../../../src/adapters/sources/reading-problems.ts';
import { de } from '../../../src/discord/texts/de/de.ts';
import { feedSentences } from '../../../src/discord/texts/en/feed-sentences.ts';
import { en } from '../../../src/discord/texts/en.ts';
import { textsFor } from '../../../src/discord/texts/texts.ts';
import { feedSentence } from '../../../src/discord/views/feed-sentences.ts';
import { PAGE_MAX_BYTES, PAGE_MAX_DEPTH } from '../../../src/limits/reading.ts';
import type { FeedFormat } from '../../../src/news/feed.ts';
import { checkFeedAddress } from '../../../src/newsroom/feeds/feed-address.ts';
import { watchLayout } from '../../../src/newsroom/feeds/layout-watch.ts';
import {
  failingSentence,
  GONE,
  NOT_TAKEN_IN,
  noticeOf,
  pagesNotice,
} from '../../../src/newsroom/feeds/reading-sentences.ts';
import { aLine } from '../../nouns.ts';
import { anyText } from '../nouns.ts';

const HOST = 'fjord-post.example';
const DAY_MS = 86_400_000;
const STATUSES = [204, 206, 304, 300, 401, 404, 410, 418, 429, 408, 503];
const CODES = [
  ...['PrivateAddressError', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'UND_ERR_CLOSED', 'EHOSTUNREACH'],
  ...['ETIMEDOUT', 'CERT_HAS_EXPIRED', 'ECONNRESET', 'HPE_INVALID_CONSTANT', 'Z_DATA_ERROR', 'EWHATEVER'],
];

const errorOf = (code: string) => Object.assign(new Error('It broke.'), { code });

function layoutOf(format: FeedFormat, held: number, url: string | undefined): (string | null)[] {
  const lines = Array.from({ length: held }, () => ({ ...aLine(), url: url ?? '' }));
  const first = watchLayout({ usualItems: 20, notice: null }, { format, lines });
  const second = watchLayout({ usualItems: 20, notice: first.notice }, { format, lines });
  return [first.notice, second.notice];
}

const REFUSED = ['nothing', 'https://me:hunter2@a.example/', `https://a.example/${'x'.repeat(9_000)}`];
const UNFIT = ['http://10.0.0.7/feed', 'https://a.example/feed?token=8sd7f6g5h4j3k2l1q9w8e7r6'];

/** By the place where they are made. */
const KEPT: Readonly<Record<string, readonly (string | null)[]>> = {
  'reading an address': Object.values(PROBLEMS).map((problem) => problem(HOST)),
  'a status': STATUSES.map((status) => problemOfStatus(status, HOST)),
  'an error': CODES.map((code) => problemOfError(errorOf(code), HOST)),
  'what an address holds': [
    problemOfReading({ kind: 'feed-list' }),
    problemOfReading({ kind: 'article-lines' }),
    problemOfReading({ kind: 'article-json' }),
    problemOfReading({ kind: 'sitemap-index', sitemaps: [] }),
    problemOfReading({
      ...{ kind: 'rejected', feed: `https://${HOST}/feed` },
      reason: 'this XML is no feed: RSS, Atom, RDF and JSON Feed are read',
    }),
  ],
  'a page': [findExcess('x'.repeat(PAGE_MAX_BYTES + 1)), findExcess('<div>'.repeat(PAGE_MAX_DEPTH + 1))].map(
    (reason) => sentenceOf(reason ?? ''),
  ),
  'what is told': [
    failingSentence({ readAt: 0, addedAt: 0 }, 8 * DAY_MS, problemOfStatus(404, HOST)),
    ...[GONE, NOT_TAKEN_IN],
    ...(['paywall', 'login', 'consent', 'disallowed'] as const).map((withheldBy) =>
      pagesNotice(
        { readsPages: true, notice: null },
        { withheldBy, pages: { read: 0, withheld: 1, failed: 0 } },
      ),
    ),
  ],
  'a layout': [
    ...layoutOf('rss', 0, undefined),
    ...layoutOf('tag-page', 1, 'https://a.example/1'),
    ...layoutOf('tag-page', 2, 'https://a.example/1'),
    ...layoutOf('tag-page', 20, undefined),
  ],
  'a refused address': [...REFUSED, ...UNFIT].map((address) => {
    const checked = checkFeedAddress(address);
    return checked.kind === 'refused' ? checked.reason : null;
  }),
};

/** Words that only English has: what keeps them was not known as a whole. */
const ENGLISH = /\b(?:the|is|it|its|that|this|and|again|give)\b/i;

describe.each(Object.entries(KEPT))('what comes of %s', (_, sentences) => {
  test.each(sentences.map((sentence) => [sentence ?? 'no sentence']))('is said in German: %s', (sentence) => {
    const said = feedSentence(sentence, de);
    expect(said).not.toBe(sentence);
    expect(said.replace(/https?:\S+|„[^“]*“|: broadsheet .*/g, '')).not.toMatch(ENGLISH);
    expect(feedSentence(sentence, en).replaceAll(',', '')).toBe(sentence.replaceAll(',', ''));
  });
});

describe('a sentence about a feed', () => {
  it('of each kind has no value left unsaid, in any language', () => {
    for (const message of Object.values(feedSentences)) {
      const kept = message.replace(/\{status\}/g, '404').replace(/\{\w+, number\}/g, '7');
      const filled = kept.replace('{problem}', feedSentences.linklessDoubt).replace(/\{\w+\}/g, 'VALUE');
      for (const locale of ['de', 'es-ES', 'fr', 'ja', 'zh-CN']) {
        const said = feedSentence(filled, textsFor(locale));
        expect(said, locale).not.toBe(filled);
        expect(said).not.toMatch(/[{}]|undefined/);
        for (const value of filled.match(/VALUE|404/g) ?? []) expect(said).toContain(value);
      }
    }
  });

  it('within another one, and after one, is said too', () => {
    const problem = problemOfStatus(404, HOST);
    expect(feedSentence(failingSentence({ readAt: 0, addedAt: 0 }, DAY_MS, problem), de)).toBe(
      `Er scheitert seit 1 Tag und wird nicht mehr gelesen. ${HOST} antwortet 404: Dort ist nichts. Suche die Adresse auf der Seite des Mediums. Füge ihn wieder hinzu, wenn es geht.`,
    );
    expect(feedSentence(noticeOf(feedSentences.linklessDoubt, feedSentences.paywall) ?? '', de)).toBe(
      `${de.feedSentences.linklessDoubt} ${de.feedSentences.paywall}`,
    );
  });

  it('that is not known stays as it is, with what follows', () => {
    expect(feedSentence('It sulks. It was slow.', de)).toBe('It sulks. It was slow.');
    expect(feedSentence(`${feedSentences.paywall} It sulks.`, de)).toBe(
      `${de.feedSentences.paywall} It sulks.`,
    );
    fc.assert(
      fc.property(anyText(300), (text) => {
        expect(feedSentence(text, de)).toBe(text);
      }),
    );
  });
});
