// The messages about feeds: inside Discord's bounds, and nothing in them acts, whatever a feed says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { feedListView, feedTrialView, shownUrl } from '../../../src/discord/views/feeds.ts';
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
      createFeed({ url: 'https://f.example/well', readAt: NOON, articles: 1 }),
    ];
    const view = feedListView(feeds, en);
    const text = textOf(view.components);
    expect([...text.matchAll(/https:\/\/(.)\.example/g)].map(([, place]) => place).join('')).toBe('cedbaf');
    expect(text).toContain('**paused**: It is gone. Add it again');
    expect(text).toContain('**failing** 9 times in a row: It is down.');
    expect(text).toContain(`read <t:${NOON / 1_000}:R> · 1 article so far`);
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

describe('a trial', () => {
  test('of undated items says so, and of none that there is none', () => {
    const trial = {
      ...{ kind: 'feed' as const, url: 'https://a.example/', outlet: null, articles: 1, rejected: 0 },
      ...{ newestAt: null, headlines: ['Ferry runs'], movedTo: null },
    };
    expect(textOf(feedTrialView(trial, en).components)).toContain('1 item · none of them dated');
    const empty = { ...trial, articles: 0, headlines: [] };
    expect(textOf(feedTrialView(empty, en).components)).toContain(en.feeds.testEmpty);
  });

  test('fits, and nothing in it acts, whatever the feed says', () => {
    const texts = fc.record({
      url: fc.webUrl(),
      outlet: fc.option(anyText(500)),
      headlines: fc.array(anyText(500), { maxLength: 5 }),
      newestAt: fc.option(fc.constant(NOON)),
    });
    fc.assert(
      fc.property(texts, (given) => {
        const fixed = { kind: 'feed' as const, articles: 5, rejected: 0, movedTo: null };
        const view = feedTrialView({ ...fixed, ...given }, en);
        expect(problemsOf(view)).toEqual([]);
        expect(textOf(view.components).replace(/`https?:[^`\n]*`/, '')).not.toMatch(
          /(?<!\\)(?:\\\\)*(?:<[@#:/]|\[)/,
        );
      }),
    );
  });
});
