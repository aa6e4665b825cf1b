// Asks Discord what the bot may do in the channels that digests are posted in.
import {
  DiscordAPIError,
  PermissionFlagsBits,
  PermissionsBitField,
  Routes,
  type APIGuildChannel,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  type REST,
} from 'discord.js';
import type { ChannelStanding } from '../../news/discord-standing.ts';
import type { GuildId } from '../../news/places.ts';
import type { Subscription } from '../../news/subscription.ts';
import { placeKindOf, permissionsNeeded } from '../answers/digest-place.ts';

/** What the bot has in a server: its roles, and what they let it do everywhere. */
interface Membership {
  roles: readonly string[];
  everywhere: bigint;
}

/** Answers for each subscription, one after the other: Discord counts requests. What fails otherwise is thrown. */
export async function askChannels(
  rest: Pick<REST, 'get'>,
  bot: string,
  subscriptions: readonly Subscription[],
): Promise<ChannelStanding[]> {
  const members = new Map<GuildId, Membership>();
  const standings: ChannelStanding[] = [];
  for (const subscription of subscriptions) {
    const { guild, channel } = subscription;
    const none = { guild, channel, missing: [], canLook: false };
    try {
      const member = members.get(guild) ?? (await askMembership(rest, guild, bot));
      members.set(guild, member);
      standings.push({ ...none, ...(await askChannel(rest, subscription, { ...member, bot })) });
    } catch (error) {
      const state = refusalOf(error);
      if (state === null) throw error;
      standings.push({ ...none, state });
    }
  }
  return standings;
}

const UNKNOWN_CHANNEL = 10_003;

/** Unknown Guild, Missing Access and whatever else is forbidden: the bot is not let in there. */
function refusalOf(error: unknown): 'gone' | 'unseen' | null {
  if (!(error instanceof DiscordAPIError)) return null;
  if (error.code === UNKNOWN_CHANNEL) return 'gone';
  return error.status === 403 || error.status === 404 ? 'unseen' : null;
}

async function askMembership(rest: Pick<REST, 'get'>, guild: GuildId, bot: string): Promise<Membership> {
  const roles = (await rest.get(Routes.guildRoles(guild))) as APIRole[];
  const { roles: own } = (await rest.get(Routes.guildMember(guild, bot))) as APIGuildMember;
  // Everybody's role has the id of the server.
  const held = roles.filter(({ id }) => id === guild || own.includes(id));
  return { roles: own, everywhere: held.reduce((all, { permissions }) => all | BigInt(permissions), 0n) };
}

type Examined = Pick<ChannelStanding, 'state' | 'missing' | 'canLook'>;

async function askChannel(
  rest: Pick<REST, 'get'>,
  { guild, channel: id, posting }: Subscription,
  member: Membership & { bot: string },
): Promise<Examined> {
  const channel = (await rest.get(Routes.channel(id))) as APIGuildChannel & { parent_id?: string | null };
  const kind = placeKindOf(channel.type);
  // A thread has the rights of the channel that it is in.
  const parent = kind === 'thread' ? channel.parent_id : null;
  const ruling = parent == null ? channel : ((await rest.get(Routes.channel(parent))) as APIGuildChannel);
  const overwrites = 'permission_overwrites' in ruling ? (ruling.permission_overwrites ?? []) : [];
  const held = new PermissionsBitField(permissionsIn(overwrites, guild, member));
  const missing = held.missing(permissionsNeeded(kind, posting));
  const canLook = held.has(PermissionFlagsBits.ReadMessageHistory);
  return { state: missing.length === 0 ? 'fine' : 'missing', missing, canLook };
}

/** In the order of Discord's document on permissions: everybody's overwrite, those of the roles together, one's own. */
function permissionsIn(
  overwrites: readonly APIOverwrite[],
  guild: GuildId,
  { roles, everywhere, bot }: Membership & { bot: string },
): bigint {
  if ((everywhere & PermissionFlagsBits.Administrator) !== 0n) return PermissionsBitField.All;
  const layers = [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter(({ id }) => roles.includes(id)),
    overwrites.filter(({ id }) => id === bot),
  ];
  const bitsOf = (layer: readonly APIOverwrite[], side: 'allow' | 'deny') =>
    layer.reduce((all, overwrite) => all | BigInt(overwrite[side]), 0n);
  return layers.reduce((held, layer) => (held & ~bitsOf(layer, 'deny')) | bitsOf(layer, 'allow'), everywhere);
}
