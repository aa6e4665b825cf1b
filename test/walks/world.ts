// The whole program on a folder of its own: composed as main.ts does it, with members who ask.
import { expect, onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Composed } from '../../src/compose.ts';
import { actions } from '../../src/discord/actions/index.ts';
import { startBot, type Bot } from '../../src/discord/bot.ts';
import type { ArticleLine } from '../../src/news/article.ts';
import { takeInArticles, type TakeInReport } from '../../src/newsroom/take-in-articles.ts';
import type { LocalDiscord } from '../../src/playground/local-discord.ts';
import type { OptionValues } from '../../src/playground/members/member.ts';
import type { PageMessage } from '../../src/playground/page-protocol.ts';
import { openDiscord, openNewsroom, temporaryFolder } from '../discord/live.ts';
import { customIdLabelled, textOf } from '../discord/message-checks.ts';
import { memoryLog } from '../playground/bot.ts';

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
  clock?: () => number;
  memberCount?: number;
}

/** At the end of a test nothing was refused by Discord, and nothing is in the log above a word of information. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { lines = [], dataDir = temporaryFolder(), clock } = options;
  const log = memoryLog();
  const discord = options.discord ?? (await openDiscord({ memberCount: options.memberCount ?? 2 }));
  const composed = await openNewsroom({ dataDir, log, ...(clock === undefined ? {} : { clock }) });
  const takeIn = (given: readonly ArticleLine[]) =>
    takeInArticles(
      composed.newsroom,
      given.map((line) => ({ kind: 'article', line, file: 'walk' })),
    );
  await takeIn(lines);
  const { newsroom } = composed;
  const { token, apiUrl } = discord;
  const bot = await startBot({ newsroom, commands, actions, log, token, apiUrl, guildId: null }, (reason) => {
    throw reason;
  });
  const stop = async () => {
    await bot.stop();
    await composed.close();
  };
  onTestFinished(async () => {
    await stop();
    expect(log.lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });
  return { composed, discord, bot, log, takeIn, stop, ...membersOf(discord) };
}

function membersOf(discord: LocalDiscord): Pick<World, 'ask' | 'press' | 'choose'> {
  const member = (place = 0) => discord.member(discord.members[place]?.id);
  const seen = async ({ answered }: { answered: Promise<PageMessage> }): Promise<Answer> => {
    const message = await answered;
    return { message, text: textOf(message.components) };
  };
  return {
    ask: async (name, options = {}, { memberPlace = 0, ...where } = {}) =>
      seen(await member(memberPlace).command(name, options, where)),
    press: async ({ message }, label, place = 0) =>
      seen(await member(place).component(message.id, customIdLabelled(message.components, label))),
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
  let rest = number * 12 + place + 200;
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
      headline: `${word(1)} ${word(2)} ${subject} ${word(3)}, report ${number}`,
      body: `The ${subject} of ${word(4)} was ${word(5)} with a ${word(6)} on ${word(7)}. Then ${word(8)} and ${word(9)} went ${word(10)} for the ${word(11)}.`,
      outlet: OUTLETS[number % OUTLETS.length] ?? '',
      publishedAt: new Date(now - number * 600_000).toISOString(),
      tags: [SUBJECTS[number % SUBJECTS.length] ?? '', ...(number === 7 ? ['Lighthouses'] : [])],
      language: 'en',
    };
  });
}
