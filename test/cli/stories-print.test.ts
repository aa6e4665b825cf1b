// The sentences about rulings and vetoes, as an operator reads them.
import { describe, expect, it } from 'vitest';
import { rulingSentence, vetoSentence } from '../../src/cli/stories-print.ts';
import type { StoryId } from '../../src/news/story.ts';
import { idOf, NOW } from '../nouns.ts';

const STORY = 'storm00000' as StoryId;

describe('vetoSentence', () => {
  it.each([
    [{ kind: 'outlet', one: ['quay'], other: ['quay'] }, 'the same outlet seldom writes one event up twice'],
    [
      { kind: 'weekdays', one: ['1', '7'], other: ['4'] },
      'it speaks of Monday, Sunday, the story of Thursday',
    ],
    [{ kind: 'figures', one: ['12', '40'], other: ['3'] }, 'no figures in common: 12, 40 against 3'],
    [{ kind: 'subjects', one: ['ferri'], other: ['train'] }, 'another subject: ferri against train'],
    [{ kind: 'score', one: ['2-1'], other: ['3-0'] }, 'another score: 2-1 against 3-0'],
    [{ kind: 'magnitude', one: ['6.1'], other: ['4.4'] }, 'another magnitude: 6.1 against 4.4'],
  ] as const)('says what stands against what: %j', (veto, sentence) => {
    expect(vetoSentence({ ...veto, weight: 0.5 })).toBe(sentence);
  });
});

describe('rulingSentence', () => {
  const given = { number: 3, madeAt: NOW, isOverruled: false };

  it('names the sides with their stories, and what is forgotten', () => {
    const sides = [[idOf(1)], [idOf(2), idOf(3)]];
    expect(rulingSentence({ ...given, kind: 'apart', sides, stories: [[STORY], []] })).toBe(
      'Ruling 3: since 2026-11-20 12:00, 1 article (storm00000) and 2 articles (forgotten) are apart.',
    );
  });

  it('says where a later one holds', () => {
    const sides = [[idOf(1), idOf(2)]];
    const overruled = { ...given, kind: 'together' as const, sides, stories: [[STORY]], isOverruled: true };
    expect(rulingSentence(overruled)).toBe(
      'Ruling 3: since 2026-11-20 12:00, 2 articles (storm00000) are one story. A later ruling goes against it, and holds.',
    );
  });
});
