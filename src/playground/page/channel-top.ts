// What stands above a channel's messages: a welcome, the channel that a thread is in, or the posts of a forum.
import type { PageChannel, PageMessage } from '../page-protocol.ts';
import { threadsIn } from './channel-tree.ts';
import { FORUM } from './discord-types.ts';
import { button, el } from './dom.ts';
import { channelShown, type Shown } from './page-state.ts';
import { timeElement } from './time-element.ts';
import { drawWelcome } from './welcome.ts';

/** Posts listed in a forum; older ones are out of reach, as behind a long scroll. */
const POSTS_SHOWN_MAX = 200;

export interface TopActs {
  compose: (line: string) => void;
  openChannel: (id: string) => void;
}

/** Drawn anew where one of these is another. */
export function topParts(shown: Shown, isEmpty: boolean): readonly unknown[] {
  const { server, memberId, channelId } = shown;
  const posted = channelShown(shown)?.type === FORUM ? server?.messages : null;
  return [isEmpty, channelId, memberId, server?.commands, server?.channels, posted];
}

export function drawTop(shown: Shown, isEmpty: boolean, acts: TopActs): HTMLElement[] {
  const { server } = shown;
  const channel = channelShown(shown);
  if (server === null || channel === undefined) return [];
  const { channels, messages } = server;
  const parent = channels.find(({ id }) => id === channel.parentId);
  if (parent !== undefined) return drawThreadTop(channel, parent, acts);
  if (channel.type === FORUM) return drawPosts(channel, { channels, messages }, acts);
  return drawWelcome(shown, isEmpty, acts.compose);
}

function drawThreadTop(thread: PageChannel, parent: PageChannel, { openChannel }: TopActs): HTMLElement[] {
  const link = button({ class: 'link-button', 'data-key': 'parent' }, [`#${parent.name}`], () =>
    openChannel(parent.id),
  );
  const tags = (thread.tags ?? []).map((tag) => el('li', { class: 'post-tag' }, [tag]));
  return [
    el('h2', { class: 'welcome-title' }, [el('bdi', {}, [thread.name])]),
    el('p', {}, [parent.type === FORUM ? 'A post in ' : 'A thread in ', link, '.']),
    ...(tags.length === 0 ? [] : [el('ul', { class: 'post-tags', 'aria-label': 'Tags' }, tags)]),
    ...(thread.isArchived === true
      ? [el('p', { class: 'welcome-wait' }, ['It was put away: whoever writes in it brings it back.'])]
      : []),
  ];
}

function drawPosts(
  forum: PageChannel,
  { channels, messages }: { channels: readonly PageChannel[]; messages: readonly PageMessage[] },
  { openChannel }: TopActs,
): HTMLElement[] {
  const posts = threadsIn(channels, forum.id).slice(0, POSTS_SHOWN_MAX);
  const items = posts.map((post) => {
    const own = messages.filter(({ channelId }) => channelId === post.id);
    return el('li', {}, [
      button({ class: 'example post', 'data-key': post.id }, drawPost(post, own), () => openChannel(post.id)),
    ]);
  });
  return [
    el('h2', { class: 'welcome-title' }, [`Posts of #${forum.name}`]),
    posts.length === 0
      ? el('p', {}, ['There are none yet. A digest can post here: give this forum as its channel.'])
      : el('ul', { class: 'examples' }, items),
  ];
}

function drawPost({ name, tags = [] }: PageChannel, messages: readonly PageMessage[]): (Node | string)[] {
  const latest = messages.at(-1);
  const count = messages.length === 1 ? '1 message' : `${messages.length} messages`;
  const when =
    latest === undefined ? [] : [', ', timeElement(Math.floor(Date.parse(latest.sentAt) / 1000), 'R')];
  return [
    el('bdi', { class: 'example-line' }, [name]),
    ...tags.map((tag) => el('span', { class: 'post-tag' }, [tag])),
    el('span', { class: 'example-says' }, [count, ...when]),
  ];
}
