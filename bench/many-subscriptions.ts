// Subscriptions in any number, spread over servers, days and zones; none is due for a day.
import { DAY_MS } from '../src/limits/units.ts';
import type { ChannelId, GuildId } from '../src/news/places.ts';
import type { SubscriptionStore } from '../src/news/ports-digests.ts';
import { nextRunAfter, WEEKDAYS } from '../src/news/schedule.ts';
import { PLAIN_POSTING } from '../src/news/subscription.ts';
import { tagOf } from '../src/news/tag-name.ts';

const TAGS = 500;
const ADDED_AT_ONCE = 50;
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney'];
const [FIRST_GUILD, FIRST_CHANNEL] = [500_000_000_000_000_000n, 600_000_000_000_000_000n];

/** Adds so many. */
export async function addSubscriptions(
  subscriptions: SubscriptionStore,
  { count, servers }: { count: number; servers: number },
): Promise<void> {
  const at = Date.now();
  const schedules = ZONES.flatMap((zone) =>
    Array.from({ length: 24 }, (_, hour) => ({ weekdays: WEEKDAYS, times: [{ hour, minute: 0 }], zone })),
  ).map((schedule) => ({ schedule, nextRunAt: nextRunAfter(schedule, at + DAY_MS) }));
  const add = async (place: number) => {
    const tag = tagOf(`Subject ${place % TAGS}`);
    const planned = schedules[place % schedules.length];
    if (tag === null || planned === undefined) throw new Error('there is no such subscription');
    await subscriptions.addSubscription({
      guild: String(FIRST_GUILD + BigInt(place % servers)) as GuildId,
      channel: String(FIRST_CHANNEL + BigInt(place)) as ChannelId,
      ...{ topic: { kind: 'tag', tag }, stories: 5, language: null, posting: PLAIN_POSTING, createdBy: null },
      ...{ ...planned, createdAt: at, coveredUntil: at },
    });
  };
  for (let first = 0; first < count; first += ADDED_AT_ONCE) {
    const places = Array.from(
      { length: Math.min(ADDED_AT_ONCE, count - first) },
      (_, place) => first + place,
    );
    await Promise.all(places.map(add));
  }
}
