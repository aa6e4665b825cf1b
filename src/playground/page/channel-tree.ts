// Which channels the side lists, and which of their threads and posts below them.
import type { PageChannel, PageState } from '../page-protocol.ts';
import { channelsShown } from './page-state.ts';

/** Threads listed below one channel: the newest. A forum itself lists all of its posts. */
const THREADS_LISTED_MAX = 8;

export interface ChannelBranch {
  channel: PageChannel;
  /** Those that are not put away, newest first, and the open one. */
  threads: readonly PageChannel[];
}

export function channelTree(server: PageState, memberId: string, openId: string): ChannelBranch[] {
  const seen = channelsShown(server, memberId);
  return seen
    .filter(({ parentId }) => parentId === undefined)
    .map((channel) => {
      const threads = threadsIn(seen, channel.id);
      const newest = new Set(threads.filter(isActive).slice(0, THREADS_LISTED_MAX));
      return { channel, threads: threads.filter((thread) => newest.has(thread) || thread.id === openId) };
    });
}

/** The threads of a channel or the posts of a forum, newest first. */
export function threadsIn(channels: readonly PageChannel[], channelId: string): PageChannel[] {
  return channels.filter(({ parentId }) => parentId === channelId).toReversed();
}

function isActive({ isArchived }: PageChannel): boolean {
  return isArchived !== true;
}
