// The list of a server's digests: what each waits for, in what order, and that every page fits.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { subscriptionListView } from '../../../src/discord/views/subscriptions.ts';
import { SUBSCRIPTIONS_PER_PAGE } from '../../../src/limits/digests.ts';
import type { ChannelId } from '../../../src/news/places.ts';
import { aTag } from '../../nouns.ts';
import { anySubscriptions, createDelivery, createSubscription, PAUSES } from '../digest-nouns.ts';
import { buttonLabelsOf, customIdsOf, problemsOf, textOf } from '../message-checks.ts';
import { NOON } from '../nouns.ts';

const resume = '</digest resume:18446744073709551615>';

function list(listed: Parameters<typeof subscriptionListView>[0], page = 0) {
  return subscriptionListView(listed, { texts: en, resume, page });
}

function topicOf(name: string) {
  return { kind: 'tag' as const, tag: aTag(name) };
}

describe('the list of a server’s digests', () => {
  test('has the paused ones first, each with its reason and what to do', () => {
    const running = { subscription: createSubscription({ topic: topicOf('Trams') }), last: null };
    const paused = PAUSES.map((pausedBecause) => ({
      ...{ subscription: createSubscription({ pausedBecause }), last: null },
    }));
    const text = textOf(list([running, ...paused]).components);
    for (const reason of PAUSES) expect(text).toContain(en.subscriptions.paused[reason]);
    expect(text.indexOf('Trams')).toBeGreaterThan(text.lastIndexOf('**Paused**'));
    expect(text).toContain(`-# ${resume} lets a paused digest go on`);
  });

  test('of running ones alone says nothing of going on', () => {
    expect(textOf(list([{ subscription: createSubscription(), last: null }]).components)).not.toContain(
      resume,
    );
  });

  test('tells what became of the last, with the reason as harmless text', () => {
    const subscription = createSubscription();
    const last = createDelivery({ state: 'rejected', reason: '@everyone **refused**' });
    const text = textOf(list([{ subscription, last }]).components);
    expect(text).toContain(`last: <t:${NOON / 1_000}:f>, not sent (\\@everyone \\*\\*refused\\*\\*)`);
    const missing = createDelivery({ state: 'rejected', reason: 'missing: SendMessages' });
    expect(textOf(list([{ subscription, last: missing }]).components)).toContain('Send Messages)');
    const skipped = createDelivery({ state: 'skipped', reason: 'missed' });
    expect(textOf(list([{ subscription, last: skipped }]).components)).toContain(
      'nothing sent (the bot was away for too long)',
    );
  });

  test('of more than a page has buttons to the others, none past the ends', () => {
    const listed = Array.from({ length: 25 }, (_, place) => ({
      ...{ subscription: createSubscription({ topic: topicOf(`Subject ${place}`) }), last: null },
    }));
    const [first, last] = [list(listed), list(listed, 99)];
    expect(textOf(first.components).match(/^- /gm)).toHaveLength(SUBSCRIPTIONS_PER_PAGE);
    expect(buttonLabelsOf(first.components)).toEqual(['Previous', 'Page 1 of 3', 'Next']);
    expect(customIdsOf(first.components).at(-1)).toBe('1:dl:n:1');
    expect(textOf(last.components).match(/^- /gm)).toHaveLength(5);
    expect(textOf(last.components)).toContain('**Subject 24**');
    expect(JSON.stringify(last.components)).toContain(
      '"label":"Next","custom_id":"1:dl:n:3","disabled":true',
    );
  });

  test('holds a page of the longest, each with its state', () => {
    const times = Array.from({ length: 24 }, (_, hour) => ({ hour, minute: 30 }));
    const weekdays = [1, 2, 3, 5, 6, 7] as const;
    const schedule = { weekdays, times, zone: 'America/North_Dakota/New_Salem' };
    const listed = Array.from({ length: 25 }, (_, place) => ({
      subscription: createSubscription({
        ...{ schedule, topic: topicOf('*'.repeat(100)), pausedBecause: PAUSES[place % 7] ?? null },
        channel: '18446744073709551615' as ChannelId,
      }),
      last: createDelivery({ state: 'unknown', reason: '_'.repeat(200) }),
    }));
    const view = list(listed);
    expect(problemsOf(view)).toEqual([]);
    expect(textOf(view.components).match(/^- /gm)).toHaveLength(SUBSCRIPTIONS_PER_PAGE);
    expect(textOf(view.components).match(/\*\*paused\*\*/gi)).toHaveLength(SUBSCRIPTIONS_PER_PAGE);
  });

  test('fits, all of them on its pages, whatever their names', () => {
    fc.assert(
      fc.property(anySubscriptions, (listed) => {
        const pages = Array.from({ length: Math.ceil(listed.length / SUBSCRIPTIONS_PER_PAGE) }, (_, page) =>
          list(listed, page),
        );
        for (const view of pages) expect(problemsOf(view)).toEqual([]);
        const lines = pages.flatMap(({ components }) => textOf(components).match(/^- /gm) ?? []);
        expect(lines).toHaveLength(listed.length);
      }),
    );
  });
});
