// Sends what somebody has to know about feeds: to a member by direct message, or into the operator's channel.
import { RequestMethod, Routes, Status, type APIDMChannel, type Client } from 'discord.js';
import { DIGEST_SEND_MAX_MS } from '../../limits/discord.ts';
import type { Log } from '../../log.ts';
import type { FeedNotice } from '../../news/feed.ts';
import type { FeedMessenger, TellOutcome } from '../../news/ports-feeds.ts';
import type { Texts } from '../texts/texts.ts';
import { feedNoticesView, type NamedNotice } from '../views/feed-notices.ts';
import { createDigestRequests, type DigestRequests, type RequestOutcome } from './digest-requests.ts';
import { postPlainly, type PlainPost } from './plain-post.ts';

export interface FeedMessengerParts {
  client: Client<true>;
  texts: Texts;
  log: Log;
  /** Null where the operator has no channel. */
  operatorChannelId: string | null;
  /** How long one request may take; `DIGEST_SEND_MAX_MS` when left out. */
  stepMaxMs?: number;
  /** Those of everything that is sent; a line of its own when left out. */
  requests?: DigestRequests;
}

type Sending = FeedMessengerParts & { requests: DigestRequests };

export function createFeedMessenger(parts: FeedMessengerParts): FeedMessenger {
  const { client, texts, operatorChannelId, stepMaxMs = DIGEST_SEND_MAX_MS } = parts;
  const requests = parts.requests ?? createDigestRequests(client, { maxMs: stepMaxMs });
  const sending = { ...parts, requests };
  const named = (notices: readonly FeedNotice[]) => notices.map((notice) => nameGuild(client, notice));
  return {
    isReachable: () => client.ws.shards.some(({ status }) => status === Status.Ready),
    tellMember: async (member, notices) => {
      const channel = await openDirectChannel(sending, member);
      if (channel === null) return 'refused';
      const components = feedNoticesView(named(notices), { to: 'member', texts });
      return post(sending, channel, { components, nonce: nonceOf('m', notices) });
    },
    tellOperator: async (notices) => {
      if (operatorChannelId === null) return 'refused';
      const components = feedNoticesView(named(notices), { to: 'operator', texts });
      return post(sending, operatorChannelId, { components, nonce: nonceOf('o', notices) });
    },
  };
}

function nameGuild(client: Client<true>, notice: FeedNotice): NamedNotice {
  const guild = notice.addedIn === null ? undefined : client.guilds.cache.get(notice.addedIn);
  return { ...notice, guildName: guild?.name ?? null };
}

/** Null where it cannot be had; nothing was sent then. */
async function openDirectChannel({ requests, log }: Sending, member: string): Promise<string | null> {
  const made = await requests.make({
    method: RequestMethod.Post,
    route: Routes.userChannels(),
    body: { recipient_id: member },
  });
  note(log, made);
  return made.kind === 'answered' ? (made.answer as APIDMChannel).id : null;
}

async function post(
  { requests, log }: Sending,
  channel: string,
  { components, nonce }: PlainPost,
): Promise<TellOutcome> {
  const { outcome, made } = await postPlainly(requests, channel, { components, nonce });
  note(log, made);
  return outcome;
}

/** Members who take no direct messages are many: no fault of anybody's. The route would name the channel. */
function note(log: Log, made: RequestOutcome): void {
  if (made.kind === 'failed') log.debug({ err: made.error }, 'a message about feeds could not be sent');
}

/** At most 25 characters: Discord's bound. */
function nonceOf(to: 'm' | 'o', [first]: readonly FeedNotice[]): string {
  return `f${to}.${first?.feed ?? ''}.${(first?.at ?? 0).toString(36)}`;
}
