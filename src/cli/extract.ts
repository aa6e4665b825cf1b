// `extract`: article pages to article lines, without the index.
import type { Command } from 'commander';
import { composeSources } from '../compose.ts';
import { UsageError } from './command-context.ts';
import { printItems } from './print-items.ts';
import { terminal } from './terminal.ts';

interface ExtractOptions {
  url?: string;
}

export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('print the article of each page as an article line; the index is not touched')
    .argument('<files...>', 'saved article pages (HTML) and folders of them; - is standard input')
    .option('--url <address>', 'where the page was found, if it does not say so itself')
    .option('--json', 'article lines are always JSON: this changes nothing')
    .addHelpText('after', '\nExample:\n  broadsheet extract page.html --url https://outlet.example/2026/page')
    .action(async (files: readonly string[], { url }: ExtractOptions) => {
      if (url !== undefined && files.length > 1)
        throw new UsageError('--url is the address of one page: give one file with it.');
      if (url !== undefined && !/^https?:\/\//i.test(url))
        throw new UsageError('--url is not an http or https address.');
      terminal().exitCode = await printItems(
        composeSources().extractPages(files, { url, stdin: terminal().stdin }),
      );
    });
}
