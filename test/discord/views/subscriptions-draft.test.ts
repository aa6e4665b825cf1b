// A digest before it is saved, after it was, what changed of it, and the question before it is removed: all inside bounds.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import {
  draftView,
  editedView,
  removeAskView,
  savedView,
  type DraftShown,
} from '../../../src/discord/views/subscriptions-draft.ts';
import { scheduleText } from '../../../src/discord/views/subscriptions-facts.ts';
import { WEEKDAYS } from '../../../src/news/schedule.ts';
import type { RoleId } from '../../../src/news/places.ts';
import { PLAIN_POSTING } from '../../../src/news/subscription.ts';
import {
  anyPreview,
  anySubscription,
  createDigest,
  createDigestStory,
  createSubscription,
} from '../digest-nouns.ts';
import { buttonLabelsOf, customIdsOf, problemsOf, textOf } from '../message-checks.ts';
import { NOON } from '../nouns.ts';

const options = { texts: en, forumTagName: (id: string) => (id === '7' ? 'News' : null) };
const period = { from: NOON, until: NOON };

function draftOf(given: Partial<DraftShown> = {}): DraftShown {
  return {
    subscription: createSubscription(),
    preview: { period, digest: null, stories: [] },
    ...{ days: 1, notes: [], save: '1:dv:ab', cancel: '1:dx:ab' },
    ...given,
  };
}

describe('a schedule in words', () => {
  const at = (hour: number) => ({ hour, minute: 0 });
  test.each([
    [WEEKDAYS, [at(8)], 'daily at 08:00, UTC'],
    [[1, 2, 3, 4, 5], [at(8)], 'Monday to Friday at 08:00, UTC'],
    [[3], [at(8)], 'every Wednesday at 08:00, UTC'],
    [[1, 3, 5], [at(8)], 'every Mon, Wed, Fri at 08:00, UTC'],
    [WEEKDAYS, [at(8), at(18)], 'daily at 08:00 and 18:00, UTC'],
    [WEEKDAYS, [at(8), at(9), at(10)], 'daily, hourly from 08:00 to 10:00, UTC'],
  ] as const)('of %j at %j is read as people say it', (weekdays, times, shown) => {
    expect(scheduleText({ weekdays, times, zone: 'UTC' }, en)).toBe(shown);
  });
});

describe('a digest that is to be saved', () => {
  test('says that it is not, what it would have told, and has the two buttons', () => {
    const digest = createDigest([createDigestStory(1)], { total: 3 });
    const view = draftView(
      draftOf({ preview: { period, digest, stories: [] }, notes: ['A note.'] }),
      options,
    );
    const text = textOf(view.components);
    expect(text).toMatch(/### Digest of Sea in <#\d+>: not saved yet/);
    expect(text).toContain('What it would have told of the last day:\n1. Ferry 1 runs again (');
    expect(text).toContain('and 2 more stories');
    expect(text).toContain('-# A note.');
    expect(buttonLabelsOf(view.components)).toEqual(['Save', 'Cancel']);
    expect(customIdsOf(view.components)).toEqual(['1:dv:ab', '1:dx:ab']);
    expect(view.isForAsker).toBe(true);
  });

  test('without news says that it would have told nothing', () => {
    expect(textOf(draftView(draftOf({ days: 7 }), options).components)).toContain(
      'Of the last 7 days it would have told nothing',
    );
  });

  test('names what differs from a plain digest, and nothing else', () => {
    const posting = { ...PLAIN_POSTING, mention: '5' as RoleId, isThreaded: true, forumTag: '7' };
    const subscription = createSubscription({ posting, language: 'de' });
    const text = textOf(draftView(draftOf({ subscription }), options).components);
    expect(text).toContain('**Language:** German\n**Mentions:** <@&5>\n**Thread:** one below each digest\n');
    expect(text).toContain('**Forum tag:** News');
    expect(textOf(draftView(draftOf(), options).components)).not.toMatch(/Language|Mentions|Sound|Thread/);
  });

  test('fits, whatever its names and stories', () => {
    fc.assert(
      fc.property(anySubscription, anyPreview, (subscription, preview) => {
        const notes = [
          en.subscriptions.zoneTaken({ zone: 'UTC' }),
          en.subscriptions.looksNeeded({ channel: '<#1>' }),
        ];
        const view = draftView(draftOf({ subscription, preview, notes }), options);
        expect(problemsOf(view)).toEqual([]);
      }),
    );
  });
});

describe('a digest that is kept', () => {
  test('was changed in what is shown as it was and as it is, and in nothing else', () => {
    const before = createSubscription({ stories: 5 });
    const after = { ...before, stories: 8, posting: { ...PLAIN_POSTING, isQuiet: true } };
    const text = textOf(editedView({ before, after }, [], options).components);
    expect(text).toContain('**Stories:** up to 5 → **up to 8**\n**Sound:** as usual → **none**\nNext:');
    const same = textOf(editedView({ before, after: before }, [], options).components);
    expect(same).toContain(en.subscriptions.unchanged);
    expect(same).not.toContain('→');
  });

  test('fits when it was saved or changed, and when it is to be removed', () => {
    fc.assert(
      fc.property(anySubscription, anySubscription, (before, after) => {
        expect(problemsOf(savedView(after, ['A note.'], options))).toEqual([]);
        expect(problemsOf(editedView({ before, after }, ['A note.'], options))).toEqual([]);
        const asked = removeAskView(after, { remove: '1:dr:r:1', keep: '1:dr:k:1' }, en);
        expect(problemsOf(asked)).toEqual([]);
        expect(buttonLabelsOf(asked.components)).toEqual(['Remove it', 'Keep it']);
      }),
    );
  });
});
