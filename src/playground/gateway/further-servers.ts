// Made-up servers beside the one that members act in: they come and lie in the bot's memory as real ones would.
import { setImmediate as loopComesRound } from 'node:timers/promises';
import { SERVERS_SENT_AT_ONCE } from '../local-limits.ts';
import { CHANNEL } from '../state/discord-numbers.ts';
import { guildCreatePayload } from '../state/guild-payloads.ts';
import { channelOf, type Guild } from '../state/guild.ts';
import type { JsonObject } from '../state/json-values.ts';
import { shiftedBy } from '../state/snowflakes.ts';
import type { Session, Sessions } from './sessions.ts';

export interface FurtherServersOptions {
  /** How many, besides the one. */
  count: number;
  channelsEach: number;
}

export interface FurtherServers {
  /** The ids of those on a shard of so many. */
  idsOn(shard: number, shardCount: number): string[];
  /** Sends each to the session that identified for its shard, as Discord does after READY. */
  sendTo(session: Session, sessions: Sessions): Promise<void>;
}

/** What real servers' channels have beside their names; nothing of it is anybody's. */
const TOPIC =
  'What happens in the harbour, the council and the schools. Please be kind, and name where you read it.';
const KINDS: readonly number[] = [4, CHANNEL.text, CHANNEL.text, 2, CHANNEL.text, CHANNEL.announcement, 2];
const ROLES_EACH = 12;

/**
 * Server n was founded n milliseconds after the first, so that they fall to the shards in turn. All are written here and
 * now: a bot that starts waits for what it reads, not for what is made.
 */
export function createFurtherServers(
  home: Guild,
  { count, channelsEach }: FurtherServersOptions,
): FurtherServers {
  const bodies = Array.from({ length: count }, (_, place) =>
    JSON.stringify(payloadOf(home, place + 1, channelsEach)),
  );
  const numbersOn = (shard: number, shardCount: number) => {
    const first = shard === 0 ? shardCount : shard;
    const numbers: number[] = [];
    for (let number = first; number <= count; number += shardCount) numbers.push(number);
    return numbers;
  };
  return {
    idsOn: (shard, shardCount) => numbersOn(shard, shardCount).map((number) => shiftedBy(home.id, number)),
    sendTo: async (session, sessions) => {
      const { socket } = session;
      for (const [sent, number] of numbersOn(session.shard, session.shardCount).entries()) {
        if (session.socket !== socket) return;
        sessions.sendText(session, 'GUILD_CREATE', bodies[number - 1] ?? '{}');
        if (sent % SERVERS_SENT_AT_ONCE === SERVERS_SENT_AT_ONCE - 1) await loopComesRound();
      }
    },
  };
}

function payloadOf(home: Guild, number: number, channelsEach: number): JsonObject {
  const id = shiftedBy(home.id, number);
  const channels = Array.from({ length: channelsEach }, (_, place) => channelIn(home, number, place));
  const everybody = home.roles[0];
  const roles = Array.from({ length: ROLES_EACH }, (_, place) => ({
    ...everybody,
    id: place === 0 ? id : shiftedBy(home.id, number, 1_000 + place),
    name: place === 0 ? '@everyone' : `Readers of row ${place}`,
  }));
  const botMember = { ...home.botMember, roles: [] };
  return {
    ...guildCreatePayload({ ...home, channels: new Map(), members: new Map(), botMember }),
    ...{ id, name: `Newsroom ${number}`, roles, channels, member_count: 100 },
    emojis: Array.from({ length: 10 }, (_, place) => ({
      ...{ id: shiftedBy(home.id, number, 2_000 + place), name: `emoji_${place}`, roles: [] },
      ...{ require_colons: true, managed: false, animated: false, available: true },
    })),
  };
}

function channelIn(home: Guild, number: number, place: number): JsonObject {
  const type = KINDS[place % KINDS.length] ?? CHANNEL.text;
  const id = shiftedBy(home.id, number, 10 + place);
  return {
    ...channelOf(id, `channel-${place}`, type),
    ...{ guild_id: shiftedBy(home.id, number), topic: TOPIC, last_message_id: id },
    permission_overwrites: [
      { id: shiftedBy(home.id, number), type: 0, allow: '0', deny: '8192' },
      { id: shiftedBy(home.id, number, 1_001), type: 0, allow: '1024', deny: '0' },
      { id: shiftedBy(home.id, number, 3_000), type: 1, allow: '1024', deny: '0' },
    ],
  };
}
