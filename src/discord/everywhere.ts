// Where a command can be used: everywhere, or in servers by those who manage them.
import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from 'discord.js';

/** What needs nothing of a server: in servers and in private, installed by either. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** Only a default: admins may grant the command to others, so Discord decides who may run it. */
export const MANAGERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
};
