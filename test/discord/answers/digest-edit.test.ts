// /digest edit: only what is given changes, shown as it was and as it is; what is wrong changes nothing.
import { describe, expect, test } from 'vitest';
import { roleNamed } from '../delivery/open-sender.ts';
import { addDigest, keptIn, openWithDigest } from './digest-desk.ts';

describe('what is given', () => {
  test('changes, and the rest stays', async () => {
    const opened = await openWithDigest();
    const { text } = await opened.ask('digest edit', {
      ...{ digest: opened.digest.id, time: '18:30', stories: 8 },
    });
    expect(text).toContain('### Changed: digest of Sea');
    expect(text).toContain('**When:** daily at 08:00, UTC → **daily at 18:30, UTC**');
    expect(text).toContain('**Stories:** up to 5 → **up to 8**');
    expect(text.match(/→/g)).toHaveLength(2);
    const nextRunAt = Date.UTC(2026, 10, 20, 18, 30);
    expect(await keptIn(opened)).toEqual([
      {
        ...{ ...opened.digest, stories: 8, nextRunAt },
        schedule: { ...opened.digest.schedule, times: [{ hour: 18, minute: 30 }] },
      },
    ]);
  });

  test.each([
    [{ days: 'tue,thu' }, 'every Tue, Thu at 08:00, UTC'],
    [{ schedule: 'weekly' }, 'every Monday at 08:00, UTC'],
    [{ until: '20:00' }, 'daily at 08:00 and 20:00, UTC'],
    [{ schedule: 'hourly', until: '10:00' }, 'daily, hourly from 08:00 to 10:00, UTC'],
    [{ timezone: 'Tokyo' }, 'daily at 08:00, Asia/Tokyo'],
  ])('of a schedule keeps its other parts: %j', async (given, shown) => {
    const { ask, digest } = await openWithDigest();
    expect((await ask('digest edit', { digest: digest.id, ...given })).text).toContain(`→ **${shown}**`);
  });

  test('once more leaves what was chosen before', async () => {
    const { ask, digest } = await openWithDigest();
    const edit = (given: object) => ask('digest edit', { digest: digest.id, ...given });
    await edit({ days: 'tue,thu' });
    expect((await edit({ time: '7:00' })).text).toContain('**every Tue, Thu at 07:00, UTC**');
    await edit({ schedule: 'hourly', until: '10:00' });
    expect((await edit({ until: '9:00' })).text).toContain('**daily, hourly from 07:00 to 09:00, UTC**');
    expect((await edit({ schedule: 'daily' })).text).toContain('**daily at 07:00, UTC**');
  });

  test('of subject, language and posting is shown and kept', async () => {
    const opened = await openWithDigest();
    const { ask, discord, digest } = opened;
    const readers = roleNamed(discord, 'News readers');
    const edit = (given: object) => ask('digest edit', { digest: digest.id, ...given });
    const given = { words: 'seal', language: 'Deutsch', mention: readers, quiet: true };
    const { text } = await edit(given);
    expect(text).toContain('**Subject:** Sea → **“seal”**');
    expect(text).toContain('**Language:** any → **German**');
    expect(text).toContain(`**Mentions:** nobody → **<@&${readers}>**`);
    expect(text).toContain('**Sound:** as usual → **none**');
    const back = await edit({ tag: 'Sea', language: 'any', 'no-mention': true, quiet: false });
    expect(back.text).toContain('**Subject:** “seal” → **Sea**');
    expect(await keptIn(opened)).toEqual([digest]);
  });

  test('moves it to another channel, without what that cannot have', async () => {
    const opened = await openWithDigest();
    const { ask, discord, digest } = opened;
    const [, news, announcements] = discord.channelIds;
    const edit = (given: object) => ask('digest edit', { digest: digest.id, ...given });
    await edit({ channel: announcements ?? '', publish: true, thread: true });
    expect(await keptIn(opened)).toMatchObject([{ posting: { isPublished: true, isThreaded: true } }]);
    const { text } = await edit({ channel: news ?? '' });
    expect(text).toContain(`**Channel:** <#${announcements}> → **<#${news}>**`);
    expect(text).toContain('**Published:** to the servers that follow the channel → **no**');
    expect(text).not.toContain('**Thread:**');
  });

  test('to a paused one leaves it paused, and says how it goes on', async () => {
    const { ask, digest } = await openWithDigest();
    await ask('digest pause', { digest: digest.id });
    const { text } = await ask('digest edit', { digest: digest.id, stories: 3 });
    expect(text).toMatch(/It is still paused: <\/digest resume:\d+> lets it go on/);
  });

  test('as it is already changes nothing, and that is said', async () => {
    const { ask, digest } = await openWithDigest();
    expect((await ask('digest edit', { digest: digest.id, stories: 5 })).text).toContain(
      'Nothing was changed: it is so already.',
    );
  });
});

describe('what is wrong', () => {
  test.each([
    [{}, /Nothing was given to change/],
    [{ tag: 'Sea', words: 'seal' }, /A digest has one subject/],
    [{ tag: 'Nowhere' }, /There is no tag “Nowhere”/],
    [{ words: '-seal' }, /Nothing can be looked for/],
    [{ time: '24:00' }, /is no time of day/],
    [{ timezone: 'Berlln' }, /no time zone “Berlln”/],
    [{ days: 'someday' }, /“someday” is no day of the week/],
    [{ schedule: 'chosen-days' }, /Which days\?/],
    [{ schedule: 'hourly' }, /Until when\?/],
    [{ until: '08:00' }, /08\\:00 does not come after 08\\:00/],
    [{ language: 'Klingon' }, /no language “Klingon”/],
    [{ publish: true }, /Nothing can be published/],
    [{ 'forum-tag': 'x' }, /is no forum/],
  ])('as %j is said, and changes nothing', async (given, sentence) => {
    const opened = await openWithDigest();
    const { text } = await opened.ask('digest edit', { digest: opened.digest.id, ...given });
    expect(text).toMatch(sentence);
    expect(await keptIn(opened)).toEqual([opened.digest]);
  });

  test('for want of a permission in the new channel changes nothing', async () => {
    const opened = await openWithDigest();
    const { discord, ask, digest } = opened;
    const channel = discord.channelIds[1] ?? '';
    discord.denyBot(channel, ['SendMessages']);
    const { text } = await ask('digest edit', { digest: digest.id, channel });
    expect(text).toContain(`I can’t post in <#${channel}>`);
    expect(await keptIn(opened)).toEqual([digest]);
  });

  test('to mention @everyone changes nothing', async () => {
    const opened = await openWithDigest();
    const { discord, ask, digest } = opened;
    const { text } = await ask('digest edit', { digest: digest.id, mention: discord.guildId });
    expect(text).toContain('A digest mentions no @everyone');
    expect(await keptIn(opened)).toEqual([digest]);
  });

  test('because another digest is so already changes nothing', async () => {
    const opened = await openWithDigest();
    await addDigest(opened, { tag: 'Sea', time: '20:00' });
    const { text } = await opened.ask('digest edit', { digest: opened.digest.id, time: '20:00' });
    expect(text).toContain('This digest is set up already');
    expect((await keptIn(opened)).find(({ id }) => id === opened.digest.id)).toEqual(opened.digest);
  });

  test('of a digest that the server does not have is said', async () => {
    const { ask } = await openWithDigest();
    for (const digest of ['zzzz', '../1', 'Sea'])
      expect((await ask('digest edit', { digest, stories: 3 })).text).toContain(
        'This server has no such digest',
      );
  });
});
