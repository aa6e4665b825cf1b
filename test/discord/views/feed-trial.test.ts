// What a trial of an address shows: inside Discord's bounds, and nothing in it acts, whatever a feed says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { feedTrialView } from '../../../src/discord/views/feed-trial.ts';
import type { FeedTrial, TrialItem } from '../../../src/newsroom/feeds/test-feed.ts';
import { shownUrl } from '../../../src/discord/views/feeds.ts';
import { hostileText } from '../hostile.ts';
import { problemsOf, textOf } from '../message-checks.ts';
import { anyText, NOON } from '../nouns.ts';

type Trial = Extract<FeedTrial, { kind: 'feed' }>;

function anItem(given: Partial<TrialItem> = {}): TrialItem {
  return {
    ...{
      headline: 'Ferry runs',
      url: 'https://a.example/1',
      fate: 'new',
      reason: null,
      textState: 'excerpt',
    },
    ...{ publishedAt: NOON, isDateDoubtful: false, tags: [] },
    ...given,
  };
}

function aTrial(given: Partial<Trial> = {}): Trial {
  return {
    ...{ kind: 'feed', url: 'https://a.example/feed', by: 'address', others: [], format: 'rss' },
    ...{ outlet: null, movedTo: null, counts: { new: 1, known: 0, repeated: 0, rejected: 0 } },
    ...{ newestAt: NOON, items: [anItem()] },
    ...given,
  };
}

const shown = (trial: Trial) => textOf(feedTrialView(trial, en).components);

describe('a trial', () => {
  test('says how the address led to what is read, and how many items come how far', () => {
    const text = shown(
      aTrial({
        ...{ by: 'path', format: 'atom', movedTo: 'https://b.example/feed', outlet: 'The Coast' },
        counts: { new: 7, known: 2, repeated: 1, rejected: 1 },
      }),
    );
    expect(text).toContain('The page names no feed; this is an Atom feed of the same site.');
    expect(text).toContain('It has moved to `https://b.example/feed`');
    expect(text).toContain('11 items by The Coast: 7 would come in, 2 known already, 1 repeated, 1 stops');
    expect(text).toContain('Nothing of it was kept.');
  });

  test('says of each item how far it comes, and why it stops', () => {
    const items = [
      anItem({ headline: null, fate: 'rejected', reason: 'it has no text', textState: null }),
      anItem({ fate: 'known', tags: ['Sea', 'Ports'], textState: 'full' }),
      anItem({ publishedAt: NOON * 3, isDateDoubtful: true }),
    ];
    const text = shown(aTrial({ items }));
    expect(text).toContain('- an item without a headline\n-# **stops**: it has no text');
    expect(text).toContain(`known already · full text · <t:${NOON / 1_000}:R> · Sea, Ports`);
    expect(text).toContain('comes in · an excerpt · its date cannot be true and is not gone by');
  });

  test('of undated items says so, and of none that there is none', () => {
    expect(shown(aTrial({ newestAt: null }))).toContain('1 item: 1 would come in · none of them dated');
    const nothing = { new: 0, known: 0, repeated: 0, rejected: 0 };
    expect(shown(aTrial({ counts: nothing, items: [] }))).toContain(en.feeds.testEmpty);
  });

  test('fits, and nothing in it acts, whatever the feed says', () => {
    const text = fc.oneof(anyText(500), hostileText);
    const item = fc.record({
      ...{ headline: fc.option(text), url: fc.option(fc.webUrl()), reason: fc.option(text) },
      ...{ fate: fc.constantFrom('new', 'known', 'repeated', 'rejected') },
      ...{ textState: fc.constantFrom('full', 'excerpt', 'truncated', 'headline', null) },
      ...{ publishedAt: fc.option(fc.constant(NOON)), isDateDoubtful: fc.boolean() },
      tags: fc.array(anyText(100), { maxLength: 25 }),
    });
    const given = fc.record({
      ...{
        url: fc.oneof(fc.webUrl(), hostileText),
        outlet: fc.option(text),
        movedTo: fc.option(fc.webUrl()),
      },
      items: fc.array(item, { maxLength: 10 }),
    });
    fc.assert(
      fc.property(given, (parts) => {
        const view = feedTrialView(aTrial(parts), en);
        expect(problemsOf(view)).toEqual([]);
        const acting = textOf(view.components)
          .replaceAll(shownUrl(parts.url), '')
          .replaceAll(shownUrl(parts.movedTo ?? ''), '')
          .replace(/<t:\d+:R>/g, '');
        expect(acting).not.toMatch(/(?<!\\)(?:\\\\)*(?:<[@#:/]|\[)/);
      }),
    );
  });
});
