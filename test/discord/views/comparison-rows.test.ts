// A row of a comparison that tells what is not mentioned: the words of who has it, who else has it, and who does not.
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { omissionRow, type Rendering } from '../../../src/discord/views/comparison-rows.ts';
import type { ArticleId } from '../../../src/news/article.ts';
import type { WriteUp } from '../../../src/news/story.ts';
import { articleId, citationOf, createWriteUp, NOON } from '../nouns.ts';

const WRITE_UPS = new Map<ArticleId, WriteUp>(
  [1, 2, 3, 4, 5, 6].map((number) => [
    articleId(number),
    createWriteUp({ outlet: `Outlet ${number}`, eventTime: NOON - number * 60_000 }, number),
  ]),
);
const LENGTHS: Rendering['lengths'] = { quote: 260, about: 90, outlet: 40, quotes: 3 };
const RENDERING: Rendering = { texts: en, lengths: LENGTHS, writeUpOf: (article) => WRITE_UPS.get(article) };

function link(number: number): string {
  return `[Outlet ${number}](https://gazette.example/a/${number})`;
}

function time(number: number): string {
  return `<t:${NOON / 1_000 - number * 60}:f>`;
}

describe('what is not mentioned', () => {
  const quotes = [citationOf('The ferry waits at Saltby.', 2), citationOf('At Saltby the ferry waits.', 3)];

  test('is quoted with outlet, link and time, then who else has it and who does not', () => {
    const omission = { about: 'the ferry', quotes, articles: [articleId(1), articleId(4)] };
    expect(omissionRow(omission, RENDERING).split('\n')).toEqual([
      '- **the ferry**',
      `  - “The ferry waits at Saltby.” (${link(2)}), ${time(2)}; also in ${link(3)}, ${time(3)}`,
      `  - not mentioned by ${link(1)}, ${time(1)}; ${link(4)}, ${time(4)}`,
    ]);
  });

  test('by more outlets than there is room for is counted', () => {
    const articles = [1, 4, 5, 6].map(articleId);
    const row = omissionRow({ about: 'the ferry', quotes: quotes.slice(0, 1), articles }, RENDERING);
    expect(row).toContain(`${link(5)}, ${time(5)}; 1 more`);
    expect(row).not.toContain(link(6));
    expect(row).not.toContain('also in');
  });

  test('is cut where it is long, and never markdown of an outlet’s', () => {
    const long = citationOf(`**The** ferry ${'waits '.repeat(200)}`, 2);
    const row = omissionRow({ about: '*x*', quotes: [long], articles: [articleId(1)] }, RENDERING);
    expect(row).toContain('\\*\\*The\\*\\* ferry');
    expect(row.length).toBeLessThan(700);
  });
});
