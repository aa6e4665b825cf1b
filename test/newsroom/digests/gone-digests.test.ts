// Digests that went with their channels are remembered until a manager was told.
import { describe, expect, it } from 'vitest';
import { GONE_DIGESTS_KEPT_MAX } from '../../../src/limits/digests.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import type { GuildId } from '../../../src/news/places.ts';
import type { SubscriptionId } from '../../../src/news/subscription.ts';
import { forgetGone, keepGone, listGone } from '../../../src/newsroom/digests/gone-digests.ts';
import { forgetGuild } from '../../../src/newsroom/forget-guild.ts';
import { listKeptOfGuild } from '../../../src/newsroom/list-kept-of-guild.ts';
import { openDigests } from './open-digests.ts';

const OTHER = '999' as GuildId;

describe('a digest that went with its channel', () => {
  it('is listed in its server alone, the oldest first, until it is forgotten', async () => {
    const opened = openDigests();
    const { newsroom } = opened;
    const first = await opened.subscribe();
    await keepGone(newsroom, { ...first, id: '8' as SubscriptionId });
    opened.wait(HOUR_MS);
    await keepGone(newsroom, first);
    const { topic, channel, guild } = first;
    expect(await listGone(newsroom, guild)).toEqual([
      { topic, channel, at: opened.now() - HOUR_MS },
      { topic, channel, at: opened.now() },
    ]);
    expect(await listGone(newsroom, OTHER)).toEqual([]);
    await forgetGone(newsroom, OTHER);
    expect(await listGone(newsroom, guild)).toHaveLength(2);
    await forgetGone(newsroom, guild);
    expect(await listGone(newsroom, guild)).toEqual([]);
  });

  it('is kept beside those that go at the same moment, up to so many', async () => {
    const opened = openDigests();
    const { newsroom } = opened;
    const one = await opened.subscribe();
    const ids = Array.from({ length: GONE_DIGESTS_KEPT_MAX + 3 }, (_, at) => (at + 30).toString(36));
    await Promise.all(ids.map((id) => keepGone(newsroom, { ...one, id: id as SubscriptionId })));
    expect(await listGone(newsroom, one.guild)).toHaveLength(GONE_DIGESTS_KEPT_MAX);
  });

  it('is forgotten with its server', async () => {
    const opened = openDigests();
    const { newsroom } = opened;
    const one = await opened.subscribe();
    await keepGone(newsroom, one);
    await forgetGuild(newsroom, one.guild);
    expect(await listGone(newsroom, one.guild)).toEqual([]);
    expect(await newsroom.store.subscriptions.listSubscriptions(one.guild)).toEqual([]);
  });

  it('is forgotten with its server though its channel is found gone at that very moment', async () => {
    const opened = openDigests();
    const { newsroom } = opened;
    const { store } = newsroom;
    const one = await opened.subscribe();
    const privacy: typeof store.privacy = {
      ...store.privacy,
      forgetGuild: async (guild) => {
        await keepGone(newsroom, one);
        await store.privacy.forgetGuild(guild);
      },
    };
    await forgetGuild({ store: { ...store, privacy } }, one.guild);
    expect(await listGone(newsroom, one.guild)).toEqual([]);
  });

  it('is among what is kept of its server, until it was told', async () => {
    const opened = openDigests();
    const { newsroom } = opened;
    const { topic, channel, guild, ...rest } = await opened.subscribe();
    await keepGone(newsroom, { ...rest, topic, channel, guild });
    const goneDigests = [{ topic, channel, at: opened.now() }];
    expect(await listKeptOfGuild(newsroom, guild)).toEqual({
      ...(await newsroom.store.privacy.listKeptOfGuild(guild)),
      goneDigests,
      settings: null,
      greetedAt: null,
    });
    expect(await listKeptOfGuild(newsroom, OTHER)).toMatchObject({ goneDigests: [] });
    await forgetGone(newsroom, guild);
    expect(await listKeptOfGuild(newsroom, guild)).toMatchObject({ goneDigests: [] });
  });
});
