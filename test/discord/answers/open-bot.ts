// The whole bot on an index of its own in a local Discord, with a clock to set: for the commands that change something.
import { onTestFinished } from 'vitest';
import { commands, messageCommands } from '../../../commands/index.ts';
import { actions } from '../../../src/discord/actions/index.ts';
import { startBot, type Bot } from '../../../src/discord/bot.ts';
import type { FeedDesk } from '../../../src/discord/door.ts';
import type { ArticleLine } from '../../../src/news/article.ts';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';
import { deliverDigests, type DeliverReport } from '../../../src/newsroom/digests/deliver-digests.ts';
import { takeInArticles } from '../../../src/newsroom/take-in-articles.ts';
import type { LocalDiscord } from '../../../src/playground/local-discord.ts';
import type { OptionValues } from '../../../src/playground/members/member.ts';
import type { PageMessage } from '../../../src/playground/page-protocol.ts';
import { memoryLog } from '../../playground/bot.ts';
import { NO_FEEDS, openDiscord, openNewsroom } from '../live.ts';
import { textOf } from '../message-checks.ts';

export interface Answer {
  message: PageMessage;
  text: string;
}

export interface OpenedBot {
  discord: LocalDiscord;
  newsroom: Newsroom;
  log: ReturnType<typeof memoryLog>;
  clock: { now: number };
  ask: (command: string, options?: OptionValues, where?: { channelId?: string }) => Promise<Answer>;
  press: (answer: Answer, customId: string, memberPlace?: number) => Promise<Answer>;
  takeIn: (...lines: ArticleLine[]) => Promise<void>;
  /** One tick of what is due. */
  deliver: () => Promise<DeliverReport>;
  stop: () => Promise<void>;
}

export interface BotOptions {
  discord?: LocalDiscord;
  dataDir?: string;
  /** In milliseconds since 1970. */
  now?: number;
  feeds?: FeedDesk;
}

/** Noon, UTC, of a Friday. */
export const FRIDAY = Date.UTC(2026, 10, 20, 12);

/** An article of the tag Sea about something of its own. */
export function seaLine(subject: string, at: number): ArticleLine {
  return {
    url: `https://harbour-post.example/${subject}`,
    headline: `The ${subject} has come to ${subject} bay`,
    body: `Fishers saw the ${subject} off ${subject} bay on Friday. It had been away for ${subject.length} years.`,
    outlet: 'The Harbour Post',
    publishedAt: new Date(at).toISOString(),
    tags: ['Sea'],
    language: 'en',
  };
}

export async function openBot(options: BotOptions = {}): Promise<OpenedBot> {
  const { feeds = NO_FEEDS, dataDir, now = FRIDAY } = options;
  const discord = options.discord ?? (await openDiscord());
  const log = memoryLog();
  const clock = { now };
  const given = dataDir === undefined ? {} : { dataDir };
  const composed = await openNewsroom({ ...given, log, clock: () => clock.now });
  const { newsroom } = composed;
  const { token, apiUrl } = discord;
  const bot: Bot = await startBot(
    { ...{ newsroom, feeds, commands, messageCommands, actions, log }, token, apiUrl, guildId: null },
    (reason) => {
      throw reason;
    },
  );
  let isRunning = true;
  const stop = async () => {
    if (isRunning) await bot.stop();
    isRunning = false;
    await composed.close();
  };
  onTestFinished(stop);
  return {
    ...{ discord, newsroom, log, clock, stop },
    ...membersOf(discord),
    takeIn: async (...lines) => {
      const items = lines.map((line) => ({ kind: 'article' as const, line, file: 'test' }));
      const { added } = await takeInArticles(newsroom, items);
      if (added !== lines.length) throw new Error(`${added} of ${lines.length} articles were taken in.`);
    },
    deliver: () => deliverDigests(newsroom, bot.sender),
  };
}

function membersOf(discord: LocalDiscord): Pick<OpenedBot, 'ask' | 'press'> {
  const seen = async ({ answered }: { answered: Promise<PageMessage> }): Promise<Answer> => {
    const message = await answered;
    return { message, text: textOf(message.components) };
  };
  return {
    ask: async (command, options = {}, where = {}) =>
      seen(await discord.member().command(command, options, where)),
    press: async ({ message }, customId, place = 0) =>
      seen(await discord.member(discord.members[place]?.id).component(message.id, customId)),
  };
}

/** The id at the place of a table of choices. */
export function valueOf(choices: readonly { value: string | number }[], place = 0): string {
  const choice = choices[place];
  if (choice === undefined) throw new Error(`There are ${choices.length} choices.`);
  return String(choice.value);
}
