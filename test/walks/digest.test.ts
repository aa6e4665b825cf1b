// The walk of a digest: from a feed through a tick at its slot into a channel, once, and on from there.
import { describe, expect, test } from 'vitest';
import type { PageMessage } from '../../src/playground/page-protocol.ts';
import { FRIDAY, seaLine, valueOf } from '../discord/answers/open-bot.ts';
import { roleNamed } from '../discord/delivery/open-sender.ts';
import { customIdLike, selectsOf, textOf } from '../discord/message-checks.ts';
import { publish } from './feed-server.ts';
import { LOOPBACK, passHalfAnHour, startClock } from './virtual-time.ts';
import { startWorld, type World } from './world.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Six in the evening of that Friday in Berlin. */
const SIX = FRIDAY + 5 * HOUR_MS;

/** What everybody sees in the server, by channel. */
function posted({ discord }: World): { channelId: string; message: PageMessage }[] {
  return discord.channelIds.flatMap((channelId) =>
    discord
      .messages(channelId)
      .flatMap((message) => (message.onlyFor === null ? [{ channelId, message }] : [])),
  );
}

async function onlyDigest({ discord }: World): Promise<string> {
  return valueOf(await discord.member().complete('digest preview', ['preview', 'digest'], { digest: '' }));
}

describe('a digest', () => {
  test('tells its channel at its slot what came since, once, and a story’s summary to who chooses it', async () => {
    const clock = startClock();
    const { origin } = await publish(
      {
        '/old': {
          ...{ format: 'rss', outlet: 'The Harbour Post' },
          lines: [seaLine('seal', FRIDAY - HOUR_MS), seaLine('whale', FRIDAY + 1.5 * HOUR_MS)],
        },
        '/late': { format: 'atom', outlet: 'Fjord Post', lines: [seaLine('otter', FRIDAY + 600_000)] },
      },
      () => clock.now,
    );
    const world = await startWorld({ clock: () => clock.now, settings: LOOPBACK });
    const { ask, read, deliver, discord } = world;
    await ask('feeds add', { address: `${origin}/old` });
    await world.askedRound();
    passHalfAnHour(clock);
    const channel = discord.channelIds[1] ?? '';
    const draft = await ask('digest add', { tag: 'Sea', channel, time: '18:00', timezone: 'Europe/Berlin' });
    const added = await world.press(draft, 'Save');
    expect(added.text).toContain(`Next: <t:${SIX / 1_000}:f>`);
    passHalfAnHour(clock);
    await ask('feeds add', { address: `${origin}/late` });
    await world.askedRound();
    const digest = await onlyDigest(world);
    expect((await ask('digest preview', { digest })).text).toContain('Nothing new yet');

    clock.now = SIX - 2 * HOUR_MS;
    expect(await read()).toMatchObject({ report: { read: 1, unchanged: 1, added: 1 } });
    passHalfAnHour(clock);
    const preview = (await ask('digest preview', { digest })).text;
    expect(preview).toMatch(/whale bay .* — in$/m);
    expect(preview).toMatch(/otter bay .* — out: came with the first reading of its feed$/m);
    expect(preview).toMatch(/seal bay .* — out: came before the period$/m);
    expect(await deliver()).toMatchObject({ sent: 0, skipped: 0 });
    expect(posted(world)).toEqual([]);

    clock.now = SIX;
    expect(await deliver()).toMatchObject({ sent: 1, broken: 0 });
    expect(await deliver()).toMatchObject({ sent: 0, skipped: 0 });
    const [one, ...others] = posted(world);
    expect(others).toEqual([]);
    expect(one?.channelId).toBe(channel);
    const { id = '', components = [] } = one?.message ?? {};
    expect(textOf(components)).toContain(
      'Fishers saw the whale off whale bay on Friday. ([The Harbour Post](https://harbour-post.example/whale))',
    );
    expect(textOf(components)).toContain('1 new story');
    expect(textOf(components)).not.toMatch(/seal|otter/);

    const select = customIdLike(components, '1:ds:');
    const plain = discord.members[1]?.id ?? '';
    const story = selectsOf(components)[0]?.options[0]?.value ?? '';
    const summary = await (await discord.member(plain).component(id, select, [story])).answered;
    expect(summary.onlyFor).toBe(plain);
    expect(textOf(summary.components)).toContain('It had been away for 5 years.');

    clock.now = SIX + DAY_MS;
    expect(await deliver()).toMatchObject({ sent: 0, skipped: 1 });
    expect(posted(world)).toHaveLength(1);
  });

  test('for a role is a line that notifies, made into the digest; without its channel it is paused', async () => {
    const clock = startClock();
    const lines = [seaLine('seal', FRIDAY - HOUR_MS)];
    const warnings = ['a digest is not sent'];
    const world = await startWorld({ clock: () => clock.now, lines, warnings });
    const { ask, takeIn, deliver, discord } = world;
    const [channel = ''] = discord.channelIds;
    const mention = roleNamed(discord, 'News readers');
    clock.now += 60_000;
    const draft = await ask('digest add', { tag: 'Sea', time: '18:00', timezone: 'Europe/Berlin', mention });
    await world.press(draft, 'Save');
    clock.now = SIX - HOUR_MS;
    await takeIn([seaLine('whale', clock.now)]);

    clock.now = SIX;
    expect(await deliver()).toMatchObject({ sent: 1 });
    const [one, ...others] = posted(world);
    expect(others).toEqual([]);
    const writes = discord.requests().filter(({ path }) => path.startsWith(`/channels/${channel}/messages`));
    expect(writes.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
    expect(one?.message).toMatchObject({ content: null, mentionedRoleIds: [mention] });
    expect(textOf(one?.message.components ?? [])).toContain('The whale has come to whale bay');

    clock.now = SIX + DAY_MS - HOUR_MS;
    await takeIn([seaLine('otter', clock.now)]);
    discord.denyBot(channel, ['ViewChannel']);
    const elsewhere = { channelId: discord.channelIds[1] ?? '' };
    // What the bot is told comes in order, so it has heard of the denial when it answers.
    await ask('help', {}, elsewhere);
    clock.now = SIX + DAY_MS;
    expect(await deliver()).toMatchObject({ sent: 0, rejected: 1 });
    expect((await ask('digest list', {}, elsewhere)).text).toContain(
      '**Paused**: I may not post in the channel',
    );
    discord.allowBot(channel);
    clock.now += DAY_MS;
    expect(await deliver()).toMatchObject({ sent: 0, rejected: 0 });
    expect(posted(world)).toHaveLength(1);
  });
});
