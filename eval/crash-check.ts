// Counts in the channels what a crash test has left there: every digest once, whole, and nothing twice.
import { MINUTE_MS } from '../src/limits/units.ts';
import type { Delivery } from '../src/news/digest.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import type { LocalDiscord } from '../src/playground/local-discord.ts';
import type { PageMessage } from '../src/playground/page-protocol.ts';
import type { Wanted } from './crash-setup.ts';

const CROSSPOSTED = 1;
const HAS_THREAD = 1 << 5;
const IS_V2 = 1 << 15;

export interface Found {
  deliveries: number;
  duplicates: string[];
  losses: string[];
  /** What stands, but not whole or not as recorded. */
  faults: string[];
  /** Left undone with a reason, as Discord's limit on publishing. */
  notWhole: string[];
  states: Map<string, number>;
  attempts: Map<number, number>;
}

/** Null where none was begun. */
export async function lastDelivery({ store }: Newsroom, { subscription }: Wanted): Promise<Delivery | null> {
  const [last = null] = await store.deliveries.listDeliveries(subscription.id, 1);
  return last;
}

export async function check(
  newsroom: Newsroom,
  discord: LocalDiscord,
  wanted: readonly Wanted[],
): Promise<Found> {
  const byMark = messagesByMark(discord);
  const found: Found = {
    ...{ deliveries: wanted.length, duplicates: [], losses: [], faults: [], notWhole: [] },
    ...{ states: new Map(), attempts: new Map() },
  };
  for (const one of wanted) {
    const delivery = await lastDelivery(newsroom, one);
    const state = delivery?.state ?? 'none';
    const attempts = delivery?.attempts ?? 0;
    found.states.set(state, (found.states.get(state) ?? 0) + 1);
    found.attempts.set(attempts, (found.attempts.get(attempts) ?? 0) + 1);
    const { id } = one.subscription;
    const stands = byMark.get(`${id}:${(one.slot / MINUTE_MS).toString(36)}`) ?? [];
    const name = `${id} (${one.kind}, ${state}, ${attempts} attempts: ${delivery?.reason ?? 'no reason'})`;
    if (stands.length > 1) found.duplicates.push(name);
    const [message] = stands;
    if (message === undefined) found.losses.push(name);
    else if (delivery?.reason != null) found.notWhole.push(name);
    else found.faults.push(...faultsOf(one, delivery, message).map((fault) => `${name}: ${fault}`));
  }
  return found;
}

function messagesByMark(discord: LocalDiscord): Map<string, PageMessage[]> {
  const byMark = new Map<string, PageMessage[]>();
  for (const message of discord.messages()) {
    const mark = /"custom_id":"1:ds:([^"]+)"/.exec(JSON.stringify(message.components))?.[1];
    if (mark !== undefined) byMark.set(mark, [...(byMark.get(mark) ?? []), message]);
  }
  return byMark;
}

function faultsOf({ subscription, kind }: Wanted, delivery: Delivery | null, message: PageMessage): string[] {
  const { posting } = subscription;
  const has = (flag: number) => (message.flags & flag) !== 0;
  const wrong = {
    'the ledger says otherwise': delivery?.state !== 'sent' || delivery.posted.message !== message.id,
    'it stayed a line of text': !has(IS_V2),
    'it has no thread': posting.isThreaded && !has(HAS_THREAD),
    'it is not published': posting.isPublished && !has(CROSSPOSTED),
    'the role was not notified': posting.mention !== null && message.mentionedRoleIds.length !== 1,
    'it stands elsewhere': kind !== 'forum' && message.channelId !== subscription.channel,
  };
  return Object.entries(wrong).flatMap(([fault, isSo]) => (isSo ? [fault] : []));
}
