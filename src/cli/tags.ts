// `tags`: the tags of the index, busiest first, or those like a text; their other names and their rules.
import type { Command } from 'commander';
import { listTags } from '../newsroom/tags/list-tags.ts';
import type { TagActivity } from '../news/tag.ts';
import { withNewsroom } from './command-context.ts';
import { countOf, minuteOf, oneLine, printJson, printLine, printNotice } from './print.ts';
import { registerTagAliases } from './tags-aliases.ts';
import { registerTagRules } from './tags-rules.ts';

const EXAMPLES = `
Examples:
  broadsheet tags
  broadsheet tags coop --json
  broadsheet tags alias Co-op Cooperation
  broadsheet tags rule Cooperation 'cooperation or "joint statement"'`;

export function registerTags(program: Command): void {
  const tags = program
    .command('tags')
    .description('list the tags of the index, busiest first; keep their other names and their rules')
    .argument('[find]', 'list those like this text, the likest first')
    .option('--json', 'print one JSON object a line')
    .addHelpText('after', EXAMPLES)
    .action(async (find: string | undefined, options: { json?: boolean }) =>
      withNewsroom(async ({ newsroom }) => {
        const found = await listTags(newsroom, { find: find ?? '', view: 'busiest' });
        for (const tag of found.tags) await printTag(tag, options.json ?? false);
        if (found.tags.length === 0) printNotice(nothingSentence(find));
        return 0;
      }),
    );
  registerTagAliases(tags);
  registerTagRules(tags);
}

async function printTag(tag: TagActivity, isJson: boolean): Promise<void> {
  const { name, slug, articles, newestAt, aliases, rule } = tag;
  const others = aliases?.map((alias) => alias.name);
  if (isJson) {
    const counted = { name, slug, articles, newestAt: new Date(newestAt).toISOString() };
    return printJson({ ...counted, aliases: others, rule });
  }
  const also = others === undefined ? '' : `; also ${oneLine(others.join(', '))}`;
  const by = rule === undefined ? '' : `; rule: ${oneLine(rule)}`;
  return printLine(
    `${oneLine(name)}  (${slug}): ${countOf(articles, 'article')}, newest ${minuteOf(newestAt)}${also}${by}`,
  );
}

function nothingSentence(find: string | undefined): string {
  if (find === undefined) return 'There are no tags yet. Take articles in with: broadsheet ingest <file>';
  return `No tag is like "${find}". All of them: broadsheet tags`;
}
