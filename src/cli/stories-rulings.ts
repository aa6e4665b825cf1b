// `stories merge`, `split`, `rulings`, `unrule`: what an operator rules on stories, and what was ruled.
import type { Command } from 'commander';
import type { Newsroom } from '../newsroom/newsroom.ts';
import {
  listRulings,
  mergeStories,
  splitStory,
  takeBackRuling,
  type MergeOutcome,
  type SplitOutcome,
} from '../newsroom/rule-stories.ts';
import { UsageError, withNewsroom, type ExitCode } from './command-context.ts';
import { countOf, minuteOf, oneLine, printJson, printLine, printNotice } from './print.ts';
import { rulingSentence } from './stories-print.ts';

const STICKS =
  'It sticks: whatever comes in, and however stories are rebuilt. Take it back with: broadsheet stories unrule';

export function registerStoriesRulings(stories: Command): void {
  // `stories` knows the option too, and reads it for the commands below it.
  const isJson = (): boolean => stories.opts<{ json?: boolean }>().json ?? false;
  stories
    .command('merge')
    .description('make one story of several: the oldest id lives, the others lead to it')
    .argument('<stories...>', 'their ids, or addresses of their articles')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `\n${STICKS} <number>\n\nExample:\n  broadsheet stories merge 0a1b2c3d4e 1b2c3d4e5f`,
    )
    .action(async (typed: readonly string[]) => {
      if (typed.length < 2) throw new UsageError('Name two stories or more that are one.');
      await withNewsroom(async ({ newsroom }) => reportMerged(await mergeStories(newsroom, typed), isJson()));
    });
  stories
    .command('split')
    .description('split articles off a story: they are a story of their own')
    .argument('<story>', 'its id, or the address of one of its articles')
    .argument('<articles...>', 'the articles that are not of it, by address or id')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `\n${STICKS} <number>\n\nExample:\n  broadsheet stories split 0a1b2c3d4e https://outlet.example/2026/another-bridge`,
    )
    .action(async (story: string, articles: readonly string[]) =>
      withNewsroom(async ({ newsroom }) =>
        reportSplit(await splitStory(newsroom, story, articles), isJson()),
      ),
    );
  stories
    .command('rulings')
    .description('list what was ruled by merge and split')
    .option('--json', 'print one JSON object a line')
    .action(async () => withNewsroom(({ newsroom }) => list(newsroom, isJson())));
  stories
    .command('unrule')
    .description('take a ruling back: its stories are grouped as if it had never been')
    .argument('<number>', 'its number in: broadsheet stories rulings')
    .option('--json', 'print one JSON object')
    .action(async (number: string) => withNewsroom(({ newsroom }) => unrule(newsroom, number, isJson())));
}

async function reportMerged(outcome: MergeOutcome, isJson: boolean): Promise<ExitCode> {
  if (outcome.kind !== 'merged') {
    printNotice(refusalSentence(outcome));
    return 1;
  }
  const { story, others, moved, ruling, overruled } = outcome;
  if (isJson) await printJson({ story, others, moved, ruling: ruling.number, overruled });
  else
    await printLine(
      `${others.join(', ')} ${others.length === 1 ? 'is' : 'are'} ${story} now: ${countOf(moved, 'article')} moved. This is ruling ${ruling.number}.`,
    );
  tellOverruled(overruled);
  return 0;
}

async function reportSplit(outcome: SplitOutcome, isJson: boolean): Promise<ExitCode> {
  if (outcome.kind !== 'split') {
    printNotice(refusalSentence(outcome));
    return 1;
  }
  const { story, rest, articles, others, ruling, overruled } = outcome;
  if (isJson) await printJson({ story, articles, rest, others, ruling: ruling.number, overruled });
  else
    await printLine(
      `${countOf(articles, 'article')} split off: story ${story}. The other ${others}: story ${rest}. This is ruling ${ruling.number}.`,
    );
  tellOverruled(overruled);
  return 0;
}

function tellOverruled(overruled: readonly number[]): void {
  if (overruled.length === 0) return;
  const which = overruled.length === 1 ? 'ruling' : 'rulings';
  printNotice(`It goes against ${which} ${overruled.join(', ')}. The later ruling holds.`);
}

type Refusal = Exclude<MergeOutcome, { kind: 'merged' }> | Exclude<SplitOutcome, { kind: 'split' }>;

function refusalSentence(outcome: Refusal): string {
  switch (outcome.kind) {
    case 'unknown-story':
      return `There is no story ${named(outcome.typed)}. Give an id or an article's address; stories are listed by: broadsheet stories`;
    case 'same':
      return `All of these are the story ${outcome.story} already: there is nothing to merge.`;
    case 'too-many':
      return `More than ${outcome.max} stories at once. Merge them in several steps.`;
    case 'too-large':
      return `That is ${countOf(outcome.articles, 'article')}, and one ruling names at most ${outcome.max}.`;
    case 'unknown-article':
      return `The index does not have ${named(outcome.typed)}. Nothing was changed.`;
    case 'forgotten-article':
      return `${named(outcome.typed)} has been forgotten: it is in no story any more. Nothing was changed.`;
    case 'not-in-story':
      return `${named(outcome.typed)} is not in ${outcome.story} but in ${outcome.its ?? 'no story'}. Nothing was changed.`;
    case 'nothing-left':
      return `These are all the articles of ${outcome.story}: nothing would be left. Name those that are not of it.`;
  }
}

function named(typed: string): string {
  return oneLine(typed, 200);
}

async function list(newsroom: Newsroom, isJson: boolean): Promise<ExitCode> {
  const rulings = await listRulings(newsroom);
  for (const ruling of rulings) {
    const { madeAt, ...told } = ruling;
    await (isJson
      ? printJson({ ...told, madeAt: new Date(madeAt).toISOString() })
      : printLine(rulingSentence(ruling)));
  }
  if (rulings.length === 0)
    printNotice('Nothing was ruled yet. Rule with: broadsheet stories merge, broadsheet stories split');
  return 0;
}

async function unrule(newsroom: Newsroom, typed: string, isJson: boolean): Promise<ExitCode> {
  if (!/^\d{1,9}$/.test(typed))
    throw new UsageError('Give the number of a ruling, as listed by: broadsheet stories rulings');
  const outcome = await takeBackRuling(newsroom, Number(typed));
  if (outcome.kind === 'unknown-ruling') {
    printNotice(`There is no ruling ${outcome.number}. All of them: broadsheet stories rulings`);
    return 1;
  }
  const { ruling, moved } = outcome;
  if (isJson) await printJson({ number: ruling.number, kind: ruling.kind, moved });
  else
    await printLine(
      `Ruling ${ruling.number} of ${minuteOf(ruling.madeAt)} is taken back: ${countOf(moved, 'article')} moved.`,
    );
  return 0;
}
