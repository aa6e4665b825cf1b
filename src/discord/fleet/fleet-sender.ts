// Sends through the shards of this process: each server's digests by the client that knows the server.
import type { Client } from 'discord.js';
import { DIGEST_REQUESTS_PER_SECOND_MAX, REFUSALS_MAX } from '../../limits/delivery.ts';
import { DIGEST_SEND_MAX_MS } from '../../limits/discord.ts';
import type { Log } from '../../log.ts';
import type { AnswerLanguage } from '../../news/guild-settings.ts';
import type { GuildId } from '../../news/places.ts';
import type { DigestSender } from '../../news/ports-digests.ts';
import type { FeedMessenger } from '../../news/ports-feeds.ts';
import { shardOf } from '../../news/shards.ts';
import { createDigestRequests, type DigestRequests } from '../delivery/digest-requests.ts';
import { createDigestSender } from '../delivery/digest-sender.ts';
import { createFeedMessenger } from '../delivery/feed-notices.ts';
import { createRefusals } from '../delivery/refusals.ts';
import { textsOfGuild } from '../audience.ts';
import { textsFor, type Texts } from '../texts/texts.ts';
import type { Fleet } from './fleet.ts';
import { partOf } from './shard-share.ts';
import type { ShardSession } from './shard-session.ts';

export interface FleetSenderParts {
  fleet: Fleet;
  log: Log;
  mention: (command: string) => string;
  /** In which a server wants what is posted there; null where Discord's word counts. */
  languageOf: (guild: GuildId) => Promise<AnswerLanguage | null>;
  operatorChannelId: string | null;
  requests: DigestRequests;
}

const ELSEWHERE = 'the server is on a shard of another process';

export interface SharedLineParts {
  /** Whose REST everything goes through. */
  desk: Client;
  /** The processes that share what Discord allows the bot. */
  processes: () => number;
  onTokenRefused: () => void;
}

/** One line for all that is sent: Discord counts its requests and refusals together, over all processes. */
export function createSharedLine({ desk, processes, onTokenRefused }: SharedLineParts): DigestRequests {
  return createDigestRequests(desk as Client<true>, {
    maxMs: DIGEST_SEND_MAX_MS,
    onTokenRefused,
    requestsPerSecond: () => partOf(DIGEST_REQUESTS_PER_SECOND_MAX, processes()),
    refusals: createRefusals(undefined, () => partOf(REFUSALS_MAX, processes())),
  });
}

export function createFleetSenders(parts: FleetSenderParts): {
  sender: DigestSender;
  messenger: FeedMessenger;
} {
  return { sender: createSender(parts), messenger: createMessenger(parts) };
}

function createSender({ fleet, log, mention, languageOf, requests }: FleetSenderParts): DigestSender {
  const senderIn = memoByObject((texts: Texts) =>
    memoByObject(({ client }: ShardSession) => createDigestSender({ client, texts, log, mention, requests })),
  );
  const senderFor = async (guild: GuildId) => {
    // Asked first: the shard may be lost while it is.
    const language = await languageOf(guild);
    const shard = shardOf(guild, fleet.count);
    const session = fleet.sessions().find((one) => one.shard === shard);
    if (session === undefined || !fleet.isHeld(shard)) return null;
    return senderIn(textsOfGuild(session.client, guild, language))(session);
  };
  return {
    // What another process reaches is left to it: here it would only use up its attempts.
    reach: () => ({
      ids: fleet.sessions().flatMap(({ shard }) => (fleet.isHeld(shard) ? [shard] : [])),
      count: fleet.count,
    }),
    send: async (...asked) =>
      (await (await senderFor(asked[0].guild))?.send(...asked)) ?? {
        kind: 'retry',
        reason: ELSEWHERE,
        afterMs: null,
      },
    look: async (delivery) =>
      (await (await senderFor(delivery.guild))?.look(delivery)) ?? { kind: 'not-now' },
    correct: async (delivery, corrections) =>
      (await (await senderFor(delivery.guild))?.correct(delivery, corrections)) ?? 'later',
  };
}

/**
 * Through any shard that is up; best through the one that knows the server's name. Members are told in the language of the
 * server that they added the feed in: Discord says theirs only when they ask.
 */
function createMessenger(parts: FleetSenderParts): FeedMessenger {
  const { fleet, log, languageOf, operatorChannelId, requests } = parts;
  const messengerIn = memoByObject((texts: Texts) =>
    memoByObject(({ client }: ShardSession) =>
      createFeedMessenger({ client, texts, log, operatorChannelId, requests }),
    ),
  );
  const operatorTexts = textsFor('en-US');
  const reachable = (
    guild: GuildId | null,
    textsOf: (session: ShardSession) => Texts = () => operatorTexts,
  ) => {
    const sessions = fleet.sessions().filter(({ shard }) => fleet.isHeld(shard));
    const knowing = sessions.filter(({ client }) => guild !== null && client.guilds.cache.has(guild));
    const messengers = [...knowing, ...sessions].map((session) => messengerIn(textsOf(session))(session));
    return messengers.find((messenger) => messenger.isReachable()) ?? null;
  };
  return {
    isReachable: () => reachable(null) !== null,
    tellMember: async (member, notices) => {
      const guild = notices[0]?.addedIn ?? null;
      if (guild === null) return (await reachable(null)?.tellMember(member, notices)) ?? 'refused';
      const language = await languageOf(guild);
      const messenger = reachable(guild, ({ client }) => textsOfGuild(client, guild, language));
      return (await messenger?.tellMember(member, notices)) ?? 'refused';
    },
    tellOperator: async (notices) =>
      (await reachable(notices[0]?.addedIn ?? null)?.tellOperator(notices)) ?? 'refused',
  };
}

function memoByObject<Owner extends object, Made>(make: (owner: Owner) => Made): (owner: Owner) => Made {
  const made = new WeakMap<Owner, { one: Made }>();
  return (owner) => {
    const known = made.get(owner) ?? { one: make(owner) };
    made.set(owner, known);
    return known.one;
  };
}
