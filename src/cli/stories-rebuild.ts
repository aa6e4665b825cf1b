// `stories rebuild`: groups the whole index anew.
import type { Command } from 'commander';
import { REBUILD_PROGRESS_EVERY } from '../limits/stories.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { rebuildStories } from '../newsroom/rebuild-stories.ts';
import { withNewsroom, type ExitCode } from './command-context.ts';
import { countOf, printJson, printLine, printNotice } from './print.ts';
import { terminal } from './terminal.ts';

const HELP = `
Stories keep their ids where they can, earlier ids lead on, and what was ruled by merge and split holds. The bot may be
running. Ctrl-C ends it between two stories: what was done stays, the rest is as it was.`;

export function registerStoriesRebuild(stories: Command): void {
  stories
    .command('rebuild')
    .description('group all articles of the index anew, whatever stories they are in')
    .option('--json', 'print one JSON object')
    .addHelpText('after', HELP)
    .action(async () =>
      withNewsroom(({ newsroom }) => rebuild(newsroom, stories.opts<{ json?: boolean }>().json ?? false)),
    );
}

async function rebuild(newsroom: Newsroom, isJson: boolean): Promise<ExitCode> {
  const interrupted = new AbortController();
  terminal().onceInterrupted(() => interrupted.abort());
  const total = (await newsroom.store.articles.getState()).articles;
  let told = 0;
  const report = await rebuildStories(newsroom, {
    signal: interrupted.signal,
    onProgress: ({ articles, changed }) => {
      if (articles - told < REBUILD_PROGRESS_EVERY) return;
      told = articles;
      printNotice(`${articles} of ${countOf(total, 'article')} read, ${changed} stories changed …`);
    },
  });
  const { articles, stories, changed, moved } = report;
  if (isJson) await printJson({ articles, stories, changed, moved });
  else
    await printLine(
      `${countOf(articles, 'article')} read. Of ${stories} stories found, ${changed} are not as they were: ${countOf(moved, 'article')} moved.`,
    );
  if (!interrupted.signal.aborted) return 0;
  printNotice('Stopped before the end. Stories that were done stay so, the others are as they were.');
  return 130;
}
