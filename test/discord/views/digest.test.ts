// A digest's message: what it tells and quotes, and that it fits and is found again whatever its stories say.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../src/discord/custom-id.ts';
import { en } from '../../../src/discord/texts/en.ts';
import { deliveryMark, digestView } from '../../../src/discord/views/digest.ts';
import { DAY_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import type { Delivery, Digest } from '../../../src/news/digest.ts';
import type { SubscriptionId } from '../../../src/news/subscription.ts';
import { aTag } from '../../nouns.ts';
import { anyDelivery, anyDigest, createDelivery, createDigest, createDigestStory } from '../digest-nouns.ts';
import { buttonsOf, customIdsOf, problemsOf, selectsOf, textOf } from '../message-checks.ts';
import { articleId, citationOf, HEADLINE_500, NOON, QUOTE_2000, URL_500 } from '../nouns.ts';

const command = '</digest add:18446744073709551615>';

function show(digest: Digest, delivery: Delivery = createDelivery()) {
  return digestView(delivery, digest, { texts: en, command });
}

describe('a digest', () => {
  test('names its tag, each story with a quoted sentence and its outlet, and the next one', () => {
    const stories = [1, 2].map((number) => createDigestStory(number));
    const components = show(createDigest(stories, { total: 7 }));
    const text = textOf(components);
    expect(text).toContain(`## Daily digest: Sea\n-# <t:${NOON / 1_000}:D> · 2 of 7 new stories`);
    expect(text).toContain(
      '**1. Ferry 1 runs again**\nThe ferry 1 has left the dock. ([The Harbour Post](https://gazette.example/a/1))',
    );
    expect(text).toContain(
      `Set up by a server manager with ${command} · next <t:${NOON / 1_000 + 86_400}:R>`,
    );
    expect(buttonsOf(components).map((button) => 'url' in button && button.url)).toEqual([
      'https://gazette.example/a/1',
      'https://gazette.example/a/2',
    ]);
  });

  test('offers a summary of each story', () => {
    const stories = [1, 2, 3].map((number) => createDigestStory(number));
    const [select, ...others] = selectsOf(show(createDigest(stories)));
    expect(others).toEqual([]);
    expect(select?.options.map(({ value, label }) => [value, label])).toEqual(
      stories.map(({ story, headline }) => [story, headline]),
    );
  });

  test('says how many report a story, and when its text is cut off', () => {
    const articles = [1, 2, 3].map(articleId);
    const text = textOf(
      show(createDigest([createDigestStory(1, { articles, outlets: 2, isTruncated: true })])),
    );
    expect(text).toContain(`-# 3 articles by 2 outlets · ${en.news.cutOff}`);
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
    [1, 'Daily'],
    [25 / 24, 'Daily'],
    [7, 'Weekly'],
  ])('whose next comes in %f days is called %s', (days, name) => {
    const digest = createDigest([createDigestStory(1)], { nextRunAt: NOON + days * DAY_MS });
    expect(textOf(show(digest))).toContain(`## ${name} digest: Sea`);
  });

  test('of ten long stories of a script of three bytes a sign fits, all ten told', () => {
    const long = { headline: HEADLINE_500, sentence: citationOf(QUOTE_2000), url: URL_500 };
    const stories = Array.from({ length: 10 }, (_, place) => createDigestStory(place + 1, long));
    const components = show(createDigest(stories, { tag: aTag('経済'.repeat(50)) }));
    expect(problemsOf({ components })).toEqual([]);
    expect(textOf(components).match(/^\*\*\d+\. /gm)).toHaveLength(10);
  });

  test('of ten stories with the longest links that stand in texts fits, all ten told', () => {
    const long = {
      headline: '*'.repeat(500),
      sentence: citationOf('_'.repeat(2_000)),
      outlet: 'm'.repeat(80),
    };
    const url = `https://a.example/${'x'.repeat(160)}`;
    const stories = Array.from({ length: 10 }, (_, place) => createDigestStory(place + 1, { ...long, url }));
    const components = show(createDigest(stories, { tag: aTag('*'.repeat(100)) }));
    expect(problemsOf({ components })).toEqual([]);
    expect(textOf(components).match(/^\*\*\d+\. /gm)).toHaveLength(10);
  });

  test('fits and can be found again, whatever its stories say', () => {
    fc.assert(
      fc.property(anyDigest, anyDelivery, (digest, delivery) => {
        const components = show(digest, delivery);
        expect(problemsOf({ components })).toEqual([]);
        expect(customIdsOf(components)).toEqual([deliveryMark(delivery)]);
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
