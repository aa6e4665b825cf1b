// Where whoever runs the bot is told of things, in which server that is, and what the running process says of itself.
import { RequestMethod, Routes, type APIChannel } from 'discord.js';
import { OPERATOR_GUILD_ASKED_EVERY_MS } from '../limits/reports.ts';
import type { Log } from '../log.ts';
import type { GuildId } from '../news/places.ts';
import type { DigestRequests } from './delivery/digest-requests.ts';
import { postPlainly } from './delivery/plain-post.ts';
import type { OperatorDesk, RunningProcess } from './door.ts';

export interface OperatorDeskParts {
  /** Null where the operator has no channel. */
  channelId: string | null;
  requests: DigestRequests;
  log: Log;
  look: () => RunningProcess;
}

export function createOperatorDesk({ channelId, requests, log, look }: OperatorDeskParts): OperatorDesk {
  if (channelId === null)
    return {
      ...{ hasChannel: false, look },
      findGuild: () => Promise.resolve(null),
      tell: () => Promise.resolve('refused'),
    };
  return {
    ...{ hasChannel: true, look },
    findGuild: rememberGuild(() => findGuild(requests, channelId)),
    tell: async (components, reference) => {
      const { outcome, made } = await postPlainly(requests, channelId, {
        components,
        nonce: `r${reference}`,
      });
      // Not the error: it has the message in it.
      if (made.kind === 'failed')
        log.warn({ reason: made.failure.reason }, 'the operator’s channel could not be written to');
      return outcome;
    },
  };
}

/** Null where Discord does not tell, and for a channel of no server. */
async function findGuild(requests: DigestRequests, channelId: string): Promise<GuildId | null> {
  const made = await requests.make({ method: RequestMethod.Get, route: Routes.channel(channelId) });
  if (made.kind === 'failed') return null;
  const channel = made.answer as APIChannel;
  return 'guild_id' in channel ? ((channel.guild_id ?? null) as GuildId | null) : null;
}

/** A channel stays in its server: what is known once is known for good, what is not is asked again after a while. */
function rememberGuild(find: () => Promise<GuildId | null>): () => Promise<GuildId | null> {
  let asked: { guild: Promise<GuildId | null>; at: number } | null = null;
  return async () => {
    const known = asked === null ? null : await asked.guild;
    if (known !== null) return known;
    const now = performance.now();
    if (asked === null || now - asked.at >= OPERATOR_GUILD_ASKED_EVERY_MS) asked = { guild: find(), at: now };
    return asked.guild;
  };
}
