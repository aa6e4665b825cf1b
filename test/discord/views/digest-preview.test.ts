// The preview of a digest: each near story with the reason why it is in or out, inside Discord's bounds.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { digestPreviewView } from '../../../src/discord/views/digest-preview.ts';
import type { PreviewedStory } from '../../../src/newsroom/digests/preview-digest.ts';
import {
  anyPreview,
  anySubscription,
  createDigest,
  createDigestStory,
  createSubscription,
  createUpdate,
} from '../digest-nouns.ts';
import { problemsOf, textOf } from '../message-checks.ts';
import { NOON } from '../nouns.ts';

function previewed(given: Partial<PreviewedStory>): PreviewedStory {
  const { story, headline, outlet, url } = createDigestStory(1);
  return { ...{ story, headline, outlet, url, reason: 'in', update: null }, ...given };
}

describe('a preview', () => {
  test('of nothing says that nothing would be sent', () => {
    const nothing = { period: { from: NOON, until: NOON }, digest: null, stories: [] };
    const view = digestPreviewView(createSubscription(), nothing, en);
    expect(problemsOf(view)).toEqual([]);
    expect(textOf(view.components)).toContain(en.subscriptions.previewNone);
  });

  test('says of each story why it is in or out, of an update what changed', () => {
    const stories = [
      previewed({ reason: 'update', update: createUpdate({ before: '12', now: '34' }) }),
      previewed({ reason: 'crowded-out' }),
    ];
    const digest = createDigest([createDigestStory(1)]);
    const preview = { period: { from: NOON, until: NOON }, digest, stories };
    const text = textOf(digestPreviewView(createSubscription(), preview, en).components);
    expect(text).toMatch(/Ferry 1 runs again .* — in, as an update: 12 → 34\n/);
    expect(text).toContain(`— ${en.subscriptions.previewReasons['crowded-out']}`);
    expect(text).not.toContain(en.subscriptions.previewNone);
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
