// The summary of a story: each sentence with its outlet, what it rests on in words, and the ways on from it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { storyView, type StoryViewOptions, type ToldStory } from '../../../src/discord/views/story.ts';
import type { StopToken } from '../../../src/discord/stops.ts';
import type { Story } from '../../../src/news/story.ts';
import type { Basis, Summary } from '../../../src/news/summary.ts';
import { hostileText } from '../hostile.ts';
import { buttonLabelsOf, customIdLabelled, problemsOf, textOf } from '../message-checks.ts';
import {
  articleId,
  citationOf,
  createStory,
  createWriteUp,
  HEADLINE_500,
  NOON,
  QUOTE_2000,
  URL_500,
} from '../nouns.ts';

const BASIS: Basis = { full: 0, excerpt: 2, truncated: 1, headline: 0 };

function summaryOf(texts: readonly string[], given: Partial<Summary> = {}): Summary {
  const sentences = texts.map((text, place) => ({ text, citations: [citationOf(text, place + 1)] }));
  return { method: 'extractive', sentences, basis: BASIS, ...given };
}

function storyOf(count: number, given: Partial<Story> = {}): Story {
  const writeUps = Array.from({ length: count }, (_, place) =>
    createWriteUp({ outlet: `Outlet ${place + 1}` }, place + 1),
  );
  const outlets = writeUps.map(({ outlet }) => outlet);
  return createStory({ articles: count, writeUps, outlets, ...given });
}

const TOLD: ToldStory = {
  story: storyOf(3),
  summary: summaryOf(['The bridge closes on Monday.', 'Ferries run instead.']),
  fingerprint: '0123456789abcdef0123456789abcdef',
  sources: null,
  corrections: { changed: [], elsewhere: [] },
};

function show(told: ToldStory, given: Partial<StoryViewOptions> = {}) {
  const options: StoryViewOptions = {
    texts: en,
    isPrivate: false,
    length: 'brief',
    asOf: NOON,
    note: '',
    stop: null,
    ...given,
  };
  const view = storyView(told, options);
  expect(problemsOf(view)).toEqual([]);
  return view.components;
}

describe('a summary', () => {
  test('shows the headline, each sentence with its outlet linked, and what it rests on', () => {
    const text = textOf(show(TOLD));
    expect(text).toMatch(/^## Harbour bridge closed for repairs/);
    expect(text).toContain(
      '- The bridge closes on Monday. ([Outlet 1](https://gazette.example/a/1))\n- Ferries run instead. ([Outlet 2](https://gazette.example/a/2))',
    );
    expect(text).toContain('Quoted word for word from 3 excerpts, 1 cut off.');
  });

  test('by a model is said to be one', () => {
    const text = textOf(show({ ...TOLD, summary: { ...TOLD.summary, method: 'model' } }));
    expect(text).toContain('Written by a model from 3 excerpts, 1 cut off; each sentence was checked');
    expect(text).not.toContain('word for word');
  });

  test.each([
    [{ full: 2, excerpt: 0, truncated: 0, headline: 0 }, 'from 2 full texts.'],
    [{ full: 1, excerpt: 1, truncated: 0, headline: 0 }, 'from 1 full text and 1 excerpt.'],
    [
      { full: 1, excerpt: 0, truncated: 2, headline: 3 },
      'from 1 full text, 2 excerpts, 2 cut off and 3 headlines.',
    ],
  ])('rests on %j', (basis, words) => {
    expect(textOf(show({ ...TOLD, summary: { ...TOLD.summary, basis } }))).toContain(words);
  });

  test('names each article behind a sentence once, three at most', () => {
    const citations = [1, 2, 2, 3, 4].map((number) => citationOf('It closes.', number));
    const summary = summaryOf([], { sentences: [{ text: 'It closes.', citations }] });
    const text = textOf(show({ ...TOLD, story: storyOf(4), summary }));
    expect(text.match(/\[Outlet \d\]/g)).toEqual(['[Outlet 1]', '[Outlet 2]', '[Outlet 3]']);
  });

  test('without a sentence shows the headlines themselves', () => {
    const text = textOf(show({ ...TOLD, summary: summaryOf([]) }));
    expect(text).toContain(en.story.nothingToQuote);
    expect(text).toContain('- Harbour bridge closed for repairs 1 ([Outlet 1]');
    expect(text).not.toContain('word for word');
  });

  test('says what the writer does, or why its version was not taken', () => {
    expect(textOf(show(TOLD, { note: en.story.kept.slow }))).toContain(`-# ${en.story.kept.slow}`);
    expect(textOf(show(TOLD))).not.toContain('model');
  });
});

describe('what is said of a model’s sentences', () => {
  test('marks those that are quoted among its own', () => {
    const { summary } = TOLD;
    const [first] = summary.sentences;
    const own = { text: 'It closes.', citations: first?.citations ?? [] };
    const mixed = { ...summary, method: 'model' as const, sentences: [own, ...summary.sentences.slice(1)] };
    const text = textOf(show({ ...TOLD, summary: mixed }));
    expect(text).toContain('- It closes. ([Outlet 1](https://gazette.example/a/1))\n');
    expect(text).toContain('- Ferries run instead. ([Outlet 2](https://gazette.example/a/2), quoted)');
    expect(textOf(show(TOLD))).not.toContain(', quoted)');
  });

  test('stands above the small print where words were changed since', () => {
    const correction = { article: articleId(1), outlet: 'Outlet 1', toldAt: NOON };
    const words = { told: 'It closes.', before: 'It closes.', after: 'It opens.' };
    const corrections = { changed: [{ ...correction, ...words }], elsewhere: [] };
    const text = textOf(show({ ...TOLD, corrections }));
    expect(text.indexOf('is now “It opens.”')).toBeGreaterThan(text.indexOf('Ferries run instead.'));
    expect(text.indexOf('is now “It opens.”')).toBeLessThan(text.indexOf('Quoted word for word'));
  });
});

describe('the ways on', () => {
  test('lead from one line to a longer one', () => {
    const line = show({ ...TOLD, summary: summaryOf(['The bridge closes.']) }, { length: 'line' });
    expect(buttonLabelsOf(line)).toEqual([
      'Longer',
      'Compare',
      'Timeline',
      'Show sources',
      'Report a problem',
    ]);
    expect(customIdLabelled(line, 'Longer')).toMatch(/:b:h$/);
    expect(customIdLabelled(line, 'Show sources')).toMatch(/:o$/);
  });

  test('stop a writer that is at work, five at most', () => {
    const shown = show(TOLD, { stop: '0a1b2c3d' as StopToken, isPrivate: true });
    expect(buttonLabelsOf(shown)).toEqual([
      'Stop',
      'Longer',
      'Compare',
      'Timeline',
      'Show sources',
      'Share here',
      'Report a problem',
    ]);
    expect(customIdLabelled(shown, 'Stop')).toMatch(/^1:sp:[0-9a-z]{10}:[0-9a-z]+:b:0a1b2c3d$/);
  });

  test('lead to a longer one and back, to the comparison and to the sources', () => {
    const brief = show(TOLD);
    expect(buttonLabelsOf(brief)).toEqual([
      'Longer',
      'Compare',
      'Timeline',
      'Show sources',
      'Report a problem',
    ]);
    expect(customIdLabelled(brief, 'Longer')).toMatch(/^1:st:[0-9a-z]{10}:[0-9a-z]+:l:h$/);
    const long = show(TOLD, { length: 'long' });
    expect(customIdLabelled(long, 'Shorter')).toMatch(/:b:h$/);
    expect(customIdLabelled(long, 'Show sources')).toMatch(
      /^1:rc:[0-9a-z]{10}:[0-9a-z]+:0123456789abcdef0123456789abcdef:l$/,
    );
  });

  test('of a story of one article do not offer to compare it', () => {
    expect(buttonLabelsOf(show({ ...TOLD, story: storyOf(1) }))).not.toContain('Compare');
  });

  test('of a private one lead into the channel', () => {
    expect(customIdLabelled(show(TOLD, { isPrivate: true }), 'Share here')).toMatch(/^1:ss:/);
  });

  test('of one without sentences lead to the list of articles', () => {
    const components = show({ ...TOLD, summary: summaryOf([]) });
    expect(buttonLabelsOf(components)).toEqual(['Compare', 'Timeline', 'Show sources', 'Report a problem']);
    expect(customIdLabelled(components, 'Show sources')).toMatch(/^1:so:/);
  });
});

describe('any story', () => {
  test('fits into a message, whatever its texts are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostileText, fc.constant(QUOTE_2000), fc.string({ unit: 'grapheme' })), {
          maxLength: 5,
        }),
        fc.oneof(hostileText, fc.constant(HEADLINE_500)),
        fc.array(fc.oneof(hostileText, fc.constant(QUOTE_2000)), { maxLength: 5 }),
        (texts, headline, words) => {
          const writeUps = texts.map((_, place) =>
            createWriteUp({ headline, outlet: `${headline}${place}`.slice(0, 80), url: URL_500 }, place + 1),
          );
          const changed = words.map((before) => ({
            ...{ article: articleId(1), outlet: headline, toldAt: NOON },
            ...{ told: before, before, after: before },
          }));
          show({
            ...{ ...TOLD, story: createStory({ articles: 5, writeUps }), summary: summaryOf(texts) },
            corrections: { changed, elsewhere: words },
          });
        },
      ),
    );
  });
});
