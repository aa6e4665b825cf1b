// Greets a server that the bot has just come to: one message, once, where it may write; nowhere else and never again.
import {
  ChannelType,
  Events,
  PermissionFlagsBits,
  type Client,
  type Guild,
  type GuildBasedChannel,
} from 'discord.js';
import { GREETED_WITHIN_MS } from '../limits/welcome.ts';
import type { GuildId } from '../news/places.ts';
import { claimGreeting } from '../newsroom/greet-once.ts';
import { settingsOf } from '../newsroom/guild-settings.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { textsOfGuild } from './audience.ts';
import type { DigestRequests } from './delivery/digest-requests.ts';
import { postPlainly } from './delivery/plain-post.ts';
import { welcomeView } from './views/welcome.ts';

export interface WelcomeParts {
  newsroom: Newsroom;
  requests: DigestRequests;
  mention: (command: string) => string;
  /** False where another process has the servers of this client by now. */
  isHeld: () => boolean;
}

/**
 * Listens from now on. A server that the bot was in before, or came to while it was away, is no event of this kind; nor is
 * the end of an outage.
 */
export function greetGuilds(client: Client<true>, parts: WelcomeParts): void {
  const { log } = parts.newsroom;
  client.on(Events.GuildCreate, (guild) => {
    greet(guild, parts).catch((err: unknown) => log.error({ err }, 'a server could not be greeted'));
  });
}

async function greet(guild: Guild, { newsroom, requests, mention, isHeld }: WelcomeParts): Promise<void> {
  const { clock, log } = newsroom;
  const id = guild.id as GuildId;
  const channel = channelFor(guild);
  if (channel === null || !isHeld() || clock() - guild.joinedTimestamp >= GREETED_WITHIN_MS) return;
  if (!(await claimGreeting(newsroom, id))) return;
  const { language } = await settingsOf(newsroom, id);
  const components = welcomeView(textsOfGuild(guild.client, id, language), mention);
  const { outcome, made } = await postPlainly(requests, channel.id, { components, nonce: `g${id}` });
  // It may write there by all that is known, yet servers have filters; nobody is bothered about it.
  if (made.kind === 'failed') log.debug({ err: made.error, outcome }, 'a server could not be greeted');
}

const KINDS: ReadonlySet<ChannelType> = new Set([ChannelType.GuildText, ChannelType.GuildAnnouncement]);
const NEEDED = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

/** Where the server has its own notices; else the first channel, those for talk before those for announcements. */
function channelFor({ channels, members, systemChannelId }: Guild): GuildBasedChannel | null {
  const { me } = members;
  if (me === null) return null;
  const mayWrite = (channel: GuildBasedChannel) =>
    KINDS.has(channel.type) && channel.permissionsFor(me).has(NEEDED);
  const open = [...channels.cache.values()].filter(mayWrite).toSorted(inOrder);
  return open.find(({ id }) => id === systemChannelId) ?? open[0] ?? null;
}

function inOrder(one: GuildBasedChannel, other: GuildBasedChannel): number {
  return one.type - other.type || placeOf(one) - placeOf(other) || Number(BigInt(one.id) - BigInt(other.id));
}

function placeOf(channel: GuildBasedChannel): number {
  return 'rawPosition' in channel ? channel.rawPosition : 0;
}
