// `tags`: the tags of the index, busiest first, or those like a text.
import type { Command } from 'commander';
import { listTags } from '../newsroom/list-tags.ts';
import type { TagActivity } from '../news/tag.ts';
import { withNewsroom } from './command-context.ts';
import { countOf, minuteOf, oneLine, printJson, printLine, printNotice } from './print.ts';

export function registerTags(program: Command): void {
  program
    .command('tags')
    .description('list the tags of the index, busiest first')
    .argument('[find]', 'list those like this text, the likest first')
    .option('--json', 'print one JSON object a line')
    .addHelpText('after', '\nExamples:\n  broadsheet tags\n  broadsheet tags coop --json')
    .action(async (find: string | undefined, options: { json?: boolean }) =>
      withNewsroom(async ({ newsroom }) => {
        const { tags } = await listTags(newsroom, { find: find ?? '', view: 'busiest' });
        for (const tag of tags) await printTag(tag, options.json ?? false);
        if (tags.length === 0) printNotice(nothingSentence(find));
        return 0;
      }),
    );
}

async function printTag({ name, slug, articles, newestAt }: TagActivity, isJson: boolean): Promise<void> {
  if (isJson) return printJson({ name, slug, articles, newestAt: new Date(newestAt).toISOString() });
  return printLine(
    `${oneLine(name)}  (${slug}): ${countOf(articles, 'article')}, newest ${minuteOf(newestAt)}`,
  );
}

function nothingSentence(find: string | undefined): string {
  if (find === undefined) return 'There are no tags yet. Take articles in with: broadsheet ingest <file>';
  return `No tag is like "${find}". All of them: broadsheet tags`;
}
