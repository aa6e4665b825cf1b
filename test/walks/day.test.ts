// A day of the whole program: the sample news comes in, digests go out, and it is stopped and killed meanwhile.
import { expect, onTestFinished, test, vi } from 'vitest';
import { composeFeedReader } from '../../src/compose.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/limits/units.ts';
import type { ArticleLine } from '../../src/news/article.ts';
import type { GuildId } from '../../src/news/places.ts';
import { addFeeds } from '../../src/newsroom/feeds/keep-feeds.ts';
import { refreshFeeds } from '../../src/newsroom/feeds/refresh-feeds.ts';
import type { LocalDiscord } from '../../src/playground/local-discord.ts';
import { openDiscord, settings, temporaryFolder } from '../discord/live.ts';
import { launchProgram } from '../program.ts';
import { publishedAt } from './feed-server.ts';
import { publishDay, type NewsDay } from './news-day.ts';
import {
  digestsIn,
  followStories,
  keyOf,
  listIndexed,
  reckonDue,
  type Indexed,
  type Reckoning,
} from './told-digests.ts';
import { LOOPBACK, startClock, type VirtualClock } from './virtual-time.ts';
import { startWorld, type World } from './world.ts';

const MIDNIGHT = Date.UTC(2026, 10, 20);
/** The day begins here: what the feeds have by then is backfill. In Berlin it is an hour later. */
const BEGIN = MIDNIGHT + 6 * HOUR_MS + 10 * MINUTE_MS;
const BERLIN = { timezone: 'Europe/Berlin' };
const TIMES = ['08:00', '12:00', '18:00'];
/** Eight, twelve and eighteen o’clock in Berlin, and eight of the next day. */
const SLOTS = [7, 11, 17, 31].map((hour) => MIDNIGHT + hour * HOUR_MS);
const [, NOON = 0, EVENING = 0, NEXT_MORNING = 0] = SLOTS;
const STEP_MS = 10 * MINUTE_MS;
/** This outlet’s feed is added by a member in the middle of the morning: what it has by then is backfill too. */
const LATE = { outlet: 'Estbridge Courier', at: MIDNIGHT + 8 * HOUR_MS + 5 * MINUTE_MS };
/** How often feeds are read: ten minutes after each full hour, and after each half. */
const READ_EVERY_MS = 30 * MINUTE_MS;

interface Day extends NewsDay {
  clock: VirtualClock;
  discord: LocalDiscord;
  dataDir: string;
  /** The program, on the same folder and the same Discord each time. */
  start: () => Promise<World>;
  /** Lets time pass in steps: feeds are read, digests delivered. */
  passUntil: (world: World, until: number) => Promise<void>;
}

async function openDay(): Promise<Day> {
  const clock = startClock(BEGIN);
  const now = () => clock.now;
  const [discord, dataDir] = [await openDiscord({ clock: now }), temporaryFolder()];
  // Read on this thread: a worker for each of the day’s rounds would cost a second each.
  const reader = composeFeedReader(settings(dataDir, LOOPBACK));
  onTestFinished(() => reader.close());
  return {
    ...(await publishDay(MIDNIGHT, now)),
    ...{ clock, discord, dataDir },
    start: () => startWorld({ clock: now, discord, dataDir, settings: LOOPBACK }),
    passUntil: async ({ composed, deliver }, until) => {
      for (; clock.now < until; clock.now += STEP_MS) {
        if (clock.now % READ_EVERY_MS === STEP_MS)
          await refreshFeeds(composed.newsroom, reader, { refreshMs: 25 * MINUTE_MS });
        await deliver();
      }
      await deliver();
    },
  };
}

/** Feeds are added and read; then two channels get a tag each, and a third gets both, with room for three. */
async function setUp({ addresses, clock, discord }: Day, world: World): Promise<void> {
  const { composed, ask, read, press } = world;
  const urls = [...addresses].flatMap(([outlet, own]) => (outlet === LATE.outlet ? [] : own));
  const feeds = urls.map((url) => ({ url, outlet: null }));
  await addFeeds(composed.newsroom, feeds, { arePrivateNetworksAllowed: true });
  expect(await read()).toMatchObject({ report: { read: urls.length, failed: 0, rejected: 0 } });
  clock.now += STEP_MS / 2;
  const [cooperation = '', science = '', both = ''] = discord.channelIds;
  for (const time of TIMES) {
    const wanted = [
      { tag: 'Cooperation', channel: cooperation },
      { tag: 'Science', channel: science },
      { tag: 'Cooperation', channel: both, stories: 3 },
      { tag: 'Science', channel: both, stories: 3 },
    ];
    for (const options of wanted)
      await press(await ask('digest add', { ...options, time, ...BERLIN }), 'Save');
  }
  clock.now += STEP_MS / 2;
}

function digestPosts({ discord }: Day) {
  return discord.requests().filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
}

/** A process of its own delivers, and dies while Discord owes it two answers: of a message that stands, of one that does not. */
async function dieDelivering(day: Day): Promise<void> {
  const { clock, discord, dataDir } = day;
  const [stands = '', , falls = ''] = discord.channelIds.map((id) => `/channels/${id}/messages`);
  discord.failNext({ method: 'POST', path: new RegExp(`${stands}$`), hangs: true });
  discord.failNext({ method: 'POST', path: new RegExp(`${falls}$`), hangs: true, status: 500 });
  const asked = digestPosts(day).length;
  const program = launchProgram([process.execPath, 'test/walks/doomed-bot.ts', String(clock.now)], {
    ...{
      DATA_DIR: dataDir,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_TOKEN: discord.token,
      LOG_LEVEL: 'warn',
    },
  });
  onTestFinished(program.kill);
  const bothAreOwed = () => {
    const paths = digestPosts(day)
      .slice(asked)
      .map(({ path }) => path);
    expect(paths, program.output()).toEqual(expect.arrayContaining([stands, falls]));
  };
  await vi.waitFor(bothAreOwed, { timeout: 20_000 });
  program.kill();
  expect((await program.ended()).output).toBe('');
}

/** The program runs from morning to the next morning; answers it as it runs then. */
async function passDay(day: Day): Promise<World> {
  const { clock, discord, start, passUntil } = day;
  const first = await start();
  await setUp(day, first);
  await passUntil(first, LATE.at - STEP_MS / 2);
  clock.now = LATE.at;
  await first.ask('feeds add', { address: day.addresses.get(LATE.outlet)?.[0] ?? '' });
  expect(await first.askedRound()).toMatchObject({ kind: 'report', report: { failed: 0 } });
  clock.now += STEP_MS / 2;
  await passUntil(first, MIDNIGHT + 10 * HOUR_MS + STEP_MS);
  // Stopped while it reads: what it did not read waits for the end of its lease.
  const round = first.read();
  await first.stop();
  await round;

  const second = await start();
  clock.now += READ_EVERY_MS;
  expect(await second.read()).toMatchObject({ kind: 'report', report: { failed: 0 } });
  await passUntil(second, NOON - STEP_MS);
  await second.stop();
  clock.now = NOON;
  await dieDelivering(day);

  clock.now += STEP_MS;
  const third = await start();
  expect(await third.read()).toMatchObject({ kind: 'report', report: { failed: 0 } });
  await passUntil(third, EVENING - STEP_MS);
  discord.failNext({ method: 'POST', path: /\/messages$/, dropAnswer: true });
  await passUntil(third, MIDNIGHT + 23 * HOUR_MS);
  clock.now = NEXT_MORNING - 2 * STEP_MS;
  await passUntil(third, NEXT_MORNING);
  return third;
}

/** Each article is in the index as its outlet published it, since the round after, or one later where one was broken off. */
function expectWhole({ lines }: Day, indexed: readonly Indexed[]): void {
  expect(indexed).toHaveLength(lines.length);
  const byId = new Map(indexed.map((article) => [String(article.id), article]));
  for (const line of lines) {
    const { tags = [], firstSeenAt = 0, headline, body } = byId.get(line.url ?? '') ?? {};
    expect([headline, body ?? undefined]).toEqual([line.headline, line.body]);
    expect(tags.toSorted(), line.url).toEqual(line.tags?.toSorted());
    const lateMs = firstSeenAt - Math.max(publishedAt(line), firstReadingOf(line));
    expect(lateMs, line.url).toBeLessThanOrEqual(2 * READ_EVERY_MS);
  }
}

function firstReadingOf({ outlet }: ArticleLine): number {
  return outlet === LATE.outlet ? LATE.at : BEGIN;
}

/** What came out after the first reading of its feed. */
function newsOf({ lines }: Day, indexed: readonly Indexed[]): Indexed[] {
  const news = new Set(
    lines.filter((line) => publishedAt(line) > firstReadingOf(line)).map(({ url }) => url),
  );
  return indexed.filter(({ id }) => news.has(id));
}

/** What a channel was told is what it had to be told, once, at the slots, and as much of it as there was room for. */
function expectToldOnce(
  { discord, lines }: Day,
  channel: string,
  given: Pick<Reckoning, 'subscriptions' | 'news'> & { storyNow: (told: string) => string },
): { messages: number; stories: number } {
  const told = digestsIn({ discord }, channel);
  const byKey = new Map(told.map((digest) => [keyOf(digest), digest]));
  const storiesTold = told.flatMap(({ stories }) => stories);
  const fresh = told.flatMap(({ stories, updates }) => stories.filter((story) => !updates.includes(story)));
  expect(new Set(fresh).size).toBe(fresh.length);
  // A story returns only where it was told, and never alone as if it were new.
  expect(new Set(fresh)).toEqual(new Set(storiesTold));
  const due = reckonDue({ ...given, slots: SLOTS }, (one) =>
    (byKey.get(keyOf(one))?.stories ?? []).map(given.storyNow),
  );
  const toldBefore = new Set<string>();
  const withFresh = told.filter(({ stories, updates }) => updates.length < stories.length);
  expect(withFresh.map(keyOf).toSorted()).toEqual(due.map(keyOf).toSorted());
  for (const one of due) {
    const { stories = [], total = 0, sentAt = 0 } = byKey.get(keyOf(one)) ?? {};
    // Stories that were told apart may have turned out to be one since; never the other way round.
    expect(total, keyOf(one)).toBeGreaterThanOrEqual(one.candidates.size);
    expect(stories, keyOf(one)).toHaveLength(Math.min(one.room, total));
    const storiesNow = stories.map(given.storyNow);
    expect([...one.candidates, ...toldBefore]).toEqual(expect.arrayContaining(storiesNow));
    for (const story of storiesNow) toldBefore.add(story);
    expect(sentAt - one.slot).toBeLessThanOrEqual(one.slot === NOON ? STEP_MS : 0);
  }
  const quotes = told.flatMap((digest) => digest.quotes);
  expect(quotes).toHaveLength(storiesTold.length);
  for (const { quote, url } of quotes) {
    const line = lines.find((one) => one.url === url);
    expect([line?.abstract, line?.body, line?.headline].join('\n')).toContain(quote);
  }
  return { messages: told.length, stories: storiesTold.length };
}

test('a day of news is told once, whole and in time, through a stop and a death in the middle of it', async () => {
  const day = await openDay();
  const { newsroom } = (await passDay(day)).composed;
  const indexed = await listIndexed(newsroom);
  expectWhole(day, indexed);
  const news = newsOf(day, indexed);
  const { discord } = day;
  const subscriptions = await newsroom.store.subscriptions.listSubscriptions(discord.guildId as GuildId);
  expect(subscriptions).toHaveLength(4 * TIMES.length);
  const storyNow = await followStories(
    newsroom,
    discord.channelIds.flatMap((channel) => digestsIn(day, channel)),
  );
  const told = discord.channelIds.slice(0, 3).map((channel) => {
    const own = subscriptions.filter((one) => one.channel === channel);
    return expectToldOnce(day, channel, { subscriptions: own, news, storyNow });
  });
  // A day on which little happens would show little.
  for (const { messages, stories } of told) expect(Math.min(messages, stories)).toBeGreaterThanOrEqual(2);
  expect(told.reduce((sum, { stories }) => sum + stories, 0)).toBeGreaterThanOrEqual(20);
  // Two requests were in vain: the one that died with its process, and the one whose answer was lost.
  const messages = told.reduce((sum, one) => sum + one.messages, 0);
  expect(digestPosts(day)).toHaveLength(messages + 2);
}, 60_000);
