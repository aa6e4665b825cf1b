// /story and /compare of stories never asked before, ten articles of 800 words each: what nobody has computed yet.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { takeInArticles } from '../src/newsroom/take-in-articles.ts';
import { startBroadsheet, type BenchedBot } from './bots.ts';
import { sendCommands, type AskedCommand } from './commands.ts';
import { percentilesOf, printTable, residentMegabytes } from './measure.ts';
import { syntheticStories } from './synthetic-stories.ts';

const STORIES = 60;
const ARTICLES_PER_STORY = 10;
/** One after the other has been answered: each time is that of one answer. */
const PER_SECOND = 2;

export async function run(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const composed = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }));
  await takeInArticles(composed.newsroom, syntheticStories(STORIES, ARTICLES_PER_STORY, Date.now()));
  const { stories } = await composed.newsroom.store.stories.listStories({
    tag: null,
    period: { from: null, until: null },
    after: null,
    limit: 10 * STORIES,
  });
  const found = await composed.newsroom.store.stories.getStories(stories, Number.MAX_SAFE_INTEGER);
  const whole = found.filter(({ articles }) => articles === ARTICLES_PER_STORY).map(({ id }) => `s:${id}`);
  await composed.close();
  const bot = await startBroadsheet(dataDir);
  // The first answers load what the others need.
  const [warming, measured] = [whole.slice(0, 5), whole.slice(5)];
  for (const name of ['story', 'compare']) await ask(bot, name, warming);
  printTable(`Never asked before, ${ARTICLES_PER_STORY} articles of 800 words, one at a time`, {
    '/story, answered': percentilesOf(await ask(bot, 'story', measured)),
    '/compare, answered': percentilesOf(await ask(bot, 'compare', measured)),
    '/story again, answered': percentilesOf(await ask(bot, 'story', measured)),
  });
  process.stdout.write(
    `${whole.length} of ${STORIES} stories have all their articles; memory ${residentMegabytes(bot.pid).toFixed(0)} MB with the thinking worker\n`,
  );
  await bot.close();
  rmSync(dataDir, { recursive: true });
}

async function ask({ discord }: BenchedBot, name: string, stories: readonly string[]): Promise<number[]> {
  const asked = stories.map((story): AskedCommand => ({ name, options: { story } }));
  const { answeredMs } = await sendCommands(discord, asked, PER_SECOND);
  return answeredMs;
}
