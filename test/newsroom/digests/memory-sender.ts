// A channel of Discord in memory: it shows what was posted, and has the troubles that it is told to have.
import type { Delivery } from '../../../src/news/digest.ts';
import type { ChannelId, MessageId } from '../../../src/news/places.ts';
import type { DigestSender, SendOutcome } from '../../../src/news/ports-digests.ts';

export interface Post {
  message: MessageId;
  channel: ChannelId;
  delivery: Delivery;
}

/** The next sending goes wrong: it ends so, before or after the message was posted. */
export type Trouble =
  | { kind: 'answers'; outcome: Exclude<SendOutcome, { kind: 'sent' }>; isPosted?: boolean }
  /** What nobody foresaw. */
  | { kind: 'throws'; isPosted?: boolean };

export interface MemorySender extends DigestSender {
  posts: Post[];
  /** Taken one by one by the next sendings. */
  troubles: Trouble[];
  /** The bot may not read the channel. */
  isBlind: boolean;
  /** Discord does not answer those who look. */
  isSilent: boolean;
  /** How often it was asked to send, and to look. */
  asked: { send: number; look: number };
}

export function createMemorySender(): MemorySender {
  const sender: MemorySender = {
    posts: [],
    troubles: [],
    isBlind: false,
    isSilent: false,
    asked: { send: 0, look: 0 },
    send: async (delivery, record) => {
      sender.asked.send += 1;
      const trouble = sender.troubles.shift();
      const standing = delivery.posted.message;
      if (trouble === undefined) {
        const message = standing ?? post(sender, delivery);
        if (standing === null) await record({ kind: 'message', message });
        return { kind: 'sent', message };
      }
      if (trouble.isPosted === true && standing === null) post(sender, delivery);
      if (trouble.kind === 'throws') throw new Error('the connection is a teapot');
      return trouble.outcome;
    },
    look: ({ subscription, slot }) => {
      sender.asked.look += 1;
      if (sender.isSilent) return Promise.resolve({ kind: 'not-now' });
      if (sender.isBlind) return Promise.resolve({ kind: 'cannot-look' });
      const found = sender.posts.find(
        ({ delivery }) => delivery.subscription === subscription && delivery.slot === slot,
      );
      return Promise.resolve(
        found === undefined ? { kind: 'absent' } : { kind: 'found', message: found.message, parts: [] },
      );
    },
    correct: () => Promise.resolve('shown'),
  };
  return sender;
}

function post({ posts }: MemorySender, delivery: Delivery): MessageId {
  const message = String(900_000_000_000_000_000n + BigInt(posts.length)) as MessageId;
  posts.push({ message, channel: delivery.channel, delivery });
  return message;
}

/** The headlines of each post, in the order of posting. */
export function toldIn({ posts }: MemorySender, channel?: ChannelId): (string | null)[][] {
  return posts
    .filter((one) => channel === undefined || one.channel === channel)
    .map(({ delivery }) => delivery.digest?.stories.map(({ headline }) => headline) ?? []);
}
