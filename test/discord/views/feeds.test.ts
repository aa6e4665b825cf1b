// The messages about feeds: inside Discord's bounds, and nothing in them acts, whatever a feed says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { feedAddedView, feedListView, shownUrl } from '../../../src/discord/views/feeds.ts';
import { anyFeeds, createFeed } from '../digest-nouns.ts';
import { HOSTILE, hostileText, UNSEEN } from '../hostile.ts';
import { problemsOf, textOf } from '../message-checks.ts';
import { anyText, NOON } from '../nouns.ts';

describe('an address as text', () => {
  test('is one piece of code, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.constantFrom(...HOSTILE)), (address) => {
        const shown = shownUrl(address);
        expect(shown).toMatch(/^`[^`\n]+`$/);
        expect(shown.length).toBeLessThanOrEqual(202);
        expect(shown.replace(/[\u200C\u200D]/g, '')).not.toMatch(UNSEEN);
      }),
    );
  });

  test('that is none is shown as nothing', () => expect(shownUrl(' \u200B')).toBe('`…`'));
});

describe('the list of feeds', () => {
  test('has the paused first, then those that failed most, then the others as they come', () => {
    const feeds = [
      createFeed({ url: 'https://a.example/well' }),
      createFeed({ url: 'https://b.example/failing', failures: 2, problem: 'It is slow.' }),
      createFeed({ url: 'https://c.example/paused', failures: 1, isPaused: true, problem: 'It is gone.' }),
      createFeed({ url: 'https://d.example/failing', failures: 9, problem: 'It is down.' }),
      createFeed({ url: 'https://e.example/paused', failures: 5, isPaused: true, problem: 'It is gone.' }),
      createFeed({ url: 'https://f.example/well', readAt: NOON, articles: 1, pacePerDay: 4.4 }),
      createFeed({ url: 'https://g.example/changed', notice: 'It holds 2 items.', readsPages: true }),
    ];
    const view = feedListView(feeds, en);
    const text = textOf(view.components);
    expect([...text.matchAll(/https:\/\/(.)\.example/g)].map(([, place]) => place).join('')).toBe('cedbgaf');
    expect(text).toContain('**paused**: It is gone. Add it again');
    expect(text).toContain('**failing** 9 times in a row: It is down.');
    expect(text).toContain(`read <t:${NOON / 1_000}:R> · 1 article so far`);
    expect(text).toContain('4 a day');
    expect(text).toMatch(/with the text of its pages · \*\*look at it\*\*: It holds 2 items\./);
    expect(view.isForAsker).toBe(true);
  });

  test('that is too long for a message says how many there are besides', () => {
    const feeds = Array.from({ length: 60 }, (_, place) => createFeed({ url: `https://a.example/${place}` }));
    const text = textOf(feedListView(feeds, en).components);
    const shown = text.match(/^- /gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(10);
    expect(text).toContain(`-# ${60 - shown} more.`);
  });

  test('fits, whatever the feeds are called and suffer from', () => {
    fc.assert(
      fc.property(anyFeeds, (feeds) => {
        expect(problemsOf(feedListView(feeds, en))).toEqual([]);
      }),
    );
  });
});

describe('an addition', () => {
  test('fits, and nothing in it acts, whatever the site calls its feeds', () => {
    const found = fc.record({
      url: fc.oneof(fc.webUrl(), hostileText),
      title: fc.option(anyText(500)),
      format: fc.constantFrom('rss', 'tag-page', 'sitemap'),
      by: fc.constantFrom('address', 'link', 'path', 'sitemap'),
    });
    fc.assert(
      fc.property(fc.array(found, { maxLength: 20 }), (others) => {
        const added = { kind: 'added', feed: createFeed(), found: others[0] ?? null, others } as const;
        const view = feedAddedView(added, { texts: en, listCommand: '</feeds list:1>' });
        expect(problemsOf(view)).toEqual([]);
        const shown = textOf(view.components).replace('</feeds list:1>', '');
        const addresses = [added.feed, ...others].map(({ url }) => shownUrl(url));
        const text = addresses.reduce((left, address) => left.replaceAll(address, ''), shown);
        expect(text).not.toMatch(/(?<!\\)(?:\\\\)*(?:<[@#:/]|\[)/);
      }),
    );
  });
});
