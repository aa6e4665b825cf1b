// How well articles are grouped into stories: BCubed and pairwise F1 against labelled sets, one setting for all.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleId } from '../src/news/article.ts';
import { findArticleIds } from '../src/newsroom/find-article.ts';
import { withArticles } from './temporary-newsroom.ts';

/** Folders of the data folder, each with articles.jsonl and gold.tsv (url, story). */
const SETS = ['neus-val', 'allsides-overlap', 'ecb-odd', 'uci-headlines'];

export async function run(dataFolder: string): Promise<void> {
  process.stdout.write(
    `\n${'stories'.padEnd(20)}${'articles'.padStart(9)}${'BCubed P/R/F1'.padStart(22)}${'pairwise P/R/F1'.padStart(22)}\n`,
  );
  for (const set of SETS.filter((name) => existsSync(join(dataFolder, name)))) {
    const gold = readGold(join(dataFolder, set, 'gold.tsv'));
    const found = await withArticles([join(dataFolder, set, 'articles.jsonl')], async (newsroom) => {
      // Some articles are one by their words: their addresses lead to it.
      const urls = [...gold.keys()];
      const ids = await findArticleIds(newsroom, urls);
      const stories = await newsroom.store.stories.findStoriesOf(ids.filter((id) => id !== null));
      return new Map(
        urls.flatMap((url, place): [string, string][] => {
          const story = stories.get(ids[place] ?? ('' as ArticleId));
          return story === undefined ? [] : [[url, story]];
        }),
      );
    });
    const scores = [bcubed(gold, found), pairwise(gold, found)].map((score) =>
      score.map((value) => value.toFixed(3)).join('/'),
    );
    process.stdout.write(
      `${set.padEnd(20)}${String(found.size).padStart(9)}${scores.map((score) => score.padStart(22)).join('')}\n`,
    );
  }
}

type Grouping = ReadonlyMap<string, string>;

function readGold(file: string): Grouping {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => line.split('\t')).map(([url = '', story = '']) => [url, story]));
}

function membersOf(grouping: Grouping): Map<string, Set<string>> {
  const groups = Map.groupBy(grouping, ([, group]) => group);
  return new Map([...groups].map(([group, members]) => [group, new Set(members.map(([url]) => url))]));
}

/** Bagga & Baldwin (1998): precision and recall of each article's own group, averaged over articles. */
function bcubed(gold: Grouping, found: Grouping): number[] {
  const [goldGroups, foundGroups] = [membersOf(gold), membersOf(found)];
  let [precision, recall] = [0, 0];
  for (const [url, story] of found) {
    const mine = foundGroups.get(story) ?? new Set();
    const right = goldGroups.get(gold.get(url) ?? '') ?? new Set();
    const common = mine.intersection(right).size;
    precision += common / mine.size;
    recall += common / Math.max(1, right.size);
  }
  return f1(precision / found.size, recall / found.size);
}

function pairwise(gold: Grouping, found: Grouping): number[] {
  const pairs = (size: number) => (size * (size - 1)) / 2;
  const total = (groups: Iterable<Set<string>>) =>
    [...groups].reduce((sum, group) => sum + pairs(group.size), 0);
  const both = Map.groupBy(found, ([url, story]) => `${story}\t${gold.get(url) ?? ''}`);
  const right = [...both.values()].reduce((sum, members) => sum + pairs(members.length), 0);
  return f1(right / total(membersOf(found).values()), right / total(membersOf(gold).values()));
}

function f1(precision: number, recall: number): number[] {
  return [precision, recall, (2 * precision * recall) / (precision + recall)];
}
