// `tags alias`, `tags unalias`, `tags aliases`: other names of tags.
import type { Command } from 'commander';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { addAlias, listAliases, removeAlias, type AddAliasOutcome } from '../newsroom/tags/keep-aliases.ts';
import { withNewsroom, type ExitCode } from './command-context.ts';
import { countOf, oneLine, printJson, printLine, printNotice } from './print.ts';
import { retagProgress } from './retag-progress.ts';

interface PrintOptions {
  json?: boolean;
}

export function registerTagAliases(tags: Command): void {
  // `tags` knows the option too, and reads it for the commands below it.
  const wanted = (): PrintOptions => tags.opts<PrintOptions>();
  tags
    .command('alias')
    .description('make a tag another name of a tag: for what is there, for what comes, for who asks')
    .argument('<alias>', 'the name that leads to the tag from now on')
    .argument('<tag>', 'the tag')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  broadsheet tags alias "Climate crisis" "Climate change"')
    .action(async (alias: string, tag: string) =>
      withNewsroom(async ({ newsroom }) => {
        const outcome = await addAlias(newsroom, { alias, tag }, retagProgress('tagged anew'));
        return 'retagged' in outcome ? reportAdded(outcome, wanted()) : refuse(outcome);
      }),
    );
  tags
    .command('unalias')
    .description('let an alias be a tag of its own again, for what comes; articles stay as they are')
    .argument('<alias>', 'the alias')
    .option('--json', 'print one JSON object')
    .action(async (alias: string) => withNewsroom(({ newsroom }) => remove(newsroom, alias, wanted())));
  tags
    .command('aliases')
    .description('list all aliases')
    .option('--json', 'print one JSON object a line')
    .action(async () =>
      withNewsroom(async ({ newsroom }) => {
        const aliases = await listAliases(newsroom);
        for (const { alias, tag } of aliases) {
          if (wanted().json === true) await printJson({ alias: alias.name, tag: tag.name, slug: tag.slug });
          else await printLine(`${oneLine(alias.name)} -> ${oneLine(tag.name)}`);
        }
        if (aliases.length === 0)
          printNotice('There are no aliases yet. Add one with: broadsheet tags alias <alias> <tag>');
        return 0;
      }),
    );
}

async function remove(newsroom: Newsroom, alias: string, options: PrintOptions): Promise<ExitCode> {
  const outcome = await removeAlias(newsroom, alias);
  if (outcome.kind === 'unknown') {
    printNotice(`There is no alias "${alias}". All of them: broadsheet tags aliases`);
    return 1;
  }
  const { alias: removed, tag } = outcome.alias;
  if (options.json === true) await printJson({ removed: removed.name, tag: tag.name });
  else await printLine(removedSentence(oneLine(removed.name), oneLine(tag.name)));
  return 0;
}

function removedSentence(alias: string, tag: string): string {
  return `${alias} is no alias of ${tag} any more. What comes with it keeps it; articles and subscriptions that have ${tag} stay as they are.`;
}

type Added = Extract<AddAliasOutcome, { retagged: number }>;
type Refusal = Exclude<AddAliasOutcome, Added>;

async function reportAdded(outcome: Added, options: PrintOptions): Promise<ExitCode> {
  const { alias, tag, retagged } = outcome;
  const isDone = outcome.kind === 'added';
  if (options.json === true)
    await printJson({ alias: alias.name, tag: tag.name, slug: tag.slug, retagged, isDone });
  else
    await printLine(
      `${oneLine(alias.name)} leads to ${oneLine(tag.name)}: ${countOf(retagged, 'article')} tagged anew.`,
    );
  if (isDone) return 0;
  printNotice('Stopped before the end. The same command goes on where it was.');
  return 130;
}

function refuse(outcome: Refusal): ExitCode {
  printNotice(refusalSentence(outcome));
  return 1;
}

function refusalSentence(outcome: Refusal): string {
  switch (outcome.kind) {
    case 'bad-name':
      return `"${outcome.name}" names no subject. Give a word or a few.`;
    case 'same':
      return `Both are the tag ${outcome.tag.slug} already: there is nothing to do.`;
    case 'cycle':
      return `${outcome.tag.name} is itself an alias of ${outcome.alias.name}. Let it be first: broadsheet tags unalias "${outcome.tag.name}"`;
    case 'has-rule':
      return `A rule gives ${outcome.alias.name}. Remove the rule first: broadsheet tags unrule "${outcome.alias.name}"`;
    case 'too-many':
      return `There are ${outcome.max} aliases, which is all that there can be. Remove one: broadsheet tags unalias <alias>`;
  }
}
