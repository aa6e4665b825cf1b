// The state that a page is given first, in the words of the page's protocol.
import type { APIApplicationCommand } from 'discord.js';
import type { Guild, GuildMember } from '../state/guild.ts';
import type { LocalState } from '../state/local-state.ts';
import { toPageMessage } from '../state/messages.ts';
import type { PageChannel, PageMember, PageState } from '../page-protocol.ts';
import type { WireChannel } from '../state/wire.ts';

export function toPageMember({ wire, name, isManager }: GuildMember): PageMember {
  return { id: wire.user.id, name, isManager };
}

/** A channel, thread or post as the page lists it. */
export function toPageChannel(channel: WireChannel, { channels }: Guild): PageChannel {
  const { id, name, type, parent_id, thread_metadata, applied_tags = [] } = channel;
  if (thread_metadata === undefined) return { id, name, type };
  const known = channels.get(parent_id ?? '')?.available_tags ?? [];
  const tags = known.filter((tag) => applied_tags.includes(tag.id)).map((tag) => tag.name);
  return {
    ...{ id, name, type, isArchived: thread_metadata.archived },
    ...(parent_id === null ? {} : { parentId: parent_id }),
    ...(tags.length === 0 ? {} : { tags }),
  };
}

/** The registered commands; the validator has seen them, they have the shape that the type says. */
export function pageCommands(state: LocalState): APIApplicationCommand[] {
  return state.commands.all() as unknown as APIApplicationCommand[];
}

export function pageState(state: LocalState): PageState {
  const { guild, sessions, messages, directChannels, controls } = state;
  const botName = guild.bot.global_name ?? guild.bot.username;
  return {
    guildName: guild.name,
    channels: [
      ...[...guild.channels.values()].map((channel) => toPageChannel(channel, guild)),
      ...directChannels
        .list()
        .filter(({ last_message_id }) => last_message_id !== null)
        .map(({ id, type, recipients: [{ id: onlyFor }] }) => ({ id, name: botName, type, onlyFor })),
    ],
    members: [...guild.members.values()].map(toPageMember),
    roles: guild.roles.map(({ id, name }) => ({ id, name })),
    bot: {
      id: guild.bot.id,
      name: botName,
      isOnline: sessions.isOnline(),
    },
    // Without the bot its commands are not offered.
    commands: guild.botPresence === 'removed' ? [] : pageCommands(state),
    messages: messages.list().map(toPageMessage),
    clock: controls.clock(),
    faults: controls.faults(),
  };
}
