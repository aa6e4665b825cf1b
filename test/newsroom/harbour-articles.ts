// The few articles that tests of searches stand on, and how they ask for them.
import { HOUR_MS } from '../../src/limits/units.ts';
import { ALL_TIME, createQuestion, type Question } from '../../src/news/question.ts';
import { findArticles } from '../../src/newsroom/find-articles.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { aLine, NOW, urlOf } from '../nouns.ts';
import { openNewsroom, type OpenedNewsroom } from './open-newsroom.ts';

export const line = (place: string, hoursAgo: number, given: Parameters<typeof aLine>[0]) =>
  aLine({ url: urlOf(place), publishedAt: new Date(NOW - hoursAgo * HOUR_MS).toISOString(), ...given });

const LINES = [
  line('wall', 1, {
    headline: 'Harbour wall breaks',
    body: 'The harbour wall broke at night.',
    tags: ['Sea'],
  }),
  line('mural', 2, {
    headline: 'A wall is painted',
    body: 'Nobody at the harbour minded it.',
    tags: ['Art'],
  }),
  line('ferry', 30, { headline: 'Ferry delayed', body: 'The ferry waited.', outlet: 'Radio Corran' }),
  line('old', 24 * 20, { headline: 'Old ferry sold', body: 'The old ferry was sold.' }),
];

export async function openFilled(): Promise<OpenedNewsroom> {
  const opened = await openNewsroom();
  await opened.takeIn(...LINES);
  return opened;
}

export async function ask(newsroom: Newsroom, asked: Partial<Question> | string) {
  const given = typeof asked === 'string' ? { words: asked } : asked;
  const found = await findArticles(newsroom, createQuestion({ period: ALL_TIME, ...given }), {
    asOf: NOW + 60_000,
  });
  return { ...found, places: found.articles.map(({ id }) => id.replace(urlOf(''), '')) };
}
