// The lines around the messages: which channel this is, whether the bot and the server are there, what is pending.
import { byId } from './dom.ts';
import type { Shown } from './page-state.ts';
import { channelTitle } from './places.ts';

export function showNotices(shown: Shown): void {
  const { server } = shown;
  if (server === null) return;
  const title = channelTitle(server.channels.find(({ id }) => id === shown.channelId));
  const { bot } = server;
  setText('channel-name', title);
  document.title = `${title} · ${server.guildName}`;
  const state = byId('bot-state');
  const isThere = shown.isConnected && bot.isOnline;
  setText('bot-state', `${bot.name} ${isThere ? 'online' : 'offline'}`);
  state.classList.toggle('is-online', isThere);
  byId('composer-input').setAttribute('placeholder', `Message ${title}, or / for commands`);
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
