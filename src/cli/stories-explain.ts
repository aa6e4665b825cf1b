// `stories explain`: what holds a story together, and what was nearly in.
import type { Command } from 'commander';
import type { Article } from '../news/article.ts';
import type { StoryId } from '../news/story.ts';
import {
  explainStoryById,
  type ExplainedArticle,
  type MissReason,
  type NearMiss,
  type StoryExplanation,
} from '../newsroom/explain-story.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { withNewsroom, type ExitCode } from './command-context.ts';
import { findTypedStory } from './find-typed-story.ts';
import { countOf, minuteOf, oneLine, printJson, printLine, printNotice } from './print.ts';
import { rulingSentence, tellLead, vetoSentence } from './stories-print.ts';

const HELP = `
Each article with how alike it is to the others on average, from 0, and the words that carry it; the least sure first. Then
the articles of other stories that come nearest, what was ruled, and the earlier ids that lead to the story.

Examples:
  broadsheet stories explain 0a1b2c3d4e
  broadsheet stories explain https://outlet.example/2026/harbour-bridge --json`;

export function registerStoriesExplain(stories: Command): void {
  stories
    .command('explain')
    .description('say what holds a story together, and what was nearly in')
    .argument('<story>', 'its id, the address of one of its articles, or words')
    .option('--json', 'print one JSON object')
    .addHelpText('after', HELP)
    .action(async (typed: string) =>
      withNewsroom(({ newsroom }) =>
        explain(newsroom, typed, stories.opts<{ json?: boolean }>().json ?? false),
      ),
    );
}

async function explain(newsroom: Newsroom, typed: string, isJson: boolean): Promise<ExitCode> {
  const id = await findTypedStory(newsroom, typed);
  if (id === null) return 1;
  tellLead(typed, id);
  const explanation = await explainStoryById(newsroom, id);
  if (explanation === null) {
    printNotice(`The story ${id} has just changed. Try again.`);
    return 1;
  }
  await (isJson ? printJson(jsonOf(explanation)) : printForPeople(explanation));
  return 0;
}

async function printForPeople(explanation: StoryExplanation): Promise<void> {
  const { id, size, articles, nearMisses, joinsFrom, leads } = explanation;
  const newest = articles.length < size ? `; the newest ${articles.length} are explained` : '';
  await printLine(`${id}: ${countOf(size, 'article')}${newest}. What is ${joinsFrom} alike or more joins.`);
  for (const one of articles) await printArticle(one, size === 1 ? 'alone' : heldBy(one));
  if (nearMisses.length > 0) await printLine('Nearly in:');
  for (const miss of nearMisses) await printArticle(miss, `${heldBy(miss)}; ${missSentence(miss)}`);
  if (nearMisses.length === 0) await printLine('Nothing else comes near.');
  for (const ruling of explanation.rulings) await printLine(rulingSentence(ruling));
  if (leads.length > 0) await printLine(`Earlier ids that lead here: ${leads.join(', ')}`);
}

async function printArticle({ article }: ExplainedArticle, says: string): Promise<void> {
  const { headline, outlet, eventTime, id } = article;
  await printLine(`${minuteOf(eventTime)}  ${oneLine(headline ?? '(no headline)')} (${oneLine(outlet)})`);
  await printLine(`    ${oneLine(says)}`);
  await printLine(`    ${oneLine(article.url ?? id)}`);
}

function heldBy({ likeness, shared, isAcrossLanguages }: ExplainedArticle): string {
  const across = isAcrossLanguages ? ['names, places and figures in other languages'] : [];
  const carriers = [...across, ...shared];
  const says = carriers.length === 0 ? 'no words in common' : `by ${carriers.join(', ')}`;
  return `${likeness.toFixed(2)} alike, ${says}`;
}

function missSentence({ because, story }: NearMiss): string {
  return `${reasonSentence(because)} (story ${story})`;
}

function reasonSentence(because: MissReason): string {
  switch (because.kind) {
    case 'ruled':
      return 'an operator keeps it apart';
    case 'unlike':
      return 'not alike enough';
    case 'elsewhere':
      return 'alike enough, and at home in its own story';
    case 'veto':
      return vetoSentence(because.veto);
  }
}

function jsonOf(explanation: StoryExplanation): object {
  const { id, size, joinsFrom, leads, rulings } = explanation;
  return {
    ...{ id, size, joinsFrom },
    articles: explanation.articles.map(explainedOf),
    nearMisses: explanation.nearMisses.map((miss) => {
      const { story, because } = miss;
      return { ...explainedOf(miss), story: story satisfies StoryId, because };
    }),
    rulings: rulings.map(({ number, kind, sides, isOverruled }) => ({ number, kind, sides, isOverruled })),
    leads,
  };
}

function explainedOf({ article, likeness, shared, isAcrossLanguages }: ExplainedArticle): object {
  const { id, headline, outlet, publishedAt, eventTime }: Article = article;
  const time = new Date(publishedAt ?? eventTime).toISOString();
  const rounded = Number(likeness.toFixed(4));
  return { id, headline, outlet, publishedAt: time, likeness: rounded, shared, isAcrossLanguages };
}
