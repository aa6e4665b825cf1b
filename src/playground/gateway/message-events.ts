// Tells gateway sessions of messages, as far as their intents let them see them.
import { INTENT } from '../state/discord-numbers.ts';
import type { LocalState } from '../state/local-state.ts';
import type { StoredMessage } from '../state/messages.ts';

/** To sessions with the messages intent. Ephemeral messages and those of the page alone reach no session. */
export function announceMessage(
  state: LocalState,
  event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  message: StoredMessage,
): void {
  if (!message.isReal || message.onlyFor !== null || !state.sessions.wants(INTENT.guildMessages)) return;
  const { wire } = message;
  const isReadable = wire.author.bot || state.sessions.wants(INTENT.messageContent);
  const seen = isReadable ? wire : { ...wire, content: '', components: [], embeds: [], attachments: [] };
  state.sessions.dispatch(event, { ...seen, guild_id: state.guild.id }, INTENT.guildMessages);
}

export function announceRemoval(state: LocalState, { wire, onlyFor }: StoredMessage): void {
  if (onlyFor !== null || !state.sessions.wants(INTENT.guildMessages)) return;
  const removal = { id: wire.id, channel_id: wire.channel_id, guild_id: state.guild.id };
  state.sessions.dispatch('MESSAGE_DELETE', removal, INTENT.guildMessages);
}
