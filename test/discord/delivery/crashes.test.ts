// A process that dies between any two steps of a delivery, whatever Discord does meanwhile: each digest stands once, whole.
import { Events, type Client } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createDigestSender } from '../../../src/discord/delivery/digest-sender.ts';
import { en } from '../../../src/discord/texts/en.ts';
import { CHANNEL_LEASE_MS } from '../../../src/limits/digests.ts';
import { DAY_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import type { ChannelId, GuildId } from '../../../src/news/places.ts';
import { PLAIN_POSTING, type Posting, type SubscriptionId } from '../../../src/news/subscription.ts';
import { deliverDigests } from '../../../src/newsroom/digests/deliver-digests.ts';
import type { LocalDiscord } from '../../../src/playground/local-discord.ts';
import type { PageMessage } from '../../../src/playground/page-protocol.ts';
import type { NewChannel } from '../../../src/playground/server-acts.ts';
import { mortal } from '../../newsroom/digests/mortal-digests.ts';
import { openDigests, type OpenedDigests } from '../../newsroom/digests/open-digests.ts';
import { memoryLog } from '../../playground/bot.ts';
import { logIn, openDiscord } from '../live.ts';
import { heard, roleNamed } from './open-sender.ts';

const CROSSPOSTED = 1;
const HAS_THREAD = 1 << 5;
const IS_V2 = 1 << 15;

interface Wish extends Partial<Posting> {
  kind: NewChannel['kind'];
  hasRole?: boolean;
}

const WISHES: Readonly<Record<string, Wish>> = {
  'a plain digest': { kind: 'text' },
  'one with all there is': { kind: 'announcement', hasRole: true, isThreaded: true, isPublished: true },
  'a forum’s post for a role': { kind: 'forum', hasRole: true },
};

type Fault = Parameters<LocalDiscord['failNext']>[0];
const path = /\/(?:messages|threads)/;
const FAULTS: Readonly<Record<string, Fault | null>> = {
  'nothing else happens': null,
  'Discord answers 500': { path, status: 500, times: 3 },
  'Discord asks to wait': { path, status: 429, body: { retry_after: 6 } },
  'an answer is lost after it took effect': { path, dropAnswer: true },
};

interface Stage {
  opened: OpenedDigests;
  discord: LocalDiscord;
  client: Client<true>;
}

/** Discord goes by the clock of the digests. */
async function openStage(): Promise<Stage> {
  const opened = openDigests();
  const discord = await openDiscord({ clock: opened.now });
  return { opened, discord, client: await logIn(discord) };
}

/** A process of its own: what it remembers of rate limits is gone with it. */
function senderOf({ client }: Stage) {
  const mention = (command: string) => `/${command}`;
  return createDigestSender({ client, texts: en, log: memoryLog(), mention, stepMaxMs: 2_000 });
}

/** A digest that is due now, in a channel of its own. */
async function openDue(stage: Stage, { kind, hasRole = false, ...posting }: Wish): Promise<SubscriptionId> {
  const { opened, discord, client } = stage;
  const created = heard(client, Events.ChannelCreate);
  const { id } = discord.addChannel({ name: kind, kind });
  await created;
  const mention = hasRole ? roleNamed(discord, 'News readers') : null;
  const subscription = await opened.subscribe({
    ...{ guild: discord.guildId as GuildId, channel: id as ChannelId },
    ...{ posting: { ...PLAIN_POSTING, ...posting, mention }, nextRunAt: opened.now() },
    coveredUntil: opened.now() - DAY_MS,
  });
  return subscription.id;
}

/** What stands of it anywhere in the server. */
function standing({ discord }: Stage, id: SubscriptionId): PageMessage[] {
  const mark = `"1:ds:${id}:`;
  return discord.messages().filter(({ components }) => JSON.stringify(components).includes(mark));
}

function expectWhole([message, ...others]: readonly PageMessage[], wish: Wish, when: string): void {
  expect(others, when).toEqual([]);
  expect(message, when).toMatchObject({
    content: null,
    mentionedRoleIds: wish.hasRole ? [expect.anything()] : [],
  });
  const wanted = [IS_V2, wish.isThreaded ? HAS_THREAD : 0, wish.isPublished ? CROSSPOSTED : 0];
  for (const flag of wanted) expect((message?.flags ?? 0) & flag, when).toBe(flag);
}

/** Ticks as the minutes pass, until the delivery is concluded. */
async function goOn(stage: Stage, id: SubscriptionId): Promise<void> {
  const { opened } = stage;
  const { deliveries } = opened.newsroom.store;
  for (let tick = 0; tick < 20; tick += 1) {
    await deliverDigests(opened.newsroom, senderOf(stage));
    const [last] = await deliveries.listDeliveries(id, 1);
    if (last?.state === 'sent') return;
    opened.wait(CHANNEL_LEASE_MS);
  }
}

describe.each(Object.entries(WISHES))('%s', (_, wish) => {
  test.each(Object.entries(FAULTS))(
    'comes once and whole where its process dies and %s',
    async (__, fault) => {
      const stage = await openStage();
      await stage.opened.arrive('ferry');
      stage.opened.wait(MINUTE_MS);
      // Where Discord fails too, every other step is enough, those in between for steps not done; all of them: `eval crash`.
      const stride = fault === null ? 1 : 2;
      for (const isDone of [true, false]) {
        let isDead = true;
        for (let after = isDone ? 2 : 1 + stride; isDead; after += stride) {
          const id = await openDue(stage, wish);
          const dying = mortal(
            { newsroom: stage.opened.newsroom, sender: senderOf(stage) },
            { after, isDone },
          );
          if (fault !== null) stage.discord.failNext(fault);
          const report = await deliverDigests(dying.newsroom, dying.sender).catch(() => null);
          isDead = report?.broken !== 0;
          stage.opened.wait(CHANNEL_LEASE_MS);
          await goOn(stage, id);
          expectWhole(
            standing(stage, id),
            wish,
            `dead after ${after} steps (${isDone ? 'done' : 'not done'})`,
          );
        }
      }
    },
    30_000,
  );
});
