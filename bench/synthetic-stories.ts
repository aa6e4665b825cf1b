// Made-up stories of several write-ups: each with words, names and figures of its own that its write-ups share.
import type { SourceItem } from '../src/news/ports.ts';
import { createRandom, wordOfRank } from './synthetic-articles.ts';

const SENTENCES = 40;
const WORDS_PER_SENTENCE = 20;
/** Words of a story, beside those that every text has. */
const STORY_WORDS = 120;

/** So many stories, the write-ups of each minutes apart and the stories days. */
export function* syntheticStories(stories: number, writeUps: number, now: number): Generator<SourceItem> {
  for (let story = 0; story < stories; story += 1) {
    for (let writeUp = 0; writeUp < writeUps; writeUp += 1) {
      const random = createRandom(story * 1_000 + writeUp);
      const own = (rank: number) => wordOfRank(2_000 + story * STORY_WORDS + rank);
      const sentence = () => sentenceOf(random, own);
      const body = Array.from({ length: SENTENCES }, sentence).join(' ');
      yield {
        kind: 'article',
        file: 'bench',
        line: {
          url: `https://outlet${writeUp}.example/${story}`,
          headline: `${capital(own(0))} ${own(1)} ${own(2)} in ${capital(own(3))}`,
          body: `${capital(own(0))} ${own(1)} ${own(2)} ${own(3)} in ${capital(own(4))}, ${own(5)} ${own(6)} said. ${body}`,
          outlet: `Outlet ${writeUp}`,
          publishedAt: new Date(now - story * 6 * 86_400_000 - writeUp * 60_000).toISOString(),
          language: 'en',
        },
      };
    }
  }
}

/** Common words, words of the story, now and then a name or a figure. */
function sentenceOf(random: () => number, own: (rank: number) => string): string {
  const words = Array.from({ length: WORDS_PER_SENTENCE }, () => {
    const kind = random();
    if (kind < 0.45) return wordOfRank(Math.floor(200 ** random()));
    if (kind < 0.9) return own(Math.floor(STORY_WORDS ** random()));
    if (kind < 0.95) return capital(own(Math.floor(random() * 10)));
    return `${Math.floor(random() * 90) + 10} ${own(Math.floor(random() * 5))}`;
  });
  return `${capital(words.join(' '))}.`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
