// The list of who reports a story: every write-up with its own sentence and address, whatever they are.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { sourcesView } from '../../../src/discord/views/sources.ts';
import type { Story } from '../../../src/news/story.ts';
import { HOSTILE, SIGNS } from '../hostile.ts';
import { buttonLabelsOf, buttonsOf, customIdLabelled, problemsOf, textOf } from '../message-checks.ts';
import {
  anyStory,
  citationOf,
  createStory,
  createWriteUp,
  HEADLINE_500,
  NOON,
  QUOTE_2000,
  URL_500,
} from '../nouns.ts';

function show(story: Story, page = 0) {
  const view = sourcesView(story, { texts: en, page, asOf: NOON });
  expect(problemsOf(view)).toEqual([]);
  expect(view.isForAsker).toBe(true);
  return view.components;
}

function storyOf(count: number, given: Parameters<typeof createWriteUp>[0] = {}, more = 0): Story {
  const writeUps = Array.from({ length: count }, (_, place) => createWriteUp(given, place + 1));
  return createStory({ writeUps, articles: count + more });
}

function addressesOf(story: Story, page = 0): string[] {
  return buttonsOf(show(story, page)).flatMap((button) => ('url' in button ? [button.url] : []));
}

describe('what the list of sources says', () => {
  test('the headline, how many articles and how many known outlets', () => {
    const story = createStory({ articles: 4, outlets: ['A', 'B'], writeUps: storyOf(4).writeUps });
    expect(textOf(show(story))).toMatch(
      /^### Who reports it: Harbour bridge closed for repairs 1\n-# 4 articles · 2 known outlets/,
    );
    const one = createStory({ articles: 1, outlets: [] });
    expect(textOf(show(one))).toContain('-# 1 article · 0 known outlets');
  });

  test('each write-up has its outlet, headline, sentence, time and address', () => {
    const text = textOf(show(storyOf(2)));
    expect(text).toContain('**The Harbour Gazette** — Harbour bridge closed for repairs 2');
    expect(text).toContain('> The bridge over the harbour closes on Monday for 2 weeks.');
    expect(text).toContain(`-# <t:${(NOON - 3_600_000) / 1000}:f>`);
    expect(addressesOf(storyOf(2))).toEqual(['https://gazette.example/a/1', 'https://gazette.example/a/2']);
  });

  test('a write-up without a date says when it was taken in', () => {
    const text = textOf(show(storyOf(1, { isDated: false })));
    expect(text).toContain(`-# undated, taken in <t:${(NOON - 3_600_000) / 1000}:R>`);
    expect(text).not.toContain(':f>');
  });

  test('what is missing is said', () => {
    const given = { headline: null, gist: null, outlet: 'unknown', url: null, isTruncated: true };
    const text = textOf(show(storyOf(1, given)));
    expect(text).toContain('### Who reports it: Without a headline');
    expect(text).toContain('**unknown outlet** — Without a headline');
    expect(text).toContain('*No sentence of it can be quoted.*');
    expect(text).toContain('· the text we have is cut off · no address');
    expect(buttonsOf(show(storyOf(1, given)))).toEqual([]);
  });

  test('an address that Discord would not take as a link is no button', () => {
    expect(addressesOf(storyOf(1, { url: 'javascript:alert(1)' }))).toEqual([]);
    expect(addressesOf(storyOf(1, { url: `https://a.example/${'x'.repeat(600)}` }))).toEqual([]);
    expect(addressesOf(storyOf(1, { url: URL_500 }))).toEqual([URL_500]);
  });

  test('a story without any write-up left says so little and is taken', () => {
    expect(textOf(show(createStory({ writeUps: [], articles: 0, outlets: [] })))).toContain(
      'Without a headline',
    );
  });
});

describe('the pages of the list of sources', () => {
  const story = storyOf(30, {}, 12);

  test('six write-ups a page, all of them once', () => {
    const all = [0, 1, 2, 3, 4].flatMap((page) => addressesOf(story, page));
    expect(all).toHaveLength(30);
    expect(new Set(all).size).toBe(30);
    expect(addressesOf(story, 30)).toEqual(addressesOf(story, 4));
  });

  test('they are turned as of the same moment', () => {
    const components = show(story, 2);
    expect(customIdLabelled(components, 'Previous')).toBe(`1:so:${story.id}:${NOON.toString(36)}:1:p`);
    expect(customIdLabelled(components, 'Next')).toBe(`1:so:${story.id}:${NOON.toString(36)}:3:n`);
    expect(buttonLabelsOf(components)).toContain('Page 3 of 5');
  });

  test('the last page says how many articles are not listed', () => {
    expect(textOf(show(story, 4))).toContain('12 older articles are not listed.');
    expect(textOf(show(story, 3))).not.toContain('not listed');
    expect(textOf(show(storyOf(30), 4))).not.toContain('not listed');
  });

  test('a single page has none to turn', () => {
    expect(buttonLabelsOf(show(storyOf(6)))).toEqual(Array.from({ length: 6 }, () => 'Read'));
  });
});

describe('a list of sources that is too much', () => {
  test('long Japanese texts and addresses fit, cut and marked', () => {
    const given = { headline: HEADLINE_500, gist: citationOf(QUOTE_2000), url: URL_500 };
    const text = textOf(show(storyOf(30, given, 5)));
    expect(text.match(/^> .*…$/gm)).toHaveLength(6);
  });

  test.each([...HOSTILE, ...SIGNS])('write-ups of nothing but %j fit and say nothing else', (piece) => {
    const filled = (length: number) => piece.repeat(500).slice(0, length);
    const given = { headline: filled(500), outlet: filled(80), gist: citationOf(filled(2_000)) };
    show(storyOf(30, { ...given, isTruncated: true, url: 'urn:x' }, 9), 4);
  });

  test('any story on any page makes a message that Discord takes', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(40), (story_, page) => {
        show(story_, page);
      }),
    );
  });
});
