// `show`: one article with all that the index has of it: fields, story, tags, and the words that it had before.
import type { Command } from 'commander';
import { isDateDoubtful, type Article } from '../news/article.ts';
import type { ArticleVersion } from '../news/article-version.ts';
import type { EpochMs } from '../news/branded.ts';
import type { StoryId } from '../news/story.ts';
import { findArticle } from '../newsroom/find-article.ts';
import { withNewsroom } from './command-context.ts';
import { minuteOf, oneLine, printJson, printLine, printNotice } from './print.ts';

const EXAMPLES = `
An address may stand in any spelling that leads to the article: with tracking, over http, as AMP.

Examples:
  broadsheet show https://outlet.example/2026/harbour-bridge
  broadsheet show urn:broadsheet:0123456789abcdef0123456789abcdef --json`;

/** An article with what belongs to it. */
interface ShownArticle {
  article: Article;
  story: StoryId | null;
  versions: readonly ArticleVersion[];
}

export function registerShow(program: Command): void {
  program
    .command('show')
    .description('print an article: its fields and text, its story, and what it said before')
    .argument('<address or id>', 'its address, or the urn of an article without one')
    .option('--json', 'print one JSON object')
    .addHelpText('after', EXAMPLES)
    .action(async (typed: string, options: { json?: boolean }) =>
      withNewsroom(async ({ newsroom }) => {
        const found = await findArticle(newsroom, typed);
        if (found.kind !== 'article') {
          printNotice(found.kind === 'pruned' ? prunedSentence(found.id) : unknownSentence(typed));
          return 1;
        }
        const { article } = found;
        const { articles, stories } = newsroom.store;
        const story = (await stories.findStoriesOf([article.id])).get(article.id) ?? null;
        const shown = { article, story, versions: await articles.listVersions(article.id) };
        await (options.json === true ? printJson(jsonOf(shown)) : printForPeople(shown));
        return 0;
      }),
    );
}

function unknownSentence(typed: string): string {
  return `The index does not have ${typed}. Look for it by its words: broadsheet search <words>`;
}

function prunedSentence(id: string): string {
  return `The index had ${id}, and has forgotten its text since: it is older than KEEP_DAYS keeps.`;
}

function jsonOf({ article, story, versions }: ShownArticle) {
  const { tags, publishedAt, modifiedAt, firstSeenAt, eventTime, ...fields } = article;
  return {
    ...fields,
    publishedAt: isoOf(publishedAt),
    modifiedAt: isoOf(modifiedAt),
    firstSeenAt: isoOf(firstSeenAt),
    eventTime: isoOf(eventTime),
    isDateDoubtful: isDateDoubtful(article),
    tags: tags.map(({ name }) => name),
    story,
    versions: versions.map((version) => ({
      ...version,
      replacedAt: isoOf(version.replacedAt),
      publishedAt: isoOf(version.publishedAt),
    })),
  };
}

function isoOf(time: EpochMs | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}

async function printForPeople({ article, story, versions }: ShownArticle): Promise<void> {
  const { tags, headline } = article;
  await printLine(oneLine(headline ?? '(no headline)'));
  const doubt = isDateDoubtful(article) ? ' (cannot be; firstSeenAt is taken instead)' : '';
  const fields: readonly (readonly [string, string | null])[] = [
    ['url', article.url],
    ['id', article.id === article.url ? null : article.id],
    ['outlet', article.outlet],
    ['byline', article.byline],
    ['published', article.publishedAt === null ? null : `${minuteOf(article.publishedAt)}${doubt}`],
    ['modified', article.modifiedAt === null ? null : minuteOf(article.modifiedAt)],
    ['first seen', minuteOf(article.firstSeenAt)],
    ['event time', minuteOf(article.eventTime)],
    ['language', article.language],
    ['tags', tags.length === 0 ? null : tags.map(({ name }) => name).join(', ')],
    ['image', article.image],
    ['guid', article.guid],
    ['story', story],
    ['text', article.textState],
    ['version', article.version],
  ];
  for (const [name, value] of fields)
    if (value !== null) await printLine(`${`${name}:`.padEnd(12)}${oneLine(value)}`);
  await printText(article);
  for (const version of versions) await printVersion(version);
}

async function printVersion(version: ArticleVersion): Promise<void> {
  await printLine('');
  await printLine(
    `--- until ${minuteOf(version.replacedAt)}: version ${version.version}, ${version.textState}`,
  );
  await printLine(oneLine(version.headline ?? '(no headline)'));
  await printText(version);
}

async function printText({ abstract, body }: Pick<Article, 'abstract' | 'body'>): Promise<void> {
  for (const part of [abstract, body].filter((text) => text !== null)) {
    await printLine('');
    for (const line of part.split('\n')) await printLine(oneLine(line));
  }
}
