// Whether two texts are one in the same words, or nearly; and what the words of a text are.
import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../../src/news/article.ts';
import { foldedWordsOf, isSameWording, wordsAgree } from '../../src/news/wording.ts';

const text = (
  body: string | null,
  headline: string | null = 'Ferry to Corran runs again',
  abstract: string | null = null,
) => ({ headline, abstract, body }) satisfies ArticleText;

const STORM =
  'The storm tore four roofs off the old harbour, and the mayor of Northam said that help was on its way.';

describe('isSameWording', () => {
  it.each([
    ['spaces', 'The  ferry\n\nruns.', 'The ferry runs.'],
    ['quotes', '“Ottilie” isn’t late.', '"Ottilie" isn\'t late.'],
    ['guillemets', '«Ottilie» is late.', '"Ottilie" is late.'],
    ['a link at the end', 'The ferry runs. https://a.example/more?x=1', 'The ferry runs.'],
    ['compatible letters', 'The ﬁrst ferry', 'The first ferry'],
  ])('overlooks %s', (_what, one, other) => {
    expect(isSameWording(text(one), text(other))).toBe(true);
  });

  it.each([
    ['a word', 'The ferry runs.', 'The ferry stops.'],
    ['a figure', 'It cost 1.5 million.', 'It cost 15 million.'],
    ['a sign', 'It is -5 degrees.', 'It is 5 degrees.'],
    ['a capital', 'The may ferry', 'The May ferry'],
    ['an end', 'The ferry runs.', 'The ferry runs. It is full.'],
    ['nothing at all', '', 'The ferry runs.'],
    ['a link within', 'See https://a.example/1 for more.', 'See https://a.example/2 for more.'],
  ])('sees %s', (_what, one, other) => {
    expect(isSameWording(text(one), text(other))).toBe(false);
  });

  it('looks at each part by itself', () => {
    expect(isSameWording(text('One.', 'Two'), text('Two', 'One.'))).toBe(false);
    expect(isSameWording(text(null), text(''))).toBe(true);
  });
});

describe('foldedWordsOf', () => {
  it('gives words without case and marks, and letters where there are no spaces', () => {
    expect(foldedWordsOf('Ärger, STRASSE and “Straße” 12!')).toEqual([
      'arger',
      'strasse',
      'and',
      'strasse',
      '12',
    ]);
    expect(foldedWordsOf('東京で ferry')).toEqual(['東', '京', 'で', 'ferry']);
    expect(foldedWordsOf(null)).toEqual([]);
    expect(foldedWordsOf('— … —')).toEqual([]);
  });
});

describe('wordsAgree', () => {
  it.each([
    [
      'the same headline, in other letters',
      text('One text.'),
      text('Another story.', 'FERRY to Corran runs – again'),
    ],
    [
      'an excerpt of the text',
      text(`${STORM} ${'Nobody was hurt so far. '.repeat(9)}`, 'A'),
      text(STORM, 'B'),
    ],
    ['a text with a few words edited', text(STORM, 'A'), text(STORM.replace('four', 'five'), 'B')],
    ['the same words as abstract and body', text(STORM, 'A'), text(null, 'B', STORM)],
    ['a headline alone and itself', text(null, 'Ferry runs'), text(null, 'Ferry runs')],
    [
      'a text without spaces, edited',
      text('渡轮恢复通航停航三周之后渡轮终于恢复通航', 'A'),
      text('渡轮恢复通航停航四周之后渡轮终于恢复通航', 'B'),
    ],
  ])('finds %s', (_what, one, other) => {
    expect(wordsAgree(one, other)).toBe(true);
    expect(wordsAgree(other, one)).toBe(true);
  });

  it.each([
    [
      'another text under another headline',
      text(STORM, 'A'),
      text('The library lends kites from Monday on, if there is wind.', 'B'),
    ],
    [
      'another text under a short headline',
      text(STORM, 'Live blog'),
      text('The library lends kites from Monday on.', 'Live blog'),
    ],
    ['a few words that stand in many texts', text(STORM, 'A'), text('Said that help was here', 'B')],
    ['nothing', text(null, null), text(null, null)],
  ])('does not take for one: %s', (_what, one, other) => {
    expect(wordsAgree(one, other)).toBe(false);
    expect(wordsAgree(other, one)).toBe(false);
  });
});
