// A digest as plain text: the first line tells it, each story has its source, and it fits a message's content.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import {
  PLAIN_DIGEST_MAX_LENGTH,
  plainDigest,
  plainNotice,
} from '../../../src/discord/views/digest-plain.ts';
import { anyDigest, createDigest, createDigestStory, createUpdate } from '../digest-nouns.ts';
import { citationOf, HEADLINE_500, QUOTE_2000, URL_500 } from '../nouns.ts';

describe('a digest as plain text', () => {
  test('begins with what a notification shows, then tells each story with its source', () => {
    const digest = createDigest([
      createDigestStory(1),
      createDigestStory(2, { update: createUpdate(), url: null, sentence: null }),
    ]);
    expect(plainDigest(digest, en)).toBe(
      [
        'Digest: Sea. 2 stories, first: Ferry 1 runs again',
        '1. Ferry 1 runs again — The ferry 1 has left the dock. (The Harbour Post, <https://gazette.example/a/1>)',
        '2. Update: Ferry 2 runs again (12 → 34) — (The Harbour Post)',
      ].join('\n'),
    );
  });

  test('of one story says so', () => {
    expect(plainNotice(createDigest([createDigestStory(1)]), en)).toBe(
      'Digest: Sea. 1 story, first: Ferry 1 runs again',
    );
  });

  test('of eight long stories tells all of them', () => {
    const long = { headline: HEADLINE_500, sentence: citationOf(QUOTE_2000), url: URL_500 };
    const stories = Array.from({ length: 8 }, (_, place) => createDigestStory(place + 1, long));
    const told = plainDigest(createDigest(stories), en);
    expect(told.length).toBeLessThanOrEqual(PLAIN_DIGEST_MAX_LENGTH);
    expect(told.match(/^\d+\. /gm)).toHaveLength(8);
  });

  test('without room for its stories is the line that tells of them', () => {
    const digest = createDigest([createDigestStory(1)]);
    expect(plainDigest(digest, en, 60)).toBe(plainNotice(digest, en));
    expect(plainDigest(digest, en, 20)).toHaveLength(20);
  });

  test('fits, names nobody and begins each story on a line of its own, whatever they say', () => {
    fc.assert(
      fc.property(anyDigest, (digest) => {
        const told = plainDigest(digest, en);
        expect(told.length).toBeLessThanOrEqual(PLAIN_DIGEST_MAX_LENGTH);
        expect(told).not.toMatch(/(?<!\\)@(?:everyone|here)|<@/);
        expect([1, digest.stories.length + 1]).toContain(told.split('\n').length);
      }),
    );
  });
});
