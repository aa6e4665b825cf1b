// Asks what is outside how it stands, for the doctor: Discord, the model's server. Loaded only when they are asked.
import type { Config } from './config.ts';
import type { DiscordAnswer } from './news/discord-standing.ts';
import type { ModelStanding } from './news/ports-writer.ts';
import type { Newsroom } from './newsroom/newsroom.ts';

/** Asks Discord how the bot of a token stands; without a newsroom, what needs none. Never throws for what Discord does. */
export async function askDiscord(
  { discordApiUrl: apiUrl, discordGuildId: guildId }: Config,
  token: string,
  newsroom: Newsroom | null,
): Promise<DiscordAnswer> {
  const { askStanding } = await import('./discord/standing/ask-standing.ts');
  const { commands, messageCommands } = await import('../commands/index.ts');
  const subscriptions = (await newsroom?.store.subscriptions.listSubscriptions()) ?? [];
  return askStanding({
    ...{ token, apiUrl, guildId, notes: newsroom?.store.notes ?? null },
    commands: [...commands, ...messageCommands].map(({ data }) => data),
    subscriptions: subscriptions.filter(({ pausedBecause }) => pausedBecause !== 'asked'),
  });
}

/** Asks the model's server that the settings name; null where they name none. Never throws. */
export async function askModel(config: Config): Promise<ModelStanding | null> {
  const { openaiApiKey: apiKey, openaiBaseUrl: baseUrl, openaiModel: model } = config;
  if (apiKey === null && baseUrl === null) return null;
  const { askModelServer } = await import('./adapters/writer/ask-model-server.ts');
  return askModelServer({ apiKey, baseUrl, model });
}
