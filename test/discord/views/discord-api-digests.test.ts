// Holds the views of digests, feeds and privacy against Discord's own description of its API.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MessageView } from '../../../src/discord/door.ts';
import { en } from '../../../src/discord/texts/en.ts';
import { digestView } from '../../../src/discord/views/digest.ts';
import { feedTrialView } from '../../../src/discord/views/feed-trial.ts';
import { feedListView } from '../../../src/discord/views/feeds.ts';
import { deleteServerView, fileView } from '../../../src/discord/views/privacy.ts';
import { digestPreviewView } from '../../../src/discord/views/digest-preview.ts';
import {
  draftView,
  editedView,
  removeAskView,
  savedView,
} from '../../../src/discord/views/subscriptions-draft.ts';
import { subscriptionListView } from '../../../src/discord/views/subscriptions.ts';
import { checkAgainstDiscordApi } from '../../discord-payloads.ts';
import {
  anyDelivery,
  anyDigest,
  anyFeeds,
  anyPreview,
  anySubscription,
  anySubscriptions,
} from '../digest-nouns.ts';
import { payloadOf } from '../message-checks.ts';

const options = { texts: en, forumTagName: () => null };

function problemsOf(view: MessageView): string[] {
  return [
    ...checkAgainstDiscordApi('message', payloadOf(view)),
    ...checkAgainstDiscordApi('interaction-callback', { type: 4, data: payloadOf(view) }),
    ...checkAgainstDiscordApi('edit', payloadOf(view)),
  ];
}

describe("Discord's description of its API", () => {
  test.each([
    ['a file', fileView('Here:', 'a.json', {})],
    ['the question before deleting', deleteServerView('1:pd:1', en)],
    [
      'a trial',
      feedTrialView(
        {
          ...{ kind: 'feed', url: 'https://a.example/', by: 'address', others: [], format: 'rss' },
          ...{ outlet: 'A', movedTo: null, newestAt: 1, items: [] },
          counts: { new: 1, known: 0, repeated: 0, rejected: 0 },
        },
        en,
      ),
    ],
  ])('has nothing against %s', (_, view) => expect(problemsOf(view)).toEqual([]));

  test('has nothing against any digests, subscriptions, previews and feeds', () => {
    const views = fc.oneof(
      fc.tuple(anyDelivery, anyDigest).map(([delivery, digest]) => ({
        components: digestView(delivery, digest, { texts: en, command: '/digest add' }),
      })),
      anySubscriptions.map((listed) => subscriptionListView(listed, { texts: en, resume: '/digest resume' })),
      anySubscription.map((subscription) => savedView(subscription, [], options)),
      anySubscription.map((subscription) => removeAskView(subscription, { remove: '1:a', keep: '1:b' }, en)),
      fc
        .tuple(anySubscription, anySubscription)
        .map(([before, after]) => editedView({ before, after }, [], options)),
      fc.tuple(anySubscription, anyPreview).map(([subscription, preview]) =>
        draftView(
          {
            ...{ subscription, preview, days: 1, notes: ['A note.'] },
            ...{ save: '1:dv:a', cancel: '1:dx:a' },
          },
          options,
        ),
      ),
      fc
        .tuple(anySubscription, anyPreview)
        .map(([subscription, preview]) => digestPreviewView(subscription, preview, en)),
      anyFeeds.map((feeds) => feedListView(feeds, en)),
    );
    fc.assert(
      fc.property(views, (view) => {
        expect(problemsOf(view)).toEqual([]);
      }),
    );
  });
});
