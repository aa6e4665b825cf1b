// The messages about digests: one that was set up, all of a server, and a preview, each inside Discord's bounds.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import {
  digestPreviewView,
  subscriptionListView,
  subscriptionView,
} from '../../../src/discord/views/subscriptions.ts';
import type { ChannelId } from '../../../src/news/places.ts';
import type { PauseReason } from '../../../src/news/subscription.ts';
import { aTag } from '../../nouns.ts';
import {
  anyPreview,
  anySubscription,
  anySubscriptions,
  createDelivery,
  createSubscription,
} from '../digest-nouns.ts';
import { problemsOf, textOf } from '../message-checks.ts';
import { NOON } from '../nouns.ts';

const resume = '</digest resume:18446744073709551615>';
const PAUSES: readonly PauseReason[] = ['channel-gone', 'no-permission', 'refused', 'failing'];

function list(listed: Parameters<typeof subscriptionListView>[0]) {
  return subscriptionListView(listed, { texts: en, resume });
}

describe('the list of a server’s digests', () => {
  test('has the paused ones first, each with its reason', () => {
    const running = { subscription: createSubscription({ tag: aTag('Trams') }), last: null };
    const paused = PAUSES.map((pausedBecause) => ({
      ...{ subscription: createSubscription({ pausedBecause }), last: null },
    }));
    const text = textOf(list([running, ...paused]).components);
    for (const reason of PAUSES) expect(text).toContain(en.digest.paused[reason]);
    expect(text.indexOf('Trams')).toBeGreaterThan(text.lastIndexOf('**Paused**'));
    expect(text).toContain(`-# ${resume} lets a paused digest go on`);
  });

  test('tells what became of the last, with the reason as harmless text', () => {
    const subscription = createSubscription();
    const last = createDelivery({ state: 'rejected', reason: '@everyone **refused**' });
    const text = textOf(list([{ subscription, last }]).components);
    expect(text).toContain(`last: <t:${NOON / 1_000}:f>, not sent (\\@everyone \\*\\*refused\\*\\*)`);
    const skipped = createDelivery({ state: 'skipped', reason: 'missed' });
    expect(textOf(list([{ subscription, last: skipped }]).components)).toContain(
      'nothing sent (the bot was away for too long)',
    );
  });

  test('holds 25 of the longest, each with its state', () => {
    const schedule = {
      ...{ weekdays: [3] as const, time: { hour: 18, minute: 30 } },
      zone: 'America/North_Dakota/New_Salem',
    };
    const listed = Array.from({ length: 25 }, (_, place) => ({
      subscription: createSubscription({
        ...{ schedule, tag: aTag('*'.repeat(100)), pausedBecause: PAUSES[place % 4] ?? null },
        channel: '18446744073709551615' as ChannelId,
      }),
      last: createDelivery({ state: 'unknown', reason: '_'.repeat(200) }),
    }));
    const view = list(listed);
    expect(problemsOf(view)).toEqual([]);
    expect(textOf(view.components).match(/^- /gm)).toHaveLength(25);
    expect(textOf(view.components).match(/\*\*paused\*\*/g)).toHaveLength(25);
  });

  test('of 25 ordinary ones keeps their names whole', () => {
    const listed = Array.from({ length: 25 }, (_, place) => ({
      subscription: createSubscription({ tag: aTag(`A subject of the harbour ${place}`) }),
      last: createDelivery(),
    }));
    const text = textOf(list(listed).components);
    for (let place = 0; place < 25; place += 1)
      expect(text).toContain(`**A subject of the harbour ${place}**`);
  });

  test('fits, all of them in it, whatever their names', () => {
    fc.assert(
      fc.property(anySubscriptions, (listed) => {
        const view = list(listed);
        expect(problemsOf(view)).toEqual([]);
        expect(textOf(view.components).match(/^- /gm)).toHaveLength(listed.length);
      }),
    );
  });
});

describe('a digest that was set up', () => {
  test('fits, whatever its name and notes', () => {
    fc.assert(
      fc.property(anySubscription, (subscription) => {
        const notes = [en.digest.zoneTaken('UTC'), en.digest.looksNeeded('<#18446744073709551615>')];
        const view = subscriptionView(subscription, notes, en);
        expect(problemsOf(view)).toEqual([]);
        expect(view.isForAsker).toBe(true);
      }),
    );
  });
});

describe('a preview', () => {
  test('of nothing says that nothing would be sent', () => {
    const nothing = { period: { from: NOON, until: NOON }, digest: null, stories: [] };
    const view = digestPreviewView(createSubscription(), nothing, en);
    expect(problemsOf(view)).toEqual([]);
    expect(textOf(view.components)).toContain(en.digest.previewNone);
  });

  test('fits, whatever its stories say', () => {
    fc.assert(
      fc.property(anySubscription, anyPreview, (subscription, preview) => {
        const view = digestPreviewView(subscription, preview, en);
        expect(problemsOf(view)).toEqual([]);
      }),
    );
  });
});
