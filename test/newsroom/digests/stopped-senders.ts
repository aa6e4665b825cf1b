// Processes that deliver digests and can be stopped at every step, for however long, while others go on: a scheduler decides
// who takes the next one. Requests that were made arrive although whoever made them is stopped.
import type { Delivery, DigestStory } from '../../../src/news/digest.ts';
import type { MessageId } from '../../../src/news/places.ts';
import type { DigestSender } from '../../../src/news/ports-digests.ts';
import { deliverDigests } from '../../../src/newsroom/digests/deliver-digests.ts';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';

export interface Post {
  message: MessageId;
  delivery: Delivery;
  arrivesAt: number;
}

/** A channel, and the requests that are on their way to it. `now` is the true time. */
export interface Wire {
  now: () => number;
  posts: Post[];
  /** How long the next request is on its way, in ms. */
  latencyMs: () => number;
}

/** A request is given up after so long, with its repetition. */
export const REQUEST_MAX_MS = 20_000;

export interface StoppedProcess {
  /** Takes one step: up to where it next reaches the store or Discord, or has an answer of theirs. Begins a tick where none runs. */
  step: () => Promise<void>;
  isIdle: () => boolean;
}

interface Gate {
  pass: () => Promise<void>;
  open: () => void;
  reached: () => Promise<void>;
  isWaiting: () => boolean;
}

/** `newsroom` with the clock of this process, which may be wrong by `skewMs`. */
export function createProcess(newsroom: Newsroom, wire: Wire, skewMs: number): StoppedProcess {
  const gate = createGate();
  const mine = { ...gated(newsroom, gate), clock: () => wire.now() + skewMs };
  const sender = createSender(wire, gate);
  let tick: Promise<unknown> | null = null;
  return {
    isIdle: () => tick === null,
    step: async () => {
      if (tick === null) {
        const started = deliverDigests(mine, sender, { elapsed: wire.now });
        tick = started.finally(() => (tick = null));
      } else gate.open();
      await Promise.race([tick, gate.reached()]);
    },
  };
}

function createGate(): Gate {
  let open: (() => void) | null = null;
  let reached = Promise.withResolvers<undefined>();
  return {
    pass: () =>
      new Promise((resolve) => {
        open = resolve;
        reached.resolve(undefined);
      }),
    open: () => {
      reached = Promise.withResolvers();
      const opened = open;
      open = null;
      opened?.();
    },
    reached: () => reached.promise,
    isWaiting: () => open !== null,
  };
}

/** Stops before each step of the store and after it. */
function gated(newsroom: Newsroom, gate: Gate): Newsroom {
  const { subscriptions, deliveries, receipts, ...rest } = newsroom.store;
  const stopping = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]) => {
          await gate.pass();
          const answer: unknown = await Reflect.apply(method, target, args);
          await gate.pass();
          return answer;
        };
      },
    });
  const store = {
    ...rest,
    receipts,
    subscriptions: stopping(subscriptions),
    deliveries: stopping(deliveries),
  };
  return { ...newsroom, store };
}

/** Posts without a nonce, as in a forum: a second request is a second message. */
function createSender(wire: Wire, gate: Gate): DigestSender {
  return {
    send: async (delivery, record, { mayBegin = () => true } = {}) => {
      await gate.pass();
      if (!mayBegin()) return { kind: 'retry', reason: 'not begun', afterMs: null };
      const { message: standing } = delivery.posted;
      const sentAt = wire.now();
      const message = standing ?? post(wire, delivery);
      await gate.pass();
      // Whoever slept over its answer does not know.
      if (wire.now() - sentAt > REQUEST_MAX_MS) return { kind: 'unknown', reason: 'no answer in time' };
      if (standing === null) await record({ kind: 'message', message });
      return { kind: 'sent', message };
    },
    look: async (delivery) => {
      await gate.pass();
      const stands = wire.posts.find((one) => isOf(one, delivery) && one.arrivesAt <= wire.now());
      await gate.pass();
      return stands === undefined
        ? { kind: 'absent' }
        : { kind: 'found', message: stands.message, parts: [] };
    },
    correct: () => Promise.resolve('shown'),
  };
}

function isOf({ delivery }: Post, { subscription, slot }: Delivery): boolean {
  return delivery.subscription === subscription && delivery.slot === slot;
}

function post({ posts, now, latencyMs }: Wire, delivery: Delivery): MessageId {
  const message = String(900_000_000_000_000_000n + BigInt(posts.length)) as MessageId;
  posts.push({ message, delivery, arrivesAt: now() + latencyMs() });
  return message;
}

/** The headlines of all that was posted. */
export function headlinesIn({ posts }: Wire): (string | null)[] {
  return posts.flatMap(({ delivery }) => storiesOf(delivery).map(({ headline }) => headline));
}

function storiesOf({ digest }: Delivery): readonly DigestStory[] {
  return digest?.stories ?? [];
}
