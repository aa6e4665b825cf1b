// `parse`: feeds and tag pages to article lines, without the index.
import type { Command } from 'commander';
import { composeSources } from '../compose.ts';
import { printItems } from './print-items.ts';
import { terminal } from './terminal.ts';

export function registerParse(program: Command): void {
  program
    .command('parse')
    .description(
      'print what feeds, tag pages and other sources hold as article lines; the index is not touched',
    )
    .argument('<files...>', 'files and folders; - is standard input')
    .option('--json', 'article lines are always JSON: this changes nothing')
    .addHelpText('after', '\nExample:\n  broadsheet parse feed.xml tag-page.html > lines.jsonl')
    .action(async (files: readonly string[]) => {
      const items = composeSources().readSources(files, { stdin: terminal().stdin });
      terminal().exitCode = await printItems(items);
    });
}
