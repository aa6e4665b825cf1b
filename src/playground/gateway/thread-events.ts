// Tells gateway sessions and the page of threads: opened, put away, brought back.
import { toPageChannel } from '../page-server/page-state.ts';
import type { DirectChannel } from '../state/direct-channels.ts';
import type { LocalState } from '../state/local-state.ts';
import type { WireChannel } from '../state/wire.ts';

export function announceThread(
  { sessions, changes, guild }: LocalState,
  event: 'THREAD_CREATE' | 'THREAD_UPDATE',
  thread: WireChannel,
): void {
  sessions.dispatch(event, event === 'THREAD_CREATE' ? { ...thread, newly_created: true } : thread);
  changes.emit({ kind: 'thread', thread: toPageChannel(thread, guild) });
}

/** Writing brings a thread back that was put away. */
export function bringBack(state: LocalState, channel: WireChannel | DirectChannel): void {
  if (!('thread_metadata' in channel) || !channel.thread_metadata.archived) return;
  channel.thread_metadata.archived = false;
  announceThread(state, 'THREAD_UPDATE', channel);
}
