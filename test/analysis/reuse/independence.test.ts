// Independence: how many of a story's outlets report on their own, and why the others do not.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sourcesOf } from '../../../src/analysis/reuse/independence.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import type { Article } from '../../../src/news/article.ts';
import { NOW } from '../../nouns.ts';
import { EVENTS } from './events.ts';
import { LABELLED } from './labelled-stories.ts';
import { storyOf } from './story-lines.ts';

describe('the labelled stories', () => {
  test.each(LABELLED.map((story) => [story.name, story] as const))('%s', (_, { articles, independent }) => {
    const sources = sourcesOf(articles);
    expect(sources.independent, JSON.stringify(sources.groups, null, 1)).toBe(independent);
  });
});

const { FERRY, COURT } = EVENTS;
const WIRE = FERRY.wire.join(' ');
const [ONE = '', TWO = ''] = FERRY.own;

describe('a group', () => {
  it('names the agency, and the write-ups that show it', () => {
    const [first, second, third] = storyOf(FERRY, [
      ['Bay Times', `${WIRE} (AP)`],
      ['Coast Daily', WIRE],
      ['Island Courier', ONE],
    ]);
    const { groups } = sourcesOf([first, second, third].flatMap((article) => article ?? []));
    expect(groups).toEqual([
      {
        outlets: ['Bay Times', 'Coast Daily'],
        origin: 'agency',
        source: 'AP',
        evidence: [
          { tie: 'agency', outlet: 'Bay Times', source: 'AP', article: first?.id },
          { tie: 'reprint', outlet: 'Coast Daily', source: 'Bay Times', article: second?.id },
        ],
      },
      { outlets: ['Island Courier'], origin: 'own', source: null, evidence: [] },
    ]);
  });

  it('names whose text it is: that of the first to have it', () => {
    const story = storyOf(FERRY, [
      ['Bay Times', WIRE, { publishedAt: NOW - HOUR_MS }],
      ['Coast Daily', WIRE, { publishedAt: NOW - 2 * HOUR_MS }],
    ]);
    expect(sourcesOf(story).groups).toMatchObject([
      { outlets: ['Coast Daily', 'Bay Times'], origin: 'reprint', source: 'Coast Daily' },
    ]);
  });

  it('names whom the others rely on', () => {
    const told =
      'The generator had failed before, the captain told the Coast Daily. Nobody at the port would speak of it on Wednesday, and the ship lies where it lay.';
    const story = storyOf(FERRY, [
      ['Coast Daily', TWO],
      ['Bay Times', told],
    ]);
    expect(sourcesOf(story).groups).toMatchObject([{ origin: 'attribution', source: 'Coast Daily' }]);
  });

  it('names the house of sisters', () => {
    const story = storyOf(FERRY, [
      ['Bay Times', ONE],
      ['Bay Times Sport', TWO],
    ]);
    const [group] = sourcesOf(story).groups;
    expect(group).toMatchObject({
      origin: 'family',
      source: 'Bay Times',
      outlets: ['Bay Times', 'Bay Times Sport'],
    });
  });

  it('says of outlets without texts that nothing is known, last', () => {
    const story = storyOf(FERRY, [
      ['Bay Times', '', { body: null }],
      ['Coast Daily', '', { body: null }],
      ['Island Courier', ONE],
    ]);
    const { groups, independent, outlets } = sourcesOf(story);
    expect({ independent, outlets }).toEqual({ independent: 1, outlets: 3 });
    expect(groups.at(-1)).toMatchObject({ origin: 'unread', outlets: ['Bay Times', 'Coast Daily'] });
  });
});

describe('what is claimed', () => {
  it('is one source where there are headlines alone, and none where no outlet is known', () => {
    const headlines = storyOf(FERRY, [
      ['Bay Times', '', { body: null }],
      ['Coast Daily', '', { body: null }],
    ]);
    expect(sourcesOf(headlines).independent).toBe(1);
    const unknown = headlines.map((article) => ({ ...article, outlet: 'unknown' }));
    expect(sourcesOf(unknown)).toEqual({ outlets: 0, independent: 0, earliest: null, groups: [] });
    expect(sourcesOf([]).independent).toBe(0);
  });

  it('does not count two who copied somebody unknown for two', () => {
    const story = storyOf(FERRY, [
      ['unknown', WIRE],
      ['Bay Times', WIRE],
      ['Coast Daily', WIRE],
    ]);
    expect(sourcesOf(story)).toMatchObject({ outlets: 2, independent: 1 });
  });

  it('does not make one of those who rely on an outlet and on an officer', () => {
    const story = storyOf(FERRY, [
      ['Coast Post', ONE],
      [
        'Bay Times',
        'Passengers were taken to the post office of the island, a sergeant told the post master. He had opened at night so that nobody need freeze, and made soup.',
      ],
    ]);
    expect(sourcesOf(story).independent).toBe(2);
  });

  it('is the earliest of the dated write-ups of known outlets', () => {
    const story = storyOf(FERRY, [
      ['unknown', ONE, { publishedAt: NOW - 40 * HOUR_MS }],
      ['Bay Times', ONE, { publishedAt: null, firstSeenAt: NOW - 30 * HOUR_MS }],
      ['Coast Daily', TWO, { publishedAt: NOW - 9 * HOUR_MS }],
      ['Island Courier', WIRE, { publishedAt: NOW - 8 * HOUR_MS }],
    ]);
    expect(sourcesOf(story).earliest).toEqual({
      outlet: 'Coast Daily',
      at: NOW - 9 * HOUR_MS,
      article: story[2]?.id,
    });
  });
});

describe('the rules', () => {
  const anyTexts = [
    WIRE,
    ONE,
    TWO,
    `${WIRE} (AP)`,
    FERRY.wire.slice(0, 2).join(' '),
    COURT.own[0] ?? '',
    'AFP',
    '',
  ];
  const anyOutlet = fc.constantFrom(
    'Bay Times',
    'Bay Times Sport',
    'Coast Daily',
    'Island Courier',
    'AP',
    'unknown',
  );
  const anyStory: fc.Arbitrary<Article[]> = fc
    .array(fc.tuple(anyOutlet, fc.constantFrom(...anyTexts)), { maxLength: 8 })
    .map((lines) =>
      storyOf(
        FERRY,
        lines.map(([outlet, body]) => [outlet, body] as const),
      ),
    );

  it('give the same answer in any order', () => {
    fc.assert(
      fc.property(
        anyStory.chain((story) =>
          fc.tuple(fc.constant(story), fc.shuffledSubarray(story, { minLength: story.length })),
        ),
        ([story, shuffled]) => {
          expect(sourcesOf(shuffled)).toEqual(sourcesOf(story));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('put each known outlet into one group, and claim no more sources than outlets', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { outlets, independent, groups } = sourcesOf(story);
        const known = new Set(story.map(({ outlet }) => outlet).filter((outlet) => outlet !== 'unknown'));
        expect(groups.flatMap((group) => group.outlets).toSorted()).toEqual([...known].toSorted());
        expect(outlets).toBe(known.size);
        expect(independent).toBeLessThanOrEqual(outlets);
        expect(independent > 0).toBe(known.size > 0);
        for (const group of groups)
          for (const { outlet } of group.evidence) expect(group.outlets).toContain(outlet);
      }),
      { numRuns: 60 },
    );
  });

  // An outlet that carries an agency and reports too counts once: another that carries the agency is then one more.
  it('never count more sources when a copy joins write-ups of as many outlets', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(), (all, place) => {
        const known = all.filter(({ outlet }) => outlet !== 'unknown');
        const story = [...new Map(known.map((article) => [article.outlet, article])).values()];
        const original = story[place % Math.max(1, story.length)];
        if (original === undefined || (original.body ?? '').length < 100) return;
        const [copy] = storyOf(FERRY, [['Carrow Star', original.body ?? '']]);
        if (copy === undefined) return;
        const before = Math.max(sourcesOf(story).independent, 1);
        expect(sourcesOf([...story, copy]).independent).toBeLessThanOrEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
