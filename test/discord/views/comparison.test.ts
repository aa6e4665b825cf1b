// A story write-up by write-up: what differs first, then what is agreed and what only one has, each with its quote.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import {
  comparisonView,
  partOf,
  type ComparedStory,
  type ComparisonPart,
} from '../../../src/discord/views/comparison.ts';
import type { ArticleId } from '../../../src/news/article.ts';
import { CONFLICT_KINDS, type Comparison } from '../../../src/news/comparison.ts';
import { hostileText } from '../hostile.ts';
import { buttonsOf, buttonLabelsOf, customIdLabelled, problemsOf, textOf } from '../message-checks.ts';
import { articleId, citationOf, createStory, createWriteUp, NOON, QUOTE_2000, URL_500 } from '../nouns.ts';

const NOTHING: Comparison = {
  articles: [articleId(1), articleId(2)],
  agreed: [],
  conflicts: [],
  earlier: [],
  onlyIn: [],
  missing: [],
  reprints: [],
  sources: {
    outlets: 2,
    independent: 2,
    earliest: null,
    groups: [
      { outlets: ['Outlet 1'], origin: 'own', source: null, evidence: [] },
      { outlets: ['Outlet 2'], origin: 'own', source: null, evidence: [] },
    ],
  },
};

const FOUND: Comparison = {
  ...NOTHING,
  agreed: [
    {
      about: 'bridge over the harbour',
      quotes: [
        citationOf('The bridge over the harbour closes.', 1),
        citationOf('The harbour bridge shuts.', 2),
      ],
    },
  ],
  conflicts: [
    {
      kind: 'modality',
      about: 'the repairs',
      values: [
        { value: 'suspended', quote: citationOf('The repairs are suspended.', 1) },
        { value: 'slowed down', quote: citationOf('The repairs have slowed down.', 2) },
      ],
    },
  ],
  onlyIn: [citationOf('A ferry runs instead.', 2)],
  missing: [{ about: 'the ferry', quotes: [citationOf('A ferry waits.', 2)], articles: [articleId(1)] }],
  reprints: [[articleId(1), articleId(2)] as readonly [ArticleId, ArticleId]],
};

function storyOf(count: number) {
  const writeUps = Array.from({ length: count }, (_, place) =>
    createWriteUp({ outlet: `Outlet ${place + 1}`, eventTime: NOON - place * 60_000 }, place + 1),
  );
  return createStory({ articles: count, writeUps, outlets: writeUps.map(({ outlet }) => outlet) });
}

function show(
  comparison: Comparison,
  given: { part?: ComparisonPart; isPrivate?: boolean; count?: number } = {},
) {
  const { part = 'facts', isPrivate = false, count = 2 } = given;
  const compared: ComparedStory = { story: storyOf(count), comparison };
  const view = comparisonView(compared, { texts: en, part, isPrivate, asOf: NOON, picture: null });
  expect(problemsOf(view)).toEqual([]);
  return view.components;
}

describe('the facts of a comparison', () => {
  test('show what differs first, each value with its quote and outlet', () => {
    const text = textOf(show(FOUND));
    expect(text).toContain('### Reported differently\n- **the repairs** (wording)');
    expect(text).toContain(
      '**suspended**: “The repairs are suspended.” ([Outlet 1](https://gazette.example/a/1))',
    );
    expect(text).toContain(
      '**slowed down**: “The repairs have slowed down.” ([Outlet 2](https://gazette.example/a/2))',
    );
    expect(text.indexOf('### Reported differently')).toBeLessThan(text.indexOf('### Agreed'));
  });

  test('show each value once before one of them twice, however little fits', () => {
    const quote = citationOf(QUOTE_2000, 1);
    const values = ['suspended', 'suspended', 'suspended', 'slowed down'].map((value) => ({ value, quote }));
    const conflict = { kind: 'modality' as const, about: 'the repairs', values };
    for (const count of [1, 4, 20]) {
      const conflicts = Array.from({ length: count }, () => conflict);
      const text = textOf(show({ ...FOUND, conflicts }));
      const first = text.split('- **the repairs** (wording)')[1] ?? '';
      expect(first.indexOf('**slowed down**')).toBeGreaterThan(0);
      expect(
        [...first.matchAll(/\*\*(suspended|slowed down)\*\*/g)].slice(0, 2).map(([, value]) => value),
      ).toEqual(['suspended', 'slowed down']);
    }
  });

  test('say when each quote was published', () => {
    expect(textOf(show(FOUND))).toContain(`([Outlet 1](https://gazette.example/a/1)), <t:${NOON / 1_000}:f>`);
  });

  test('tell what was true earlier apart from what differs, what holds now first', () => {
    const values = ['12 people', '15 people'].map((value, place) => ({
      value,
      quote: citationOf(`${value} died in the flood.`, place + 1),
    }));
    const text = textOf(show({ ...NOTHING, earlier: [{ about: 'died in the flood', values }] }));
    expect(text).toContain(
      '### Updated since\n- **died in the flood**\n  - latest **15 people**: “15 people died',
    );
    expect(text).toContain('  - earlier **12 people**: “12 people died in the flood.”');
    expect(text).toContain(en.comparison.nothingDiffers);
    expect(text).not.toContain(`### ${en.comparison.conflicts}`);
  });

  test('show what is agreed, what only one has, and who leaves what out', () => {
    const text = textOf(show(FOUND));
    expect(text).toContain('- **bridge over the harbour**\n  - “The bridge over the harbour closes.”');
    expect(text).toContain('### Only in one\n- “A ferry runs instead.” ([Outlet 2]');
    expect(text).toContain(
      `- **the ferry**\n  - “A ferry waits.” ([Outlet 2](https://gazette.example/a/2)), <t:${NOON / 1_000 - 60}:f>`,
    );
    expect(text).toContain(
      `  - not mentioned by [Outlet 1](https://gazette.example/a/1), <t:${NOON / 1_000}:f>`,
    );
    expect(text).toContain('One write-up reuses another’s text and counts once.');
  });

  test('say so where nothing is agreed and nothing differs', () => {
    const text = textOf(show(NOTHING));
    expect(text).toContain(en.comparison.nothingAgreed);
    expect(text).toContain(en.comparison.nothingDiffers);
  });

  test('of a single write-up say that there is nothing to compare', () => {
    expect(textOf(show({ ...NOTHING, articles: [articleId(1)] }, { count: 1 }))).toContain(
      en.comparison.alone,
    );
  });

  test.each(CONFLICT_KINDS)('name a conflict of the kind %s', (kind) => {
    const conflicts = FOUND.conflicts.map((conflict) => ({ ...conflict, kind }));
    expect(textOf(show({ ...FOUND, conflicts }))).toContain(`(${en.comparison.kinds[kind]})`);
  });

  test('count how many more there are than fit', () => {
    const onlyIn = Array.from({ length: 9 }, () => citationOf('A ferry runs instead.', 2));
    expect(textOf(show({ ...FOUND, onlyIn }))).toContain('5 more in the sources.');
  });
});

describe('the other parts', () => {
  test('list the headlines newest first, and the timeline earliest first', () => {
    const numbers = (part: ComparisonPart) =>
      [...textOf(show(NOTHING, { part, count: 3 })).matchAll(/\[Outlet (\d)\]/g)].map(([, number]) => number);
    expect(numbers('headlines')).toEqual(['1', '2', '3']);
    expect(numbers('timeline')).toEqual(['3', '2', '1']);
  });

  test('are a press away, the one that is shown not', () => {
    const components = show(FOUND, { part: 'headlines' });
    expect(buttonLabelsOf(components)).toEqual(['Facts', 'Headlines', 'Timeline', 'Sources']);
    const disabled = buttonsOf(components).filter(({ disabled: isDisabled }) => isDisabled === true);
    expect(disabled.map((button) => ('label' in button ? button.label : ''))).toEqual(['Headlines']);
    expect(customIdLabelled(components, 'Timeline')).toMatch(/^1:cp:[0-9a-z]{10}:[0-9a-z]+:t:h$/);
  });

  test('of a private one lead into the channel', () => {
    expect(customIdLabelled(show(FOUND, { isPrivate: true }), 'Share here')).toMatch(/^1:cs:.*:f$/);
  });

  test.each([
    ['f', 'facts'],
    ['h', 'headlines'],
    ['t', 'timeline'],
    ['x', null],
    [undefined, null],
  ])('%s stands for %s', (letter, part) => expect(partOf(letter)).toBe(part));
});

describe('the chart', () => {
  const picture = Uint8Array.of(0x89, 0x50);

  test('stands above the timeline, with a file and words', () => {
    const compared: ComparedStory = { story: storyOf(2), comparison: NOTHING };
    const options = { texts: en, isPrivate: false, asOf: NOON, part: 'timeline' as const };
    const view = comparisonView(compared, { ...options, picture });
    expect(problemsOf(view)).toEqual([]);
    expect(view.files).toEqual([{ name: 'coverage.png', content: picture }]);
    const message = JSON.stringify(view.components);
    expect(message.indexOf('attachment://coverage.png')).toBeLessThan(message.indexOf('### Who reported'));
    const without = comparisonView(compared, { ...options, picture: null });
    expect(without.files).toBeUndefined();
    expect(JSON.stringify(without.components)).not.toContain('attachment:');
    expect(textOf(without.components)).toBe(textOf(view.components));
  });
});

describe('any comparison', () => {
  test('fits into a message, whatever its texts are', () => {
    const anyText = fc.oneof(hostileText, fc.constant(QUOTE_2000), fc.string({ unit: 'grapheme' }));
    const row = fc.record({ about: anyText, quote: anyText, kind: fc.constantFrom(...CONFLICT_KINDS) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), hostileText, (rows, outlet) => {
        const citations = rows.map(({ quote }, place) => citationOf(quote, (place % 4) + 1));
        const comparison: Comparison = {
          ...NOTHING,
          agreed: rows.map(({ about }) => ({ about, quotes: citations })),
          conflicts: rows.map(({ about, kind }) => ({
            kind,
            about,
            values: citations.map((quote) => ({ value: about, quote })),
          })),
          earlier: rows.map(({ about }) => ({
            about,
            values: citations.map((quote) => ({ value: about, quote })),
          })),
          onlyIn: citations,
          missing: rows.map(({ about }) => ({
            about,
            quotes: citations,
            articles: [1, 2, 3, 4].map(articleId),
          })),
        };
        const writeUps = [1, 2, 3, 4].map((number) => createWriteUp({ outlet, url: URL_500 }, number));
        const story = createStory({ articles: 4, writeUps });
        const view = comparisonView(
          { story, comparison },
          { texts: en, part: 'facts', isPrivate: true, asOf: NOON, picture: null },
        );
        expect(problemsOf(view)).toEqual([]);
      }),
    );
  });
});
