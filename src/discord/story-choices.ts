// Suggestions for a story while a member types: the top stories, the newest ones that begin so, else what the words find.
import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { STORY_CHOICES_MAX } from '../limits/discord.ts';
import { ALL_TIME, createQuestion, type Question } from '../news/question.ts';
import { findStories, type ListedStory } from '../newsroom/find-stories.ts';
import { storiesBeginning, type RecentStory } from '../newsroom/recent-stories.ts';
import type { Desk } from './door.ts';
import { LABEL_MAX_LENGTH } from './message-limits.ts';
import { isolated, label } from './safe-text.ts';
import { articlesText } from './views/citations.ts';

type Choice = APIApplicationCommandOptionChoice<string>;

/** Values of chosen stories begin with this, so that a choice is told from free text. */
const STORY_PREFIX = 's:';

export async function storyChoices(desk: Desk, typed: string): Promise<Choice[]> {
  const words = typed.trim();
  if (words === '') return (await topStories(desk)).map((story) => choiceOfListed(story, desk));
  const recent = storiesBeginning(
    words,
    await desk.newsroom.directory.listRecentStories(),
    STORY_CHOICES_MAX,
  );
  if (recent.length > 0) return recent.map((story) => choiceOf(story, desk));
  // Older news, and words that stand in texts alone: the index knows them, which takes longer.
  return (await storiesFor(desk, words)).map((story) => choiceOfListed(story, desk));
}

async function topStories(desk: Desk): Promise<ListedStory[]> {
  return listStories(desk, createQuestion({}), true);
}

async function storiesFor(desk: Desk, words: string): Promise<ListedStory[]> {
  return listStories(desk, createQuestion({ words, period: ALL_TIME }), false);
}

/** Page after page until there are enough, or no more. */
async function listStories(
  { newsroom }: Desk,
  question: Question,
  isWidened: boolean,
): Promise<ListedStory[]> {
  const stories: ListedStory[] = [];
  const first = await findStories(newsroom, question, { isWidened });
  if (first.kind !== 'found') return [];
  const { asOf, pages } = first.list;
  stories.push(...first.list.stories);
  for (let page = 1; page < pages && stories.length < STORY_CHOICES_MAX; page += 1) {
    const next = await findStories(newsroom, question, { isWidened, asOf, page });
    if (next.kind === 'found') stories.push(...next.list.stories);
  }
  return stories.slice(0, STORY_CHOICES_MAX);
}

function choiceOfListed({ id, lead, articles, outlets }: ListedStory, desk: Desk): Choice {
  return choiceOf({ id, headline: lead.headline, articles, outlets: outlets.length }, desk);
}

function choiceOf(
  {
    id,
    headline,
    articles,
    outlets,
  }: Pick<RecentStory, 'id' | 'articles' | 'outlets'> & { headline: string | null },
  { texts }: Desk,
): Choice {
  const facts = articlesText({ articles, outlets }, texts);
  const isolates = isolated(headline ?? '').length - (headline ?? '').length;
  const room = LABEL_MAX_LENGTH - isolates - texts.story.choice({ headline: '', facts }).length;
  const named = isolated(label(headline ?? texts.news.noHeadline, room));
  const name = texts.story.choice({ headline: named, facts });
  return { name, value: `${STORY_PREFIX}${id}` };
}
