// A digest's message: what it tells and quotes, and that it fits and is found again whatever its stories say.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../src/discord/custom-id.ts';
import { MESSAGE_COMPONENTS_MAX, sizeOf } from '../../../src/discord/message-limits.ts';
import { en } from '../../../src/discord/texts/en.ts';
import { deliveryMark, digestView } from '../../../src/discord/views/digest.ts';
import { DIGEST_STORIES_MAX } from '../../../src/limits/digests.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import type { Delivery, Digest } from '../../../src/news/digest.ts';
import type { SubscriptionId } from '../../../src/news/subscription.ts';
import { aTag } from '../../nouns.ts';
import {
  anyDelivery,
  anyDigest,
  createCorrection,
  createDelivery,
  createDigest,
  createDigestStory,
  createUpdate,
} from '../digest-nouns.ts';
import { buttonLabelsOf, buttonsOf, customIdsOf, problemsOf, selectsOf, textOf } from '../message-checks.ts';
import { articleId, citationOf, HEADLINE_500, NOON, QUOTE_2000, URL_500 } from '../nouns.ts';

const command = '</digest add:18446744073709551615>';
const TWO = [1, 2].map(articleId);

function show(digest: Digest, delivery: Delivery = createDelivery()) {
  return digestView(delivery, digest, { texts: en, command });
}

describe('a digest', () => {
  test('names its tag, each story with a quoted sentence and its outlet, and the next one', () => {
    const stories = [1, 2].map((number) => createDigestStory(number));
    const components = show(createDigest(stories, { total: 7 }));
    const text = textOf(components);
    expect(text).toContain(`## Digest: Sea\n-# <t:${NOON / 1_000}:D> · 2 new stories · 5 more not shown`);
    expect(text).toContain(
      '**1. Ferry 1 runs again**\nThe ferry 1 has left the dock. ([The Harbour Post](https://gazette.example/a/1))',
    );
    expect(text).toContain(`-# reported <t:${(NOON - 3 * HOUR_MS) / 1_000}:R>`);
    expect(text).toContain(
      `Set up by a server manager with ${command} · next <t:${NOON / 1_000 + 86_400}:R>`,
    );
    expect(buttonsOf(components).flatMap((button) => ('url' in button ? [button.url] : []))).toEqual([
      'https://gazette.example/a/1',
      'https://gazette.example/a/2',
    ]);
  });

  test('of words shows them in quotes, as harmless text', () => {
    const topic = { kind: 'words' as const, words: 'quantum *batteries* @here' };
    expect(textOf(show(createDigest([createDigestStory(1)], { topic })))).toContain(
      '## Digest: “quantum \\*batteries\\* \\@here”',
    );
  });

  test('offers a summary of each story', () => {
    const stories = [1, 2, 3].map((number) => createDigestStory(number));
    const [select, ...others] = selectsOf(show(createDigest(stories)));
    expect(others).toEqual([]);
    expect(select?.options.map(({ value, label }) => [value, label])).toEqual(
      stories.map(({ story, headline }) => [story, headline]),
    );
  });

  test('offers a comparison of the stories that have something to compare', () => {
    const stories = [createDigestStory(1), createDigestStory(2, { articles: TWO }), createDigestStory(3)];
    const [, compare] = selectsOf(show(createDigest(stories)));
    expect(compare?.placeholder).toBe(en.digest.compare);
    expect(compare?.custom_id).toMatch(/^1:dc:1a:[0-9a-z]+$/);
    expect(compare?.options.map(({ value }) => value)).toEqual([stories[1]?.story]);
  });

  test('with more new stories than it tells has a button that shows them', () => {
    const stories = [1, 2].map((number) => createDigestStory(number));
    expect(buttonLabelsOf(show(createDigest(stories, { total: 7 })))).toContain('List all (5 more)');
    expect(buttonLabelsOf(show(createDigest(stories, { total: 3 })))).toContain('List all (1 more)');
    expect(buttonLabelsOf(show(createDigest(stories))).join()).not.toContain('List all');
  });

  test('says how many report a story, how many on their own, and when its text is cut off', () => {
    const articles = [1, 2, 3].map(articleId);
    const one = createDigestStory(1, { articles, outlets: 3, independent: 2, isTruncated: true });
    const text = textOf(show(createDigest([one])));
    expect(text).toMatch(
      new RegExp(`-# 3 articles by 3 outlets, 2 wrote independently · reported .* · ${en.news.cutOff}`),
    );
  });

  test('of a story without headline, sentence, outlet and address says so of each', () => {
    const nothing = { headline: null, sentence: null, outlet: '', url: null };
    const components = show(createDigest([createDigestStory(1, nothing)]));
    expect(textOf(components)).toContain(
      `**1. ${en.news.noHeadline}**\n*${en.news.noQuote}* (${en.news.unknownOutlet})`,
    );
    expect(buttonsOf(components)).toEqual([]);
  });

  test.each([
    [1 / 24, 'Digest'],
    [1, 'Digest'],
    [3, 'Digest'],
    [7 - 1 / 24, 'Weekly digest'],
    [7, 'Weekly digest'],
  ])('whose next comes in %f days is called %s', (days, name) => {
    const digest = createDigest([createDigestStory(1)], { nextRunAt: NOON + days * DAY_MS });
    expect(textOf(show(digest))).toContain(`## ${name}: Sea`);
  });
});

describe('a story that was told before', () => {
  const toldAt = `last told <t:${(NOON - DAY_MS) / 1_000}:d>`;

  test.each([
    [{}, '12 → 34'],
    [{ because: 'outlets', before: '2', now: '5' }, 'independent reports: 2 → 5'],
    [{ because: 'claim', before: null, now: 'the harbour is open' }, 'new: the harbour is open'],
    [{ because: 'claim', before: 'closed', now: null }, 'before: closed'],
    [{ because: 'claim', before: null, now: null }, 'something new is reported'],
    [{ because: 'outlets', before: null, now: null }, 'more outlets report it'],
    [{ before: '**12**', now: '<@1>' }, '\\*\\*12\\*\\* → \\<\\@1\\>'],
  ] as const)('is marked as an update in words: %j', (given, shown) => {
    const text = textOf(show(createDigest([createDigestStory(1, { update: createUpdate(given) })])));
    expect(text).toContain(`**1. Ferry 1 runs again**\n**Update** · ${shown} · ${toldAt}\nThe ferry 1`);
  });
});

test('new stories and updates are counted apart', () => {
  const stories = [
    createDigestStory(1),
    ...[2, 3].map((number) => createDigestStory(number, { update: createUpdate() })),
  ];
  const shown = `-# <t:${NOON / 1_000}:D> ·`;
  expect(textOf(show(createDigest(stories)))).toContain(`${shown} 1 new story · 2 updates\n`);
  expect(textOf(show(createDigest(stories.slice(1, 2))))).toContain(`${shown} 1 update\n`);
});

describe('corrections of a digest', () => {
  test('stand below its stories, dated, the old words and the new', () => {
    const corrections = [createCorrection(2, { now: null }), createCorrection(1)];
    const text = textOf(show(createDigest([createDigestStory(1)]), createDelivery({ corrections })));
    const first = `**Corrected <t:${(NOON + MINUTE_MS) / 1_000}:D>:** The Harbour Post wrote “There were 1 boats.” · now: “There were 2 boats.”`;
    const second = `**Corrected <t:${(NOON + 2 * MINUTE_MS) / 1_000}:D>:** The Harbour Post wrote “There were 2 boats.” and has taken it back`;
    expect(text).toContain(`${first}\n${second}\n`);
    expect(text.indexOf(first)).toBeGreaterThan(text.indexOf('reported'));
  });

  test('beyond what fits are counted, and the newest shown', () => {
    const corrections = Array.from({ length: 9 }, (_, place) => createCorrection(place + 1));
    const text = textOf(show(createDigest([createDigestStory(1)]), createDelivery({ corrections })));
    expect(text).toContain('-# 4 more corrections\n**Corrected');
    expect(text).toContain('There were 9 boats.');
    expect(text).not.toContain('“There were 4 boats.”');
  });

  test('are none where nothing was corrected', () => {
    expect(textOf(show(createDigest([createDigestStory(1)])))).not.toContain('orrect');
  });
});

describe('a digest of the most that one can hold', () => {
  const corrections = Array.from({ length: 6 }, () =>
    createCorrection(1, { told: QUOTE_2000, now: QUOTE_2000 }),
  );
  const update = createUpdate({ before: HEADLINE_500, now: HEADLINE_500 });
  const long = { headline: HEADLINE_500, sentence: citationOf(QUOTE_2000), url: URL_500 };

  test.each([DIGEST_STORIES_MAX, 10])(
    'with %i long stories of a script of three bytes a sign fits, all told',
    (count) => {
      const stories = Array.from({ length: count }, (_, place) =>
        createDigestStory(place + 1, { ...long, update, articles: TWO, outlets: 30, independent: 29 }),
      );
      const topic = { kind: 'tag' as const, tag: aTag('経済'.repeat(50)) };
      const components = show(
        createDigest(stories, { topic, total: 10_000 }),
        createDelivery({ corrections }),
      );
      expect(problemsOf({ components })).toEqual([]);
      expect(textOf(components).match(/^\*\*\d+\. /gm)).toHaveLength(count);
      expect(textOf(components).match(/\*\*Update\*\*/g)).toHaveLength(count);
      expect(textOf(components)).toContain('**Corrected ');
      expect(sizeOf(components).components).toBeLessThanOrEqual(MESSAGE_COMPONENTS_MAX);
    },
  );

  test('with the longest links that stand in texts fits, all told', () => {
    const signs = {
      headline: '*'.repeat(500),
      sentence: citationOf('_'.repeat(2_000)),
      outlet: 'm'.repeat(80),
    };
    const url = `https://a.example/${'x'.repeat(160)}`;
    const stories = Array.from({ length: DIGEST_STORIES_MAX }, (_, place) =>
      createDigestStory(place + 1, { ...signs, url, update }),
    );
    const components = show(
      createDigest(stories, { topic: { kind: 'tag', tag: aTag('*'.repeat(100)) }, total: 100 }),
    );
    expect(problemsOf({ components })).toEqual([]);
    expect(textOf(components).match(/^\*\*\d+\. /gm)).toHaveLength(DIGEST_STORIES_MAX);
  });

  test('of ordinary Japanese stories keeps whole headlines', () => {
    const headline = '都内で大規模な停電が発生し鉄道各線が運転を見合わせている';
    const stories = Array.from({ length: DIGEST_STORIES_MAX }, (_, place) =>
      createDigestStory(place + 1, { headline, sentence: citationOf(`${headline}。`), articles: TWO }),
    );
    const components = show(createDigest(stories));
    expect(problemsOf({ components })).toEqual([]);
    expect(textOf(components).match(new RegExp(`\\*\\*\\d\\. ${headline}\\*\\*`, 'g'))).toHaveLength(8);
  });

  test('fits and can be found again, whatever its stories say', () => {
    fc.assert(
      fc.property(anyDigest, anyDelivery, (digest, delivery) => {
        const components = show(digest, delivery);
        expect(problemsOf({ components })).toEqual([]);
        expect(customIdsOf(components)[0]).toBe(deliveryMark(delivery));
        expect(textOf(components).match(/^\*\*\d+\. /gm)).toHaveLength(digest.stories.length);
      }),
    );
  });
});

describe('what a digest is found again by', () => {
  test('is its subscription and slot, exactly', () => {
    const mark = deliveryMark({ subscription: 'zzzzzzzzz' as SubscriptionId, slot: NOON });
    const [, , subscription, minutes] = mark.split(':');
    expect(subscription).toBe('zzzzzzzzz');
    expect((readNumber(minutes, NOON) ?? 0) * MINUTE_MS).toBe(NOON);
    expect(deliveryMark({ subscription: '1' as SubscriptionId, slot: NOON + MINUTE_MS })).not.toBe(
      deliveryMark({ subscription: '1' as SubscriptionId, slot: NOON }),
    );
  });
});
