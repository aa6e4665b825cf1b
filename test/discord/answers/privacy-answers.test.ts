// /privacy: what is kept is shown, handed over as a file, and deleted, to whom it belongs.
import { describe, expect, test } from 'vitest';
import type { GuildId, UserId } from '../../../src/news/places.ts';
import { aNewFeed, aNewSubscription, begin, guildOf, userOf } from '../../contracts/digest-nouns.ts';
import { QUIET_DESK, demoCommand, liveBots, openNewsroom, saying } from '../live.ts';
import { startDiscord } from '../../playground/bot.ts';
import { PLAIN_SETTINGS } from '../../../src/news/guild-settings.ts';
import { en } from '../../../src/discord/texts/en.ts';
import { keepGone } from '../../../src/newsroom/digests/gone-digests.ts';
import { listKeptOfGuild } from '../../../src/newsroom/list-kept-of-guild.ts';
import { privacyDelete } from '../../../src/discord/actions/privacy-delete.ts';
import {
  askToDelete,
  deleteServer,
  exportKept,
  showKept,
} from '../../../src/discord/answers/privacy-answers.ts';
import { customIdLike, textOf } from '../message-checks.ts';
import { openBot, type OpenedBot } from './open-bot.ts';

/** A bot whose first member has set up a digest and a feed, and another server has one of each. */
async function openKept() {
  const opened = await openBot();
  const { discord, newsroom } = opened;
  const guild = discord.guildId as GuildId;
  const member = discord.members[0]?.id as UserId;
  const { store } = newsroom;
  await begin(store, { guild, createdBy: member });
  await store.feeds.addFeed(aNewFeed({ addedIn: guild, addedBy: member }), opened.clock.now);
  await store.subscriptions.addSubscription(aNewSubscription({ guild: guildOf(9), createdBy: userOf(9) }));
  return { ...opened, guild, member };
}

function asPlain({ discord }: OpenedBot, command: string, options = {}) {
  return discord
    .member(discord.members[1]?.id)
    .command(command, options)
    .then(({ answered }) => answered);
}

async function fileOf({ discord }: OpenedBot, message: Awaited<ReturnType<OpenedBot['ask']>>['message']) {
  const [attachment, ...others] = message.attachments;
  if (attachment === undefined) throw new Error('There is no file.');
  expect(others).toEqual([]);
  return { name: attachment.name, content: JSON.parse(discord.bytesOf(attachment).toString()) as unknown };
}

describe('what is kept about a member', () => {
  test('is told them alone, with the way to delete it', async () => {
    const opened = await openKept();
    const { text, message } = await opened.ask('privacy show');
    expect(text).toContain('as who set up 1 digest and 1 feed');
    expect(text).toMatch(/<\/privacy delete:\d+> takes your id off them/);
    expect(message.onlyFor).toBe(opened.member);
    const plain = await asPlain(opened, 'privacy show', { about: 'me' });
    expect(textOf(plain.components)).toContain('Nothing. What you ask is not kept with your name');
  });

  test('is handed over as a file that the message shows', async () => {
    const opened = await openKept();
    const { message } = await opened.ask('privacy export', { about: 'me' });
    const { name, content } = await fileOf(opened, message);
    expect(name).toBe('broadsheet-me.json');
    const kept = await opened.newsroom.store.privacy.listKeptOfUser(opened.member);
    expect(kept.subscriptions).toHaveLength(1);
    expect(content).toEqual(JSON.parse(JSON.stringify(kept)));
    expect(JSON.stringify(message.components)).toContain('"type":13');
  });

  test('is deleted at once, and what they set up stays', async () => {
    const opened = await openKept();
    const { text } = await opened.ask('privacy delete');
    expect(text).toContain('Done: your id is taken off 2 entries.');
    const { privacy, subscriptions } = opened.newsroom.store;
    expect(await privacy.listKeptOfUser(opened.member)).toEqual({ subscriptions: [], feeds: [] });
    expect(await subscriptions.listSubscriptions(opened.guild)).toMatchObject([{ createdBy: null }]);
    expect(await privacy.listKeptOfUser(userOf(9))).toMatchObject({ subscriptions: [{}] });
    expect((await opened.ask('privacy delete')).text).toContain('There was nothing to delete');
    expect((await opened.ask('privacy show')).text).toContain('Nothing.');
  });
});

describe('what is kept about a server', () => {
  test('is told its managers', async () => {
    const opened = await openKept();
    const { text, message } = await opened.ask('privacy show', { about: 'server' });
    expect(text).toContain('- 1 digest: ');
    expect(text).toContain('- 0 digests whose channel was deleted');
    expect(text).toContain('- 1 delivery of them');
    expect(text).toContain('- 1 article that its channels were told');
    expect(text).toContain('- 1 feed added here');
    expect(message.onlyFor).toBe(opened.member);
  });

  test('is handed over to them as a file', async () => {
    const opened = await openKept();
    const { message } = await opened.ask('privacy export', { about: 'server' });
    const { name, content } = await fileOf(opened, message);
    expect(name).toBe('broadsheet-server.json');
    const kept = await listKeptOfGuild(opened.newsroom, opened.guild);
    expect(content).toEqual(JSON.parse(JSON.stringify(kept)));
    expect(content).toMatchObject({ subscriptions: [{ guild: opened.guild }], deliveries: 1 });
  });

  test('has digests that went with their channels, until it is deleted', async () => {
    const opened = await openKept();
    const { ask, press, newsroom, guild } = opened;
    const [one] = await newsroom.store.subscriptions.listSubscriptions(guild);
    if (one === undefined) throw new Error('There is no digest.');
    await keepGone(newsroom, one);
    const shown = await ask('privacy show', { about: 'server' });
    expect(shown.text).toContain('- 1 digest whose channel was deleted');
    const exported = await ask('privacy export', { about: 'server' });
    const { content } = await fileOf(opened, exported.message);
    expect(content).toMatchObject({ goneDigests: [{ channel: one.channel, at: opened.clock.now }] });
    const asked = await ask('privacy delete', { about: 'server' });
    await press(asked, customIdLike(asked.message.components, '1:pd:'));
    expect((await listKeptOfGuild(newsroom, guild)).goneDigests).toEqual([]);
  });

  test.each(['show', 'export', 'delete'])('is none of a plain member’s to %s', async (name) => {
    const opened = await openKept();
    const answer = await asPlain(opened, `privacy ${name}`, { about: 'server' });
    expect(textOf(answer.components)).toContain('Only who may manage the server');
    expect(answer.attachments).toEqual([]);
    expect(JSON.stringify(answer.components)).not.toContain('1:pd:');
  });

  test('is deleted when its manager confirms, and is gone then', async () => {
    const opened = await openKept();
    const { ask, press, newsroom, guild } = opened;
    const asked = await ask('privacy delete', { about: 'server' });
    expect(asked.text).toContain('Delete all that I keep about this server?');
    expect(await newsroom.store.subscriptions.listSubscriptions(guild)).toHaveLength(1);
    const done = await press(asked, customIdLike(asked.message.components, '1:pd:'));
    expect(done.text).toContain('Done: nothing is kept about this server any more.');
    expect(done.message.id).toBe(asked.message.id);
    expect(await newsroom.store.privacy.listKeptOfGuild(guild)).toMatchObject({
      ...{ subscriptions: [], feeds: [], deliveries: 0, told: 0 },
    });
    expect((await ask('digest list')).text).toContain('No digest is set up');
    expect(await newsroom.store.subscriptions.listSubscriptions(guildOf(9))).toHaveLength(1);
    expect(await newsroom.store.feeds.listFeeds()).toHaveLength(1);
  });
});

describe('a button that somebody made up', () => {
  const startLive = liveBots();
  const theirs = guildOf(9);

  test('deletes nothing of another server', async () => {
    const open = demoCommand('open', async () => saying('x', `1:pd:${theirs}`, '1:pd:', '1:pd'), {
      isPrivate: () => true,
    });
    const { discord, newsroom } = await startLive({ commands: [open], actions: [privacyDelete] });
    const { subscriptions } = newsroom.store;
    await subscriptions.addSubscription(aNewSubscription({ guild: theirs }));
    const press = async (id: string) => {
      const { id: message } = await (await discord.member().command('open')).answered;
      return (await discord.member().component(message, id)).answered;
    };
    expect(textOf((await press(`1:pd:${theirs}`)).components)).toContain('There is no server here');
    expect(textOf((await press('1:pd:')).components)).toContain('There is no server here');
    expect(textOf((await press('1:pd')).components)).toContain(en.failure.unreadable);
    expect(await subscriptions.listSubscriptions(theirs)).toHaveLength(1);
  });

  test('on a message that everybody sees deletes nothing', async () => {
    const guild = (await startDiscord()).guildId as GuildId;
    const open = demoCommand('open', async () => saying('x', `1:pd:${guild}`));
    const { discord, newsroom } = await startLive({ commands: [open], actions: [privacyDelete] });
    const { subscriptions } = newsroom.store;
    await subscriptions.addSubscription(aNewSubscription({ guild }));
    const { id } = await (await discord.member().command('open')).answered;
    const pressed = await (await discord.member().component(id, `1:pd:${guild}`)).answered;
    expect(textOf(pressed.components)).toContain(en.failure.unreadable);
    expect(await subscriptions.listSubscriptions(guild)).toHaveLength(1);
  });
});

describe('in a private conversation', () => {
  test('what is kept about oneself is answered, and that there is no server', async () => {
    const { newsroom } = await openNewsroom();
    const who = { guild: null, user: userOf(1), isManager: false };
    const desk = {
      ...who,
      newsroom,
      ...QUIET_DESK,
      texts: en,
      askerTexts: en,
      settings: PLAIN_SETTINGS,
      mention: (name: string) => `/${name}`,
    };
    for (const answer of [showKept, exportKept, askToDelete]) {
      expect(textOf((await answer(desk, 'server')).components)).toContain('There is no server here');
      expect(textOf((await answer(desk, 'me')).components)).not.toContain('server here');
    }
    expect(textOf((await deleteServer(desk, guildOf(1))).components)).toContain('There is no server here');
  });
});
