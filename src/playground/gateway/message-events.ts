// Tells gateway sessions of messages, as far as their intents let them see them.
import { INTENT, PERMISSION } from '../state/discord-numbers.ts';
import type { LocalState } from '../state/local-state.ts';
import type { StoredMessage } from '../state/messages.ts';
import { botPermissionsIn } from '../state/permissions.ts';

/** To sessions with the messages intent. Ephemeral messages and those of the page alone reach no session. */
export function announceMessage(
  state: LocalState,
  event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  message: StoredMessage,
): void {
  if (!isHeard(state, message)) return;
  const { wire } = message;
  const isReadable = wire.author.bot || state.sessions.wants(INTENT.messageContent);
  const seen = isReadable ? wire : { ...wire, content: '', components: [], embeds: [], attachments: [] };
  state.sessions.dispatch(event, { ...seen, guild_id: state.guild.id }, INTENT.guildMessages);
}

export function announceRemoval(state: LocalState, message: StoredMessage): void {
  if (!isHeard(state, message)) return;
  const { wire } = message;
  const removal = { id: wire.id, channel_id: wire.channel_id, guild_id: state.guild.id };
  state.sessions.dispatch('MESSAGE_DELETE', removal, INTENT.guildMessages);
}

/** The bot hears of a channel that it sees. */
function isHeard(state: LocalState, { isReal, onlyFor, wire }: StoredMessage): boolean {
  const { guild, sessions, directChannels } = state;
  // They have an intent of their own, which no session here can ask for.
  if (directChannels.get(wire.channel_id) !== null) return false;
  if (!isReal || onlyFor !== null || !sessions.wants(INTENT.guildMessages)) return false;
  const isSeen = (botPermissionsIn(guild, wire.channel_id) & PERMISSION.viewChannel) !== 0n;
  return isSeen && guild.botPresence === 'joined';
}
