// What readers are told of words that were changed since: whose, before and now, harmless whatever they are.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { updatesOf } from '../../../src/discord/views/corrections.ts';
import type { Correction } from '../../../src/newsroom/summaries/find-corrections.ts';
import { hostileText } from '../hostile.ts';
import { articleId, NOON } from '../nouns.ts';

const LENGTHS = { corrections: 2, words: 60, outlet: 30 };

function aCorrection(given: Partial<Correction> = {}): Correction {
  const before = 'The repairs cost 4.2 million crowns.';
  return {
    ...{ article: articleId(1), outlet: 'Harbour Post', toldAt: NOON, told: before, before },
    after: 'The repairs cost 6.9 million crowns.',
    ...given,
  };
}

const shown = (changed: readonly Correction[], elsewhere: readonly string[] = []) =>
  updatesOf({ changed, elsewhere }, en, LENGTHS);

describe('an update', () => {
  test('says whose words were changed, the old ones and the new, and when they were told', () => {
    expect(shown([aCorrection()])).toEqual([
      `**Updated.** What was told of this story <t:${NOON / 1000}:f> rested on words that were changed since:\n> Harbour Post: “The repairs cost 4.2 million crowns.” is now “The repairs cost 6.9 million crowns.”`,
    ]);
  });

  test('says what stands there no more', () => {
    const [text = ''] = shown([aCorrection({ after: null })]);
    expect(text).toContain('> Harbour Post no longer says: “The repairs cost 4.2 million crowns.”');
  });

  test('shows the latest, and counts the rest', () => {
    const [text = ''] = shown([1, 2, 3, 4].map((number) => aCorrection({ before: `Words ${number}.` })));
    expect(text.match(/“Words \d\.”/g)).toEqual(['“Words 1.”', '“Words 2.”']);
    expect(text).toContain('and 2 more sentences');
  });

  test('names outlets alone that changed other words', () => {
    expect(shown([], ['Harbour Post', 'Radio Corran'])).toEqual([
      '-# Updated: Harbour Post, Radio Corran changed what they wrote; what was told of it before still stands there.',
    ]);
  });

  test('is none where nothing was changed', () => {
    expect(shown([])).toEqual([]);
  });

  test('shows no more than it may, and nothing that a chat acts on', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (outlet, before, after) => {
        const [text = ''] = shown([aCorrection({ outlet, before, after })]);
        expect(text.split('\n')).toHaveLength(2);
        expect(text).not.toMatch(/(?<!\\)[@[\]`|]|(?<!\\)<(?!t:)/);
        // Each sign of markdown is two when it is escaped.
        expect(text.length).toBeLessThan(120 + 2 * (LENGTHS.outlet + 2 * LENGTHS.words) + 40);
      }),
    );
  });
});
