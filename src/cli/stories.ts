// `stories`: every story, those of one article too, newest first; and what an operator can know of them and do to them.
import type { Command } from 'commander';
import { STORIES_PER_READ } from '../limits/command-line.ts';
import type { ArticleId } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import type { StoryCursor, StoryListing } from '../news/ports-stories.ts';
import { leadWriteUp, type Story } from '../news/story.ts';
import { askQuestion } from '../newsroom/ask-question.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { countIndependentSources } from '../newsroom/story-sources.ts';
import { withNewsroom } from './command-context.ts';
import { moment, someText } from './option-values.ts';
import { countOf, minuteOf, oneLine, printJson, printLine, printNotice } from './print.ts';
import { unknownSentence } from './search-articles.ts';
import { registerStoriesExplain } from './stories-explain.ts';
import { registerStoriesRebuild } from './stories-rebuild.ts';
import { registerStoriesRulings } from './stories-rulings.ts';

interface StoriesOptions {
  tag?: string;
  since?: EpochMs;
  json?: boolean;
}

export function registerStories(program: Command): void {
  const command = program
    .command('stories')
    .description('list every story, newest first; explain, merge, split and rebuild them')
    .option('--tag <tag>', 'those with an article that has this tag', someText)
    .option(
      '--since <moment>',
      'those with an article since: a date (UTC), a date and time, how long ago (7d)',
      moment,
    )
    .option('--json', 'print one JSON object a line')
    .addHelpText(
      'after',
      '\nExamples:\n  broadsheet stories --since 7d\n  broadsheet stories --tag Cooperation --json\n  broadsheet stories explain 0a1b2c3d4e',
    )
    .action(async (options: StoriesOptions) => withNewsroom(({ newsroom }) => stories(newsroom, options)));
  registerStoriesExplain(command);
  registerStoriesRulings(command);
  registerStoriesRebuild(command);
}

async function stories(newsroom: Newsroom, options: StoriesOptions): Promise<0 | 1> {
  const asked = await askQuestion(newsroom, { tagName: options.tag ?? null });
  if (asked.kind !== 'question') {
    printNotice(unknownSentence(asked));
    return 1;
  }
  const listing = { tag: asked.question.tag, period: { from: options.since ?? null, until: null } };
  let printed = 0;
  for await (const story of allStories(newsroom, listing)) {
    await (options.json === true ? printAsJson(newsroom, story) : printForPeople(story));
    printed += 1;
  }
  if (printed === 0) printNotice('There is no such story.');
  return 0;
}

async function* allStories(
  { store }: Newsroom,
  listing: Pick<StoryListing, 'tag' | 'period'>,
): AsyncIterable<Story> {
  let after: StoryCursor | null = null;
  do {
    const page = await store.stories.listStories({ ...listing, after, limit: STORIES_PER_READ });
    yield* await store.stories.getStories(page.stories, Number.MAX_SAFE_INTEGER);
    after = page.next;
  } while (after !== null);
}

async function printAsJson(newsroom: Newsroom, story: Story): Promise<void> {
  const { id, firstSeenAt, outlets } = story;
  await printJson({
    id,
    headline: headlineOf(story),
    firstSeenAt: new Date(firstSeenAt).toISOString(),
    articles: await membersOf(newsroom, story),
    outlets,
    independent: await countIndependentSources(newsroom, story),
  });
}

async function membersOf({ store }: Newsroom, story: Story): Promise<readonly ArticleId[]> {
  if (story.writeUps.length === story.articles) return story.writeUps.map(({ article }) => article);
  return store.stories.listMembers(story.id);
}

async function printForPeople(story: Story): Promise<void> {
  const outlets =
    story.outlets.length === 0 ? 'outlet unknown' : story.outlets.map((outlet) => oneLine(outlet)).join(', ');
  await printLine(`${minuteOf(story.latestAt)}  ${oneLine(headlineOf(story) ?? '(no headline)')}`);
  await printLine(`    ${story.id}: ${countOf(story.articles, 'article')}; ${outlets}`);
}

function headlineOf(story: Story): string | null {
  return leadWriteUp(story)?.headline ?? null;
}
