// A manager is told once, with the next answer of /digest, which digests went with their channels.
import { describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import { addDigest, keptIn, openSea, pressLabelled } from './digest-desk.ts';
import { FRIDAY, seaLine, type OpenedBot } from './open-bot.ts';

/** A bot whose digest is due, and whose channel was deleted meanwhile. */
async function openGone(): Promise<OpenedBot & { channel: string }> {
  const opened = await openSea();
  const channel = opened.discord.channelIds[1] ?? '';
  await addDigest(opened, { tag: 'Sea', channel, time: '12:00' });
  opened.discord.deleteChannel(channel);
  // By now the bot has heard of it.
  await opened.ask('help');
  opened.clock.now += DAY_MS / 2;
  await opened.takeIn(seaLine('otter', opened.clock.now - MINUTE_MS));
  opened.clock.now = FRIDAY + DAY_MS + MINUTE_MS;
  expect(await opened.deliver()).toMatchObject({ rejected: 1 });
  expect(await keptIn(opened)).toEqual([]);
  return { ...opened, channel };
}

describe('a digest whose channel was deleted', () => {
  test('is told of once, with when and where it was', async () => {
    const opened = await openGone();
    const { text, message } = await opened.ask('digest list');
    const date = `<t:${Math.floor(opened.clock.now / 1_000)}:D>`;
    expect(text).toContain(
      `The digest of Sea was removed on ${date}: its channel (id ${opened.channel}) was deleted.`,
    );
    expect(text).toMatch(/<\/digest add:\d+> sets one up in another channel\./);
    expect(text).toContain('No digest is set up in this server');
    expect(message.onlyFor).toBe(opened.discord.members[0]?.id);
    expect((await opened.ask('digest list')).text).not.toContain('was deleted');
  });

  test('is told of before a draft, which is saved as ever', async () => {
    const opened = await openGone();
    const draft = await opened.ask('digest add', { tag: 'Sea' });
    expect(draft.text).toMatch(/was deleted\.[^]*not saved yet/);
    expect((await pressLabelled(opened, draft, 'Save')).text).toContain('### Saved: digest of Sea');
  });

  test('is no more told of once all of the server is deleted', async () => {
    const opened = await openGone();
    const asked = await opened.ask('privacy delete', { about: 'server' });
    await pressLabelled(opened, asked, 'Delete it all');
    expect((await opened.ask('digest list')).text).not.toContain('was deleted');
  });
});
