// What /privacy answers: what is kept about a member or a server, as a list or a file, and its deletion.
import { changedSettings } from '../../news/guild-settings.ts';
import type { GuildId } from '../../news/places.ts';
import { forgetGuild } from '../../newsroom/forget-guild.ts';
import { listKeptOfGuild } from '../../newsroom/list-kept-of-guild.ts';
import { customIdOf } from '../custom-id.ts';
import type { Desk, MessageView } from '../door.ts';
import { noticeView } from '../views/notices.ts';
import { deleteServerView, fileView } from '../views/privacy.ts';

type About = 'me' | 'server';

export async function showKept(desk: Desk, about: About): Promise<MessageView> {
  const { texts } = desk;
  if (about === 'me') {
    const { privacy } = desk.newsroom.store;
    const { subscriptions, feeds } = await privacy.listKeptOfUser(desk.user);
    const { me } = texts.privacy;
    if (subscriptions.length + feeds.length === 0) return noticeView(me.title, me.nothing);
    const kept = me.set({ digests: subscriptions.length, feeds: feeds.length });
    return noticeView(me.title, `${kept}\n-# ${me.how({ command: desk.mention('privacy delete') })}`);
  }
  const asked = serverOf(desk);
  if (asked.kind === 'refused') return asked.view;
  const kept = await listKeptOfGuild(desk.newsroom, asked.guild);
  const { server } = texts.privacy;
  const { list } = server;
  const lines = [
    list.digests({ count: kept.subscriptions.length }),
    list.goneDigests({ count: kept.goneDigests.length }),
    list.deliveries({ count: kept.deliveries }),
    list.told({ count: kept.told }),
    list.feeds({ count: kept.feeds.length }),
    list.settings({ count: kept.settings === null ? 0 : changedSettings(kept.settings).length }),
    list.tokenDays({ count: kept.tokenDays }),
    ...(kept.greetedAt === null ? [] : [list.greeting]),
  ].map((line) => `- ${line}`);
  const how = server.how({ command: desk.mention('privacy delete') });
  return noticeView(server.title, [...lines, `-# ${how}`].join('\n'));
}

export async function exportKept(desk: Desk, about: About): Promise<MessageView> {
  const { newsroom, texts } = desk;
  const fileName = `broadsheet-${about}.json`;
  if (about === 'me')
    return fileView(texts.privacy.exported, fileName, await newsroom.store.privacy.listKeptOfUser(desk.user));
  const asked = serverOf(desk);
  if (asked.kind === 'refused') return asked.view;
  return fileView(texts.privacy.exported, fileName, await listKeptOfGuild(newsroom, asked.guild));
}

/** Deletes what is kept about who asks at once; of a server it asks back, because digests end with it. */
export async function askToDelete(desk: Desk, about: About): Promise<MessageView> {
  const { texts } = desk;
  if (about === 'me') {
    const count = await desk.newsroom.store.privacy.forgetUser(desk.user);
    const { me } = texts.privacy;
    return noticeView(me.title, count === 0 ? me.deletedNothing : me.deleted({ count }));
  }
  const asked = serverOf(desk);
  if (asked.kind === 'refused') return asked.view;
  return deleteServerView(customIdOf('pd', asked.guild), texts);
}

/** Deletes what is kept about a server, for who may manage it there. */
export async function deleteServer(desk: Desk, guild: string): Promise<MessageView> {
  const { texts } = desk;
  const asked = serverOf(desk);
  if (asked.kind === 'refused') return asked.view;
  // The id on a button is input: it counts only where it names the server that the press came from.
  if (asked.guild !== guild) return noticeView(texts.privacy.server.notHere, texts.privacy.server.notHereHow);
  await forgetGuild(desk.newsroom, asked.guild);
  return noticeView(texts.privacy.server.title, texts.privacy.server.deleted);
}

function serverOf(desk: Desk): { kind: 'server'; guild: GuildId } | { kind: 'refused'; view: MessageView } {
  const { server } = desk.texts.privacy;
  if (desk.guild === null) return { kind: 'refused', view: noticeView(server.notHere, server.notHereHow) };
  if (!desk.isManager) return { kind: 'refused', view: noticeView(server.notManager, server.notManagerHow) };
  return { kind: 'server', guild: desk.guild };
}
