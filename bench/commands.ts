// Sends slash commands at a steady rate and takes the times of acknowledgement and answer.
import type { LocalDiscord } from '../src/playground/local-discord.ts';

export interface AnswerTimes {
  acknowledgedMs: number[];
  answeredMs: number[];
}

/** A command with its options. */
export interface AskedCommand {
  name: string;
  options: Readonly<Record<string, string | number | boolean>>;
}

/** A question to /news. */
export function news(options: AskedCommand['options']): AskedCommand {
  return { name: 'news', options };
}

/** Sends one command after the other, `perSecond` of them whether or not those before are answered. */
export async function sendCommands(
  discord: LocalDiscord,
  asked: readonly AskedCommand[],
  perSecond: number,
): Promise<AnswerTimes> {
  const times: AnswerTimes = { acknowledgedMs: [], answeredMs: [] };
  const member = discord.member();
  const [channelId] = discord.channelIds;
  const startedAt = performance.now();
  const pending = asked.map(async ({ name, options }, place) => {
    const waitMs = startedAt + (place * 1_000) / perSecond - performance.now();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, waitMs)));
    const sentAt = performance.now();
    const record = await member.command(name, { ...options }, channelId === undefined ? {} : { channelId });
    await record.acknowledged;
    times.acknowledgedMs.push(performance.now() - sentAt);
    await record.answered;
    times.answeredMs.push(performance.now() - sentAt);
  });
  await Promise.all(pending);
  return times;
}

/** Sends commands as fast as they are answered, `atOnce` of them under way; answers the time each took. */
export async function sendSteadily(
  discord: LocalDiscord,
  asked: readonly AskedCommand[],
  atOnce: number,
): Promise<number[]> {
  const member = discord.member();
  const left = asked.values();
  const took: number[] = [];
  // All take from the same list.
  const askOn = async () => {
    for (const { name, options } of left) {
      const sentAt = performance.now();
      const record = await member.command(name, { ...options });
      await record.answered;
      took.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
  return took;
}

/** Adds the times of one block to those before. */
export function addTimes(all: AnswerTimes, block: AnswerTimes): void {
  all.acknowledgedMs.push(...block.acknowledgedMs);
  all.answeredMs.push(...block.answeredMs);
}
