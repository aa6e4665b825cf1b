// Where a command can be used that needs nothing of a server: in servers and in private, installed by either.
import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
