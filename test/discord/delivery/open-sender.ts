// A digest sender on the real client in a local Discord, and deliveries for it to send.
import type { Client } from 'discord.js';
import { createDigestSender } from '../../../src/discord/delivery/digest-sender.ts';
import { en } from '../../../src/discord/texts/en.ts';
import { DAY_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import type { Delivery, DeliveryId, DigestStory, PostedPart } from '../../../src/news/digest.ts';
import type { ChannelId, GuildId, RoleId } from '../../../src/news/places.ts';
import type { DigestSender, SendOutcome } from '../../../src/news/ports-digests.ts';
import { storyIdOf } from '../../../src/news/story.ts';
import { PLAIN_POSTING, type Posting, type SubscriptionId } from '../../../src/news/subscription.ts';
import type { LocalDiscord } from '../../../src/playground/local-discord.ts';
import type { PageMessage } from '../../../src/playground/page-protocol.ts';
import { memoryLog } from '../../playground/bot.ts';
import { aTag } from '../../nouns.ts';
import { logIn, openDiscord } from '../live.ts';
import { articleId, citationOf } from '../nouns.ts';

export interface OpenedSender {
  discord: LocalDiscord;
  client: Client<true>;
  sender: DigestSender;
  log: ReturnType<typeof memoryLog>;
  /** A delivery to #general, due at the last full minute. */
  delivery: Delivery;
  /** The members' role that anybody may mention. */
  readers: RoleId;
  /** The bodies of messages that went over the wire, by the method of their requests. */
  bodies: (method: 'POST' | 'PATCH') => object[];
  /** What stands in the delivery's channel. */
  posted: () => PageMessage[];
  /** Sends, and keeps the parts that are told. */
  send: (delivery: Delivery) => Promise<SendOutcome>;
  parts: PostedPart[];
}

interface SenderOptions {
  /** How long the sender waits for one step: far less than in the program where one hangs. */
  stepMaxMs?: number;
  /** Where the sender's requests go instead. */
  apiUrl?: string;
}

export async function openSender({ apiUrl, ...options }: SenderOptions = {}): Promise<OpenedSender> {
  const discord = await openDiscord();
  const client = await logIn(discord);
  const bodies = recordBodies(client);
  if (apiUrl !== undefined) client.rest.options.api = apiUrl;
  const log = memoryLog();
  const mention = (command: string) => `/${command}`;
  const sender = createDigestSender({ client, texts: en, log, mention, ...options });
  const delivery = deliveryFor(discord);
  const readers = roleNamed(discord, 'News readers');
  const stands = () => discord.messages(delivery.channel);
  const parts: PostedPart[] = [];
  const record = (part: PostedPart) => Promise.resolve(void parts.push(part));
  const send = (given: Delivery) => sender.send(given, record);
  return { discord, client, sender, log, delivery, readers, bodies, posted: stands, send, parts };
}

/** Listens in on what the client sends; the requests go their way. */
function recordBodies({ rest }: Client<true>): OpenedSender['bodies'] {
  const sent: { method: string; body: object }[] = [];
  const makeRequest = rest.options.makeRequest.bind(rest.options);
  rest.options.makeRequest = (url, init) => {
    const { method = 'GET', body } = init;
    if (url.includes('/messages') && typeof body === 'string')
      sent.push({ method, body: JSON.parse(body) as object });
    return makeRequest(url, init);
  };
  return (wanted) => sent.filter(({ method }) => method === wanted).map(({ body }) => body);
}

export function roleNamed({ roles }: LocalDiscord, name: string): RoleId {
  const role = roles.find((known) => known.name === name);
  if (role === undefined) throw new Error(`There is no role ${name}.`);
  return role.id as RoleId;
}

/** The last full minute: slots are. */
export function lastMinute(): number {
  return Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
}

/** A delivery of two stories of the tag Sea. */
export function deliveryFor(discord: LocalDiscord, given: Partial<Delivery> = {}): Delivery {
  const slot = lastMinute();
  const subscription = '1a' as SubscriptionId;
  return {
    ...{ id: '7' as DeliveryId, subscription, slot },
    ...{ guild: discord.guildId as GuildId, channel: discord.channelIds[0] as ChannelId },
    ...{ posting: PLAIN_POSTING, state: 'sending', posted: NOTHING_POSTED, attempts: 1, attemptedAt: slot },
    ...{ nextAttemptAt: null, reason: null, corrections: [] },
    digest: {
      ...{
        subscription,
        topic: { kind: 'tag', tag: aTag('Sea') },
        period: { from: slot - DAY_MS, until: slot },
      },
      stories: [aStoryToTell(1), aStoryToTell(2)],
      ...{ total: 2, nextRunAt: slot + DAY_MS },
    },
    ...given,
  };
}

export const NOTHING_POSTED = { message: null, isComplete: false, thread: null, isPublished: false };

export function postedWith(delivery: Delivery, given: Partial<Posting>): Delivery {
  return { ...delivery, posting: { ...delivery.posting, ...given } };
}

export function aStoryToTell(number: number, given: Partial<DigestStory> = {}): DigestStory {
  return {
    story: storyIdOf(articleId(number)),
    headline: `Ferry ${number} runs again`,
    sentence: citationOf(`The ferry ${number} has left the dock.`, number),
    outlet: 'The Harbour Post',
    url: articleId(number),
    articles: [articleId(number)],
    ...{ outlets: 1, independent: 1, eventTime: lastMinute(), claims: [], update: null, isTruncated: false },
    ...given,
  };
}

/** Resolves when the client has been told what the local Discord just did. */
export async function heard(client: Client<true>, event: string): Promise<void> {
  await new Promise((resolve) => client.once(event, resolve));
}
