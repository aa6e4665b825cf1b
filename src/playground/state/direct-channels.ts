// The direct message channels that the bot has opened: one for each member, seen by that member and the bot.
import { CHANNEL } from './discord-numbers.ts';
import type { WireUser } from './wire.ts';

export interface DirectChannel {
  id: string;
  type: typeof CHANNEL.direct;
  last_message_id: string | null;
  recipients: [WireUser];
  flags: number;
}

export interface DirectChannels {
  /** The channel with this user, made at the first call. */
  open(user: WireUser): DirectChannel;
  get(id: string): DirectChannel | null;
  list(): DirectChannel[];
  /** From now on messages to this member are refused; the channel opens all the same, as at Discord. */
  refuse(memberId: string): void;
  isRefused(channel: DirectChannel): boolean;
}

export function createDirectChannels(newId: () => string): DirectChannels {
  const byMember = new Map<string, DirectChannel>();
  const refusing = new Set<string>();
  const list = (): DirectChannel[] => [...byMember.values()];
  return {
    open(user) {
      const opened: DirectChannel = byMember.get(user.id) ?? {
        ...{ id: newId(), type: CHANNEL.direct, last_message_id: null, recipients: [user], flags: 0 },
      };
      byMember.set(user.id, opened);
      return opened;
    },
    get: (id) => list().find((channel) => channel.id === id) ?? null,
    list,
    refuse: (memberId) => refusing.add(memberId),
    isRefused: ({ recipients: [{ id }] }) => refusing.has(id),
  };
}
