// `tags rule`, `tags unrule`, `tags rules`: questions that give tags.
import type { Command } from 'commander';
import type { Article } from '../news/article.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import {
  addRule,
  listRules,
  removeRule,
  trialRule,
  type ListedRule,
  type RuleRefusal,
  type TypedRule,
} from '../newsroom/tags/keep-rules.ts';
import { withNewsroom, type ExitCode } from './command-context.ts';
import { countOf, minuteOf, oneLine, printJson, printLine, printNotice } from './print.ts';
import { retagProgress } from './retag-progress.ts';

const EXAMPLES = `
Words: all must match; "a phrase"; -not this; this or that, as in search. Quote the whole question.
What comes in is tagged as it comes. What is there is tagged now, and is no news for the tag's digests.

Examples:
  broadsheet tags rule Cooperation 'cooperation or "joint statement"' --dry-run
  broadsheet tags rule Ports 'harbour -football'`;

interface RuleOptions {
  dryRun?: boolean;
  json?: boolean;
}

export function registerTagRules(tags: Command): void {
  // `tags` knows `--json` too, and reads it for the commands below it.
  const wanted = (): RuleOptions => tags.opts<RuleOptions>();
  tags
    .command('rule')
    .description('give a tag to all articles that answer a question: those that are there, those that come')
    .argument('<name>', 'the tag')
    .argument('<question...>', 'what to look for')
    .option('--dry-run', 'only say how many articles it would tag, and name the newest')
    .option('--json', 'print one JSON object')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, question: readonly string[], options: RuleOptions) => {
      const typed = { name, question: question.join(' ') };
      await withNewsroom(({ newsroom }) =>
        options.dryRun === true ? tryOut(newsroom, typed, wanted()) : add(newsroom, typed, wanted()),
      );
    });
  tags
    .command('unrule')
    .description('remove a rule, and its tag from the articles that have it from nothing else')
    .argument('<name>', 'the tag')
    .option('--json', 'print one JSON object')
    .action(async (name: string) => withNewsroom(({ newsroom }) => remove(newsroom, name, wanted())));
  tags
    .command('rules')
    .description('list the rules, each with how many articles have its tag from nothing else')
    .option('--json', 'print one JSON object a line')
    .action(async () =>
      withNewsroom(async ({ newsroom }) => {
        const rules = await listRules(newsroom);
        for (const rule of rules) await printRule(rule, wanted());
        if (rules.length === 0)
          printNotice("There are no rules yet. Add one with: broadsheet tags rule <name> '<question>'");
        return 0;
      }),
    );
}

async function add(newsroom: Newsroom, typed: TypedRule, options: RuleOptions): Promise<ExitCode> {
  const outcome = await addRule(newsroom, typed, retagProgress('tagged'));
  if (!('tagged' in outcome)) return refuse(outcome);
  const { rule, tagged } = outcome;
  const { tag, question } = rule;
  const isDone = outcome.kind === 'applied';
  if (options.json === true) await printJson({ name: tag.name, slug: tag.slug, question, tagged, isDone });
  else
    await printLine(
      `${oneLine(tag.name)}: ${countOf(tagged, 'article')} tagged. What comes in is tagged as it comes.`,
    );
  if (isDone) return 0;
  printNotice(
    'Stopped before the end: what comes in is tagged. The same command goes on with what is there.',
  );
  return 130;
}

async function tryOut(newsroom: Newsroom, typed: TypedRule, options: RuleOptions): Promise<ExitCode> {
  const outcome = await trialRule(newsroom, typed);
  if (outcome.kind !== 'tried') return refuse(outcome);
  const { tag, trial } = outcome;
  if (options.json === true) {
    const newest = trial.newest.map(({ id, headline, outlet }) => ({ url: id, headline, outlet }));
    await printJson({ name: tag.name, slug: tag.slug, articles: trial.articles, newest });
    return 0;
  }
  const which = trial.articles > trial.newest.length ? ' The newest:' : '';
  await printLine(
    `${oneLine(tag.name)} would be given to ${countOf(trial.articles, 'more article')}.${which}`,
  );
  for (const article of trial.newest) await printLine(`    ${lineOf(article)}`);
  return 0;
}

function lineOf({ eventTime, headline, outlet, id }: Article): string {
  return `${minuteOf(eventTime)}  ${oneLine(headline ?? id)} (${oneLine(outlet)})`;
}

async function remove(newsroom: Newsroom, name: string, options: RuleOptions): Promise<ExitCode> {
  const outcome = await removeRule(newsroom, name, retagProgress('changed'));
  if (outcome.kind === 'unknown') {
    printNotice(`There is no rule for "${name}". All of them: broadsheet tags rules`);
    return 1;
  }
  const { tag, untagged } = outcome;
  const isDone = outcome.kind === 'removed';
  if (options.json === true) await printJson({ removed: tag.name, slug: tag.slug, untagged, isDone });
  else
    await printLine(
      `The rule for ${oneLine(tag.name)} is removed, and the tag from ${countOf(untagged, 'article')} that had it from nothing else.`,
    );
  if (isDone) return 0;
  printNotice('Stopped before the end. The same command goes on where it was.');
  return 130;
}

async function printRule({ rule, articles }: ListedRule, options: RuleOptions): Promise<void> {
  const { tag, question, madeAt, appliedAt } = rule;
  if (options.json === true) {
    const applied = appliedAt === null ? null : new Date(appliedAt).toISOString();
    const made = new Date(madeAt).toISOString();
    return printJson({
      name: tag.name,
      slug: tag.slug,
      question,
      articles,
      madeAt: made,
      appliedAt: applied,
    });
  }
  await printLine(`${oneLine(tag.name)}: ${oneLine(question)}`);
  const state = appliedAt === null ? '; not applied to all that is there: give the same rule again' : '';
  await printLine(`    ${countOf(articles, 'article')} from nothing else, since ${minuteOf(madeAt)}${state}`);
}

function refuse(outcome: RuleRefusal): ExitCode {
  printNotice(refusalSentence(outcome));
  return 1;
}

function refusalSentence(outcome: RuleRefusal): string {
  switch (outcome.kind) {
    case 'bad-name':
      return 'That names no subject. Give the tag a word or a few.';
    case 'bad-question':
      return 'A rule must ask for at least one word, and for no more than a question can hold.';
    case 'exists':
      return `${outcome.rule.tag.name} has a rule already: ${outcome.rule.question}. Remove it first: broadsheet tags unrule "${outcome.rule.tag.name}"`;
    case 'too-many':
      return `There are ${outcome.max} rules, which is all that there can be. Remove one: broadsheet tags unrule <name>`;
  }
}
