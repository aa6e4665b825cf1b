// Posts a message of components in a channel, once for each nonce, pinging nobody.
import { MessageFlags, RequestMethod, Routes, type APIMessageTopLevelComponent } from 'discord.js';
import type { TellOutcome } from '../../news/ports-feeds.ts';
import type { DigestRequests, RequestOutcome } from './digest-requests.ts';

export interface PlainPost {
  components: APIMessageTopLevelComponent[];
  /** At most 25 characters: Discord's bound. A repeated request is answered with the first one's message. */
  nonce: string;
}

/** Also tells what Discord answered, for the log. */
export async function postPlainly(
  requests: DigestRequests,
  channel: string,
  { components, nonce }: PlainPost,
): Promise<{ outcome: TellOutcome; made: RequestOutcome }> {
  const made = await requests.make({
    method: RequestMethod.Post,
    route: Routes.channelMessages(channel),
    body: {
      ...{ components, flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } },
      ...{ nonce, enforce_nonce: true },
    },
  });
  if (made.kind === 'answered') return { outcome: 'sent', made };
  return { outcome: made.failure.kind === 'unknown' ? 'unknown' : 'refused', made };
}
