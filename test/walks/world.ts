// The whole program on a folder of its own: composed as main.ts does it, with members who ask.
import { expect, onTestFinished } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import { claimDataDir, type Composed } from '../../src/compose.ts';
import type { Config } from '../../src/config.ts';
import { actions } from '../../src/discord/actions/index.ts';
import { startBot, type Bot } from '../../src/discord/bot.ts';
import type { FeedDesk } from '../../src/discord/door.ts';
import type { ArticleLine } from '../../src/news/article.ts';
import { deliverDigests, type DeliverReport } from '../../src/newsroom/digests/deliver-digests.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { areFeedsDue } from '../../src/newsroom/feeds/refresh-feeds.ts';
import { takeInArticles, type TakeInReport } from '../../src/newsroom/take-in-articles.ts';
import type { LocalDiscord } from '../../src/playground/local-discord.ts';
import type { OptionValues } from '../../src/playground/members/member.ts';
import type { PageMessage } from '../../src/playground/page-protocol.ts';
import { startReadingRounds, type RoundOutcome } from '../../src/workers/reading-rounds.ts';
import { openDiscord, openNewsroom, settings as configOf, temporaryFolder } from '../discord/live.ts';
import { buttonLabelsOf, customIdLabelled, textOf } from '../discord/message-checks.ts';
import { memoryLog } from '../playground/bot.ts';
import { withEmptyIndex } from '../ready-index.ts';

/** What a member sees of an answer. */
export interface Answer {
  message: PageMessage;
  text: string;
}

export interface World {
  composed: Composed;
  discord: LocalDiscord;
  bot: Bot;
  log: ReturnType<typeof memoryLog>;
  takeIn: (lines: readonly ArticleLine[]) => Promise<TakeInReport>;
  /** Runs a command as the first member, or as the one of this place. */
  ask: (name: string, options?: OptionValues, from?: Asker) => Promise<Answer>;
  /** Presses the button with this label. */
  press: (answer: Answer, label: string, memberPlace?: number) => Promise<Answer>;
  choose: (answer: Answer, customId: string, value: string) => Promise<Answer>;
  /** From a list to the sources of its first story: its summary, what that rests on, and all of its articles. */
  openSources: (list: Answer, memberPlace?: number) => Promise<Answer>;
  /** One tick of the reading: a round of the real worker where feeds are due, else null. */
  read: () => Promise<RoundOutcome | null>;
  /** The round that a command has asked for last; null where none did. */
  askedRound: () => Promise<RoundOutcome> | null;
  /** One tick of the digests. */
  deliver: () => Promise<DeliverReport>;
  stop: () => Promise<void>;
}

export interface Asker {
  memberPlace?: number;
  channelId?: string;
}

export interface WorldOptions {
  lines?: readonly ArticleLine[];
  dataDir?: string;
  discord?: LocalDiscord;
  /** Everybody’s: the program’s, its worker’s, Discord’s. */
  clock?: () => number;
  memberCount?: number;
  /** The operator's; none when left out. */
  operatorChannelId?: string;
  /** Of the environment, such as where a writer is. */
  settings?: Readonly<Record<string, string>>;
  /** Messages of the log, above a word of information, that the test is about. */
  warnings?: readonly string[];
}

/** At the end of a test nothing was refused by Discord, and nothing is in the log above a word of information. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const {
    lines = [],
    dataDir = withEmptyIndex(temporaryFolder()),
    clock,
    settings = {},
    warnings = [],
  } = options;
  const log = memoryLog();
  const time = clock === undefined ? {} : { clock };
  const discord = options.discord ?? (await openDiscord({ memberCount: options.memberCount ?? 2, ...time }));
  const config = configOf(dataDir, settings);
  const release = claimDataDir(config);
  const composed = await openNewsroom({ dataDir, log, settings, ...time });
  const takeIn = (given: readonly ArticleLine[]) =>
    takeInArticles(
      composed.newsroom,
      given.map((line) => ({ kind: 'article', line, file: 'walk' })),
    );
  await takeIn(lines);
  const { newsroom } = composed;
  const { token, apiUrl } = discord;
  const { feeds, ...reading } = startReading(newsroom, config, time);
  const doors = { commands, messageCommands, actions };
  const { operatorChannelId = null } = options;
  const place = { token, apiUrl, guildId: null, operatorChannelId, version: '0.0.0-test' };
  const bot = await startBot({ newsroom, feeds, ...doors, log, ...place }, (reason) => {
    throw reason;
  });
  let isRunning = true;
  const stop = async () => {
    if (!isRunning) return;
    isRunning = false;
    await bot.stop();
    await reading.stop();
    await composed.close();
    release();
  };
  onTestFinished(async () => {
    await stop();
    const grave = log.lines.filter(({ level }) => level === 'warn' || level === 'error');
    expect(grave.filter(({ message }) => !warnings.includes(message))).toEqual([]);
  });
  const { read, askedRound } = reading;
  const deliver = () => deliverDigests(newsroom, bot.sender);
  return {
    ...{ composed, discord, bot, log, takeIn, read, askedRound, deliver, stop },
    ...membersOf(discord),
  };
}

/** Rounds that come when the test or a command asks for them, and not by the minute. */
function startReading(newsroom: Newsroom, config: Config, time: Pick<WorldOptions, 'clock'>) {
  const areNoneDue = () => Promise.resolve(false);
  const rounds = startReadingRounds({ config, log: newsroom.log, isRoundDue: areNoneDue, ...time });
  let asked: Promise<RoundOutcome> | null = null;
  const feeds: FeedDesk = {
    rules: { arePrivateNetworksAllowed: config.arePrivateNetworksAllowed },
    findFeeds: rounds.findFeeds,
    testFeed: rounds.testFeed,
    readSoon: () => {
      asked = rounds.readNow();
    },
  };
  return {
    feeds,
    askedRound: () => asked,
    read: async () => ((await areFeedsDue(newsroom)) ? rounds.readNow() : null),
    stop: () => rounds.stop(),
  };
}

function membersOf(discord: LocalDiscord): Pick<World, 'ask' | 'press' | 'choose' | 'openSources'> {
  const member = (place = 0) => discord.member(discord.members[place]?.id);
  const seen = async ({ answered }: { answered: Promise<PageMessage> }): Promise<Answer> => {
    const message = await answered;
    return { message, text: textOf(message.components) };
  };
  const press: World['press'] = async ({ message }, label, place = 0) =>
    seen(await member(place).component(message.id, customIdLabelled(message.components, label)));
  return {
    press,
    openSources: async (list, place = 0) => {
      const receipts = await press(await press(list, 'Summary', place), 'Show sources', place);
      const [all = ''] = buttonLabelsOf(receipts.message.components).slice(-1);
      return press(receipts, all, place);
    },
    ask: async (name, options = {}, { memberPlace = 0, ...where } = {}) =>
      seen(await member(memberPlace).command(name, options, where)),
    choose: async ({ message }, customId, value) =>
      seen(await member().component(message.id, customId, [value])),
  };
}

/** The numbered headlines of a list of stories, unescaped. */
export function headlinesIn(text: string): string[] {
  return [...text.matchAll(/^\*\*\d+\. (.*)\*\*$/gm)].map(([, headline]) =>
    (headline ?? '').replaceAll('\\', ''),
  );
}

const SUBJECTS = ['Cooperation', 'Fisheries', 'Trams', 'Weather'];
const OUTLETS = ['The Quay Courier', 'Fjord Post', 'Hill Valley Herald'];
const SYLLABLES = ['ka', 'lor', 'mi', 'run', 'tep', 'bo', 'sil', 'van', 'dek', 'phi', 'gus', 'ner', 'wa'];

/** A word that no other article has: articles of common words would be grouped into one story. */
function ownWord(number: number, place: number): string {
  let rest = number * 16 + place + 200;
  let word = '';
  while (rest > 0) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word;
}

/** Invented articles, each about something else, ten minutes apart; the first is the newest. */
export function inventedLines(count: number, now: number): ArticleLine[] {
  return Array.from({ length: count }, (_, number) => {
    const word = (place: number) => ownWord(number, place);
    const subject = number % 5 === 0 ? 'lighthouse' : word(0);
    return {
      url: `https://news.example/${number}`,
      headline: `${word(1)} ${word(2)} ${word(13)} ${subject} ${word(3)} ${word(14)}, report ${number}`,
      body: `The ${word(12)} of ${word(4)} was ${word(5)} with a ${word(6)} on ${word(7)}. Then ${word(8)} and ${word(9)} went ${word(10)} for the ${word(11)}.`,
      outlet: OUTLETS[number % OUTLETS.length] ?? '',
      publishedAt: new Date(now - number * 600_000).toISOString(),
      tags: [SUBJECTS[number % SUBJECTS.length] ?? '', ...(number === 7 ? ['Lighthouses'] : [])],
      language: 'en',
    };
  });
}
