// The lines around the messages: which channel this is, whether the bot and the server are there, what is pending.
import { byId, setAttribute } from './dom.ts';
import { channelShown, type Shown } from './page-state.ts';
import { channelTitle } from './places.ts';
import { FORUM } from './discord-types.ts';

export function showNotices(shown: Shown): void {
  const { server } = shown;
  if (server === null) return;
  const channel = channelShown(shown);
  const title = channelTitle(channel, server.channels);
  const isForum = channel?.type === FORUM;
  const { bot } = server;
  setText('channel-name', title);
  document.title = `${title} · ${server.guildName}`;
  const state = byId('bot-state');
  const isThere = shown.isConnected && bot.isOnline;
  setText('bot-state', `${bot.name} ${isThere ? 'online' : 'offline'}`);
  state.classList.toggle('is-online', isThere);
  const hint = isForum ? 'Open a post to write in it' : `Message ${channelTitle(channel)}, or / for commands`;
  setAttribute(byId('composer-input'), 'placeholder', hint);
  setAttribute(byId('composer-input'), 'disabled', isForum);
  setAttribute(byId('composer-send'), 'disabled', isForum);
  setLine('connection', connectionSentence(shown, bot));
  setLine('pending', shown.pendingCommand === null ? null : `Sending ${shown.pendingCommand} …`);
  setLine('notice', shown.notice);
}

function connectionSentence(shown: Shown, bot: { name: string; isOnline: boolean }): string | null {
  if (!shown.isConnected) return 'The connection to the local server is lost. Reconnecting …';
  return bot.isOnline ? null : `${bot.name} is offline: commands will be answered once it is back.`;
}

function setLine(id: string, sentence: string | null): void {
  byId(id).hidden = sentence === null;
  setText(id, sentence ?? '');
}

/** Only where it changed, so that a screen reader is not told twice. */
function setText(id: string, text: string): void {
  const element = byId(id);
  if (element.textContent !== text) element.textContent = text;
}
