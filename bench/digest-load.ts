// How soon a bot acknowledges commands while a hundred thousand of its digests are due in the same minute.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { composeNewsroom, type Composed } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../src/limits/units.ts';
import type { ChannelId, GuildId } from '../src/news/places.ts';
import type { SourceItem } from '../src/news/ports.ts';
import { WEEKDAYS } from '../src/news/schedule.ts';
import { PLAIN_POSTING } from '../src/news/subscription.ts';
import { tagOf } from '../src/news/tag-name.ts';
import { takeInArticles } from '../src/newsroom/take-in-articles.ts';
import type { LocalDiscord } from '../src/playground/local-discord.ts';
import { startBroadsheet } from './bots.ts';
import { news, sendCommands } from './commands.ts';
import { percentilesOf, printTable, residentMegabytes } from './measure.ts';
import { syntheticLine } from './synthetic-articles.ts';

const SUBSCRIPTIONS = 100_000;
const CHANNELS = 200;
const TAGS = 500;
const ARTICLES = 3_000;
const QUESTIONS_PER_SECOND = 10;
const ASKED_FOR_S = 60;
const BOUND_MS = 300;

/** A smaller number of subscriptions may be given, to try it out. */
export async function run(given = String(SUBSCRIPTIONS)): Promise<void> {
  const count = Number(given);
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-digest-load-'));
  const composed = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }));
  await takeInArticles(composed.newsroom, taggedArticles(Date.now()));
  const bot = await startBroadsheet(dataDir);
  const { discord } = bot;
  const ids = await subscribe(composed, discord, count);
  const before = await ask(discord, 10);
  const slot = Date.now();
  const { subscriptions } = composed.newsroom.store;
  for (const id of ids) await subscriptions.resumeSubscription(id, slot, slot - DAY_MS);
  const posted = () => discord.messages().length;
  const alone = posted();
  while (posted() === alone) await wait(100);
  const [first, at] = [posted(), performance.now()];
  const meanwhile = await ask(discord, ASKED_FOR_S);
  const perSecond = (1_000 * (posted() - first)) / (performance.now() - at);
  const megabytes = residentMegabytes(bot.pid);
  await bot.close();
  await composed.close();
  rmSync(dataDir, { recursive: true });
  printTable(`${QUESTIONS_PER_SECOND} questions a second, acknowledged`, {
    'nothing due': percentilesOf(before.acknowledgedMs),
    [`${count} digests due`]: percentilesOf(meanwhile.acknowledgedMs),
  });
  const longest = Math.max(...meanwhile.acknowledgedMs);
  process.stdout.write(
    `longest ${longest.toFixed(0)} ms, bound ${BOUND_MS} (${longest < BOUND_MS ? 'held' : 'missed'}); ` +
      `${perSecond.toFixed(1)} messages a second meanwhile, ${megabytes.toFixed(0)} MB\n`,
  );
}

function ask(discord: LocalDiscord, forSeconds: number) {
  const asked = Array.from({ length: forSeconds * QUESTIONS_PER_SECOND }, (_, place) =>
    news({ tag: tagName(place) }),
  );
  return sendCommands(discord, asked, QUESTIONS_PER_SECOND);
}

/** Due in a day, so that they can be brought forward together. */
async function subscribe({ newsroom }: Composed, discord: LocalDiscord, count: number) {
  const channels = Array.from({ length: CHANNELS }, (_, n) =>
    discord.addChannel({ name: `digests-${n}`, kind: 'text' }),
  );
  const { subscriptions } = newsroom.store;
  const now = newsroom.clock();
  const hour = new Date(now - HOUR_MS).getUTCHours();
  const ids = [];
  for (let place = 0; place < count; place += 1) {
    const tag = tagOf(tagName(Math.floor(place / CHANNELS)));
    const channel = channels[place % CHANNELS];
    if (tag === null || channel === undefined) throw new Error('there is no tag or no channel');
    const added = await subscriptions.addSubscription({
      ...{ guild: discord.guildId as GuildId, channel: channel.id as ChannelId, stories: 5, language: null },
      ...{ topic: { kind: 'tag', tag }, posting: PLAIN_POSTING, createdBy: null, createdAt: now - DAY_MS },
      schedule: { weekdays: WEEKDAYS, times: [{ hour, minute: 0 }], zone: 'UTC' },
      ...{ coveredUntil: now, nextRunAt: now + DAY_MS },
    });
    ids.push(added.id);
  }
  return ids;
}

function* taggedArticles(now: number): Generator<SourceItem> {
  for (let place = 0; place < ARTICLES; place += 1) {
    const publishedAt = new Date(now - (place % 600) * MINUTE_MS).toISOString();
    const line = { ...syntheticLine(place, ARTICLES, now), publishedAt, tags: [tagName(place)] };
    yield { kind: 'article', line, file: 'bench' };
  }
}

function tagName(place: number): string {
  return `Subject ${place % TAGS}`;
}
