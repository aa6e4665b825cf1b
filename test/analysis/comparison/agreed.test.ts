// Agreement: what two outlets state alike, and what only looks like it.
import { describe, expect, it, test } from 'vitest';
import { compareArticles } from '../../../src/analysis/comparison/comparison.ts';
import type { WriteUp } from './story-articles.ts';
import { bodiesOf, storyOf } from './story-articles.ts';

/** What the bodies agree on. */
function agreedOn(...bodies: readonly string[]): string[] {
  return compareArticles(bodiesOf(...bodies)).agreed.map(({ about }) => about);
}

describe('two write-ups agree', () => {
  test.each<[string, string, string, string[]]>([
    [
      'where the words are turned round',
      'The regulator must approve the deal.',
      'The deal must be approved by the regulator.',
      ['deal must be approved by the regulator'],
    ],
    [
      'where one says more besides',
      'The union wants higher wages and shorter shifts, and it has called a vote for June.',
      'The union wants higher wages and shorter shifts.',
      ['union wants higher wages and shorter shifts'],
    ],
    [
      'where another clause has another figure',
      'Per Holt, a former director of Osterby harbour, went on trial on Tuesday accused of taking 11 million crowns.',
      'The former director of Osterby harbour went on trial on charges of taking 14 million crowns.',
      ['director of Osterby harbour went on trial'],
    ],
    [
      'where figures stand in another order',
      'Two people died and five were injured in a crash on the coast road near Birk.',
      'Five people were injured and two died in a crash on the coast road near Birk.',
      ['people were injured and two died in a crash on the coast road near Birk'],
    ],
    [
      'where both deny',
      'No project of the academies has been ended.',
      'No project of the academies has been ended, a spokeswoman said.',
      ['No project of the academies has been ended'],
    ],
    [
      'on a figure that is seldom the same by chance',
      'Quill Motors will invest 2.6 billion crowns in Osterby.',
      'The firm wants to invest 2.6 billion crowns.',
      ['invest 2.6 billion crowns'],
    ],
  ])('%s', (...[, one, other, expected]) => {
    expect(agreedOn(one, other)).toEqual(expected);
    expect(agreedOn(other, one)).toHaveLength(expected.length);
  });
});

describe('two write-ups do not agree', () => {
  test.each<[string, string, string]>([
    [
      'where they share one word',
      'The lifeboats came home for good on Monday.',
      'A commander said three lifeboats were searching.',
    ],
    [
      'where they share a name and people',
      'Seven people died in the collision of the Silver Tern.',
      'The Silver Tern was carrying 212 people to Holm.',
    ],
    [
      'where they share a title and a name',
      'Ana Reyes, chief designer of the mission, was sober after the applause.',
      '“The hardest part is still ahead,” said Ana Reyes, the mission’s chief designer.',
    ],
    [
      'where one denies',
      'The government of Holmia has signed the fishing treaty.',
      'The government of Holmia has not signed the fishing treaty.',
    ],
    [
      'where one says another degree',
      'The editor Jon Berg was released by a court in Ellery.',
      'The editor Jon Berg was jailed by a court in Ellery.',
    ],
    [
      'where the figures differ',
      'The bridge at Osterby will cost 62 million euros.',
      'The bridge at Osterby will cost 48 million euros.',
    ],
    [
      'where the one was beaten by the other',
      'Estbridge United were beaten by Holm Rovers in the cup on Sunday.',
      'Estbridge United have beaten Holm Rovers in the cup on Sunday.',
    ],
    [
      'where one only asks',
      'Has the academy suspended its cooperation with Holm?',
      'The academy has suspended its cooperation with Holm.',
    ],
    [
      'where a part of a figure is all they share',
      'The price is not 45 million crowns either.',
      'The boats will pay 45 million crowns every year.',
    ],
  ])('%s', (_, one, other) => {
    expect(agreedOn(one, other)).toEqual([]);
    expect(agreedOn(other, one)).toEqual([]);
  });

  it('where they are of one outlet', () => {
    const body = 'The old bridge at Osterby was closed after the flood.';
    const of = (one: string, other: string): readonly WriteUp[] => [
      { body, outlet: one },
      { body: `On Monday ${body.toLowerCase()}`, outlet: other },
    ];
    expect(compareArticles(storyOf(...of('Gazette', 'Herald'))).agreed).toHaveLength(1);
    expect(compareArticles(storyOf(...of('Gazette', 'Gazette'))).agreed).toEqual([]);
    expect(compareArticles(storyOf(...of('unknown', 'unknown'))).agreed).toHaveLength(1);
  });

  it('where headlines share two words', () => {
    const headlines = ['Market fire', 'Fire at market'].map((headline) => ({ headline }));
    expect(compareArticles(storyOf(...headlines)).agreed).toEqual([]);
  });
});

describe('rows', () => {
  it('tell one thing once, though headline and text say it', () => {
    const { agreed } = compareArticles(
      storyOf(
        {
          headline: 'Holmia’s central bank cuts key rate',
          body: 'The central bank of Holmia cut its key rate on Thursday.',
        },
        {
          body: 'The central bank’s quarter-point cut came with a warning. The central bank cut the key rate on Thursday.',
        },
      ),
    );
    expect(agreed).toHaveLength(1);
    expect(agreed[0]?.quotes.every(({ quote }) => quote.endsWith('.'))).toBe(true);
  });

  it('begin with what most write-ups have', () => {
    const [rare, common] = [
      'The old mill at Tarn will become a school.',
      'A flood closed the mountain road to Tarn.',
    ];
    const { agreed } = compareArticles(
      bodiesOf(
        `${rare} ${common}`,
        `${rare} ${common}`,
        `${common} Nobody in the village was surprised by that.`,
      ),
    );
    expect(agreed.map(({ quotes }) => quotes.length)).toEqual([3, 2]);
  });
});
