// Comparison of whole stories: agreement, conflict, what one has alone, what is missing, reprints, and what always holds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { compareArticles } from '../../../src/analysis/comparison/comparison.ts';
import { type Article, UNKNOWN_OUTLET } from '../../../src/news/article.ts';
import type { Comparison, ConflictKind } from '../../../src/news/comparison.ts';
import { bodiesOf, storyOf } from './story-articles.ts';

/** Each conflict as "kind: value / value", values in the order of the alphabet. */
function conflictsOf({ conflicts }: Comparison): string[] {
  return conflicts.map(
    ({ kind, values }) =>
      `${kind}: ${values
        .map(({ value }) => value)
        .sort()
        .join(' / ')}`,
  );
}

const ACADEMIES = storyOf(
  {
    headline: 'Has the Ellery academy ended its work with Holm? The minister answers',
    abstract:
      'According to reports, Berg, president of the Ellery academy, said that new export rules hit many fields. Since May, scientific visits between Ellery and southern countries have stalled, cooperation with the Holm Academy of Sciences has also been affected, and visits and cooperation between the two sides have been suspended.',
    outlet: 'unknown',
  },
  {
    headline: 'Did the Holm academy suspend cooperation with Ellery? Both ministries respond',
    abstract:
      'Recently, Berg, president of the Ellery academy, said that the Holm Academy of Sciences had suspended cooperation with Ellery. On June 12 the Ellery academy explained this, and the ministries of both countries gave their positions one after another.',
    outlet: 'unknown',
  },
  {
    headline: 'Ellery and Holm: reasons given, ministers respond',
    abstract:
      'He said that under the new rules Ellery’s scientific visits to southern countries have stalled since May, and the progress of cooperation with the Holm Academy of Sciences has slowed down. Foreign papers read the remarks as an end of all projects, which caused a lot of talk.',
    outlet: 'unknown',
  },
);

describe('three write-ups of one statement', () => {
  const comparison = compareArticles(ACADEMIES);

  it('finds that one says suspended and another slowed down, and nothing else', () => {
    expect(conflictsOf(comparison)).toEqual(['modality: slowed down / suspended / suspended']);
  });

  it('names what the conflict is about in the articles’ own words', () => {
    expect(comparison.conflicts[0]?.about).toBe('cooperation with the Holm Academy of Sciences');
  });

  it('finds that visits have stalled to be agreed, although the sentences differ in the rest', () => {
    expect(comparison.agreed).toHaveLength(1);
    expect(comparison.agreed[0]?.about).toContain('stalled');
    expect(comparison.agreed[0]?.quotes.map(({ article }) => article).sort()).toEqual(
      [ACADEMIES[0]?.id, ACADEMIES[2]?.id].sort(),
    );
  });

  it('keeps what only one says', () => {
    const alone = comparison.onlyIn.map(({ quote }) => quote);
    expect(alone.some((quote) => quote.startsWith('On June 12'))).toBe(true);
    expect(alone.some((quote) => quote.startsWith('Foreign papers'))).toBe(true);
  });

  it('counts no unknown outlet as independent', () => {
    expect(comparison.sources.independent).toBe(0);
  });
});

interface LabelledStory {
  id: string;
  language: string;
  articles: { headline: string | null; body: string }[];
  days?: string[];
  conflicts: { kind: ConflictKind; values: string[] }[];
  agreed: number;
}

const LABELLED = readFileSync(join(import.meta.dirname, '../../../eval/data/comparison.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as LabelledStory);

function articlesOf({ articles, days, language }: LabelledStory): Article[] {
  return storyOf(
    ...articles.map((article, at) => {
      const day = days?.[at];
      return { ...article, language, ...(day === undefined ? {} : { publishedAt: `${day}T08:00:00Z` }) };
    }),
  );
}

describe('the labelled stories', () => {
  const found = LABELLED.map((story) => ({ story, comparison: compareArticles(articlesOf(story)) }));

  it('are enough to say something', () => expect(LABELLED.length).toBeGreaterThan(60));

  it('have hardly a conflict that is none', () => {
    const rows = found.flatMap(({ comparison }) => comparison.conflicts).length;
    const free = found.filter(({ story }) => story.conflicts.length === 0);
    const wrong = free.flatMap(({ comparison }) => conflictsOf(comparison));
    expect(rows).toBeGreaterThan(30);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(rows * 0.05);
  });

  it('have most of their conflicts found', () => {
    const expected = found.filter(({ story }) => story.conflicts.length > 0);
    const missed = expected.filter(
      ({ story, comparison }) =>
        !story.conflicts.every(({ kind }) => comparison.conflicts.some((row) => row.kind === kind)),
    );
    expect(missed.length, missed.map(({ story }) => story.id).join(' ')).toBeLessThanOrEqual(
      expected.length * 0.2,
    );
  });
});

describe('what is agreed', () => {
  it('gives one quote a write-up, and a sentence rather than a headline', () => {
    const { agreed } = compareArticles(
      storyOf(
        {
          headline: 'Osterby harbour closed after oil spill',
          body: 'The harbour of Osterby was closed on Monday after an oil spill from a tanker.',
        },
        { body: 'After an oil spill from a tanker the harbour of Osterby was closed, the authority said.' },
        { headline: 'Oil spill from tanker closes harbour of Osterby' },
      ),
    );
    expect(agreed).toHaveLength(1);
    const articles = agreed[0]?.quotes.map(({ article }) => article) ?? [];
    expect(new Set(articles).size).toBe(articles.length);
    expect(agreed[0]?.quotes[0]?.quote).toMatch(/\.$/);
  });

  it('is nothing between a text and its reprint', () => {
    const text =
      'The council of Carrow voted on Tuesday for a new tram line to the hospital. It will be four kilometres long and have nine stops. Work begins next spring, and the first trams are to run two years later, the mayor said.';
    const { agreed, reprints, onlyIn } = compareArticles(bodiesOf(text, text));
    expect(agreed).toEqual([]);
    expect(onlyIn).toEqual([]);
    expect(reprints).toHaveLength(1);
  });

  it('is not what only shares words of the story', () => {
    const { agreed } = compareArticles(
      bodiesOf(
        'The Tarn mine was opened by the old king in a year of hunger.',
        'Children from the Tarn school painted a wall beside the mine.',
      ),
    );
    expect(agreed).toEqual([]);
  });
});

describe('what is missing', () => {
  const FACT = 'The regulator must approve the sale of Alder Bank to Birch Insurance before it takes effect';
  const having = [`${FACT}, both said.`, `${FACT}, a lawyer said.`, `${FACT} in the autumn.`];
  const without = 'Staff of both firms met in a park in Linden and sang songs until late at night.';

  it('is said of a full text that lacks what most have', () => {
    const articles = storyOf(...having.map((body) => ({ body })), { body: without });
    const { missing } = compareArticles(articles);
    expect(missing).toHaveLength(1);
    expect(missing[0]?.articles).toEqual([articles[3]?.id]);
  });

  it('is quoted word for word from each that has it', () => {
    const [omission] = compareArticles(
      storyOf(...having.map((body) => ({ body })), { body: without }),
    ).missing;
    expect(new Set(omission?.quotes.map(({ quote }) => quote))).toEqual(new Set(having));
  });

  it.each(['headline', 'truncated'] as const)(
    'is not said of a text of which we have the %s',
    (textState) => {
      const articles = storyOf(...having.map((body) => ({ body })), { body: without, textState });
      expect(compareArticles(articles).missing).toEqual([]);
    },
  );

  it('is not said of an outlet that has it in another write-up', () => {
    const articles = storyOf(...having.map((body) => ({ body })), { body: without, outlet: 'Outlet 2' });
    expect(compareArticles(articles).missing).toEqual([]);
  });

  it('is said of an unknown outlet whatever others of no name have', () => {
    const [first, ...others] = having.map((body) => ({ body }));
    const articles = storyOf({ ...first, outlet: UNKNOWN_OUTLET }, ...others, {
      body: without,
      outlet: UNKNOWN_OUTLET,
    });
    expect(compareArticles(articles).missing[0]?.articles).toEqual([articles[3]?.id]);
  });

  it.each(['de', null])(
    'is not said of a text in another language (%s), or none that is known',
    (language) => {
      const body =
        'Die Belegschaft beider Häuser traf sich in einem Park in Linden und sang bis in die Nacht.';
      const articles = storyOf(...having.map((text) => ({ body: text })), { body, language });
      expect(compareArticles(articles).missing).toEqual([]);
    },
  );

  it('is not said of a text that we have in part', () => {
    const articles = storyOf(...having.map((body) => ({ body })), { body: without, textState: 'excerpt' });
    expect(compareArticles(articles).missing).toEqual([]);
  });

  it('is not said where two have it', () => {
    const articles = storyOf(...having.slice(1).map((body) => ({ body })), { body: without });
    expect(compareArticles(articles).missing).toEqual([]);
  });
});

describe('one write-up, or none', () => {
  test.each([[[]], [ACADEMIES.slice(0, 1)]])('has nothing to agree or differ with', (articles) => {
    const comparison = compareArticles(articles);
    expect(comparison.articles).toEqual(articles.map(({ id }) => id));
    expect(comparison).toMatchObject({ agreed: [], conflicts: [], onlyIn: [], missing: [], reprints: [] });
  });

  it('is what an article given twice is', () => {
    const [article] = ACADEMIES;
    if (article === undefined) throw new Error('the story has articles');
    expect(compareArticles([article, article]).articles).toEqual([article.id]);
  });
});
