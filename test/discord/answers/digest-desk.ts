// What the tests of /digest share: a bot with one article of the tag Sea, and digests set up in its server.
import type { GuildId } from '../../../src/news/places.ts';
import type { Subscription } from '../../../src/news/subscription.ts';
import type { OptionValues } from '../../../src/playground/members/member.ts';
import { customIdLabelled } from '../message-checks.ts';
import { FRIDAY, openBot, seaLine, type Answer, type BotOptions, type OpenedBot } from './open-bot.ts';

const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];

export async function openSea(options: BotOptions = {}): Promise<OpenedBot> {
  const opened = await openBot(options);
  await opened.takeIn(seaLine('seal', FRIDAY - HOUR_MS));
  opened.clock.now += MINUTE_MS;
  return opened;
}

/** The digests of the server. */
export async function keptIn({ newsroom, discord }: OpenedBot): Promise<Subscription[]> {
  return newsroom.store.subscriptions.listSubscriptions(discord.guildId as GuildId);
}

/** Presses the button of an answer that says so. */
export async function pressLabelled(opened: OpenedBot, answer: Answer, label: string): Promise<Answer> {
  return opened.press(answer, customIdLabelled(answer.message.components, label));
}

export async function savedFrom(opened: OpenedBot, draft: Answer): Promise<Answer> {
  return pressLabelled(opened, draft, 'Save');
}

/** Sets a digest up and saves it. */
export async function addDigest(
  opened: OpenedBot,
  options: OptionValues,
): Promise<{ draft: Answer; saved: Answer }> {
  const draft = await opened.ask('digest add', options);
  return { draft, saved: await savedFrom(opened, draft) };
}

/** A bot whose server has one digest of Sea in its first channel, at eight. */
export async function openWithDigest(): Promise<OpenedBot & { digest: Subscription }> {
  const opened = await openSea();
  await addDigest(opened, { tag: 'Sea' });
  const [digest] = await keptIn(opened);
  if (digest === undefined) throw new Error('The digest was not kept.');
  return { ...opened, digest };
}
