// Discord's numbers by name, typed as its library types them: the page runs no code of the library.
/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment -- tsc checks each number against its enum member */
import type {
  APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType,
  ButtonStyle,
  ChannelType,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
  TextInputStyle,
} from 'discord.js';

export type BasicOption = APIApplicationCommandBasicOption;

export const CHAT_INPUT: ApplicationCommandType.ChatInput = 1;
export const MESSAGE_COMMAND: ApplicationCommandType.Message = 3;

export const SUBCOMMAND: OptionType.Subcommand = 1;
export const SUBCOMMAND_GROUP: OptionType.SubcommandGroup = 2;
export const STRING_OPTION: OptionType.String = 3;
export const INTEGER_OPTION: OptionType.Integer = 4;
export const BOOLEAN_OPTION: OptionType.Boolean = 5;
export const USER_OPTION: OptionType.User = 6;
export const CHANNEL_OPTION: OptionType.Channel = 7;
export const ROLE_OPTION: OptionType.Role = 8;
export const MENTIONABLE_OPTION: OptionType.Mentionable = 9;
export const NUMBER_OPTION: OptionType.Number = 10;
export const ATTACHMENT_OPTION: OptionType.Attachment = 11;

export const ANNOUNCEMENT_CHANNEL: ChannelType.GuildAnnouncement = 5;
export const FORUM: ChannelType.GuildForum = 15;

export const CROSSPOSTED: MessageFlags.Crossposted = 1;

export const ACTION_ROW: ComponentType.ActionRow = 1;
export const BUTTON: ComponentType.Button = 2;
export const STRING_SELECT: ComponentType.StringSelect = 3;
export const TEXT_INPUT: ComponentType.TextInput = 4;
export const USER_SELECT: ComponentType.UserSelect = 5;
export const ROLE_SELECT: ComponentType.RoleSelect = 6;
export const MENTIONABLE_SELECT: ComponentType.MentionableSelect = 7;
export const CHANNEL_SELECT: ComponentType.ChannelSelect = 8;
export const SECTION: ComponentType.Section = 9;
export const TEXT_DISPLAY: ComponentType.TextDisplay = 10;
export const MEDIA_GALLERY: ComponentType.MediaGallery = 12;
export const FILE: ComponentType.File = 13;
export const SEPARATOR: ComponentType.Separator = 14;
export const CONTAINER: ComponentType.Container = 17;
export const LABEL: ComponentType.Label = 18;
export const FILE_UPLOAD: ComponentType.FileUpload = 19;
export const RADIO_GROUP: ComponentType.RadioGroup = 21;
export const CHECKBOX_GROUP: ComponentType.CheckboxGroup = 22;
export const CHECKBOX: ComponentType.Checkbox = 23;

export const LINK_BUTTON: ButtonStyle.Link = 5;
export const PREMIUM_BUTTON: ButtonStyle.Premium = 6;
/** The names that the style sheet knows the button styles by. */
export const BUTTON_STYLE_NAMES = ['', 'primary', 'secondary', 'success', 'danger', 'link', 'premium'];

export const LARGE_SPACING: SeparatorSpacingSize.Large = 2;
export const PARAGRAPH_INPUT: TextInputStyle.Paragraph = 2;
