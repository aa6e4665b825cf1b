// Suggestions for a story while a member types: the top stories, what the words so far find, or what begins like them.
import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { foldWord, stretchesOf } from '../analysis/words.ts';
import { STORY_CHOICES_MAX, STORY_PAGES_MAX } from '../limits/discord.ts';
import { ALL_TIME, createQuestion, type Question } from '../news/question.ts';
import { findStories, type ListedStory } from '../newsroom/find-stories.ts';
import type { Desk } from './door.ts';
import { LABEL_MAX_LENGTH } from './message-limits.ts';
import { label } from './safe-text.ts';

/** Values of chosen stories begin with this, so that a choice is told from free text. */
const STORY_PREFIX = 's:';

export async function storyChoices(
  desk: Desk,
  typed: string,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
  const words = typed.trim();
  const found = words === '' ? await topStories(desk, STORY_CHOICES_MAX) : await storiesFor(desk, words);
  return found.slice(0, STORY_CHOICES_MAX).map((story) => choiceOf(story, desk));
}

/** The index knows whole words; while one is being typed, the headlines of the top stories are looked through. */
async function storiesFor(desk: Desk, words: string): Promise<ListedStory[]> {
  const question = createQuestion({ words, period: ALL_TIME });
  const found = await listStories(desk, question, { isWidened: false, atLeast: STORY_CHOICES_MAX });
  if (found.length > 0) return found;
  const beginnings = wordsOf(words);
  if (beginnings.length === 0) return [];
  const top = await topStories(desk, Number.MAX_SAFE_INTEGER);
  return top.filter(({ lead }) => {
    const ofHeadline = wordsOf(lead.headline ?? '');
    return beginnings.every((beginning) => ofHeadline.some((word) => word.startsWith(beginning)));
  });
}

function wordsOf(text: string): string[] {
  return stretchesOf(text)
    .map(foldWord)
    .filter((word) => word !== '');
}

async function topStories(desk: Desk, atLeast: number): Promise<ListedStory[]> {
  return listStories(desk, createQuestion({}), { isWidened: true, atLeast });
}

/** Page after page until there are as many, or no more. */
async function listStories(
  { newsroom }: Desk,
  question: Question,
  { isWidened, atLeast }: { isWidened: boolean; atLeast: number },
): Promise<ListedStory[]> {
  const stories: ListedStory[] = [];
  const first = await findStories(newsroom, question, { isWidened });
  if (first.kind !== 'found') return [];
  const { asOf, pages } = first.list;
  stories.push(...first.list.stories);
  for (let page = 1; page < Math.min(pages, STORY_PAGES_MAX) && stories.length < atLeast; page += 1) {
    const next = await findStories(newsroom, question, { isWidened, asOf, page });
    if (next.kind === 'found') stories.push(...next.list.stories);
  }
  return stories;
}

function choiceOf({ id, lead, articles, outlets }: ListedStory, { texts }: Desk) {
  const facts = texts.story.facts(articles, outlets.length);
  const room = LABEL_MAX_LENGTH - texts.story.choice('', facts).length;
  const name = texts.story.choice(label(lead.headline ?? texts.news.noHeadline, room), facts);
  return { name, value: `${STORY_PREFIX}${id}` };
}
