// The state that a page is given first, in the words of the page's protocol.
import type { APIApplicationCommand } from 'discord.js';
import type { GuildMember } from '../state/guild.ts';
import { CHANNEL } from '../state/discord-numbers.ts';
import type { LocalState } from '../state/local-state.ts';
import { toPageMessage } from '../state/messages.ts';
import type { PageMember, PageState } from '../page-protocol.ts';

export function toPageMember({ wire, name, isManager }: GuildMember): PageMember {
  return { id: wire.user.id, name, isManager };
}

/** The registered commands; the validator has seen them, they have the shape that the type says. */
export function pageCommands(state: LocalState): APIApplicationCommand[] {
  return state.commands.all() as unknown as APIApplicationCommand[];
}

export function pageState(state: LocalState): PageState {
  const { guild, sessions, messages, directChannels } = state;
  const botName = guild.bot.global_name ?? guild.bot.username;
  const channels = [...guild.channels.values()].filter(({ type }) => type !== CHANNEL.publicThread);
  return {
    guildName: guild.name,
    channels: [
      ...channels.map(({ id, name, type }) => ({ id, name, type })),
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
  };
}
