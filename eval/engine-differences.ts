// Asks two newsrooms on the same articles the same, and tells where they answer otherwise.
import { findArticles } from '../src/newsroom/find-articles.ts';
import { findStories } from '../src/newsroom/find-stories.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import type { Asking } from './engine-questions.ts';

export interface Difference {
  asking: Asking;
  /** Which answer differs. */
  what: 'articles' | 'stories';
  one: string;
  other: string;
}

export interface Compared {
  /** Questions to which something was found. */
  found: number;
  differences: Difference[];
}

/** Every article with its score, and every story of the page with all that is said of it, is compared. */
export async function compareAnswers(
  [one, other]: readonly [Newsroom, Newsroom],
  ask: () => Asking,
  questions: number,
): Promise<Compared> {
  const compared: Compared = { found: 0, differences: [] };
  for (let place = 0; place < questions; place += 1) {
    const asking = ask();
    const answers = await Promise.all([answersOf(one, asking), answersOf(other, asking)]);
    if (answers[0].isFound) compared.found += 1;
    for (const what of ['articles', 'stories'] as const) {
      const [ofOne, ofOther] = [answers[0][what], answers[1][what]];
      if (ofOne !== ofOther) compared.differences.push({ asking, what, one: ofOne, other: ofOther });
    }
  }
  return compared;
}

async function answersOf(
  newsroom: Newsroom,
  { question, page, asOf }: Asking,
): Promise<{ isFound: boolean; articles: string; stories: string }> {
  const found = await findArticles(newsroom, question, { asOf, isRespelt: true });
  const stories = await findStories(newsroom, question, { asOf, page, isWidened: true, isRespelt: true });
  return {
    isFound: found.articles.length > 0,
    articles: JSON.stringify(found),
    stories: JSON.stringify(stories),
  };
}
