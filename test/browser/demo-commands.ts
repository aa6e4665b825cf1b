// The commands of the bot that the page is tried with: one of each kind of option.
import {
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
  type ApplicationCommandDataResolvable,
} from 'discord.js';

const TAG = { type: OptionType.String, name: 'tag', description: 'Topic', autocomplete: true } as const;

const PERIODS = [
  { name: 'Last 24 hours', value: 'd1' },
  { name: 'Last 7 days', value: 'd7' },
];

export const DEMO_COMMANDS: readonly ApplicationCommandDataResolvable[] = [
  {
    name: 'news',
    description: 'Latest stories, by tag',
    options: [
      TAG,
      { type: OptionType.String, name: 'period', description: 'How far back to look', choices: PERIODS },
      { type: OptionType.Boolean, name: 'private', description: 'Show the answer only to me' },
    ],
  },
  { name: 'tags', description: 'Browse tags and how active they are' },
  {
    name: 'story',
    description: 'Summary of one story, with its sources',
    options: [{ type: OptionType.String, name: 'story', description: 'A headline', required: true }],
  },
  {
    name: 'digest',
    description: 'Scheduled news posts in this server',
    defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
    options: [
      {
        type: OptionType.Subcommand,
        name: 'add',
        description: 'Post a digest of a tag in a channel',
        options: [
          { ...TAG, required: true },
          { type: OptionType.Channel, name: 'channel', description: 'Where to post' },
          { type: OptionType.Integer, name: 'stories', description: '3 to 8', minValue: 3, maxValue: 8 },
        ],
      },
      { type: OptionType.Subcommand, name: 'list', description: 'Digests in this server' },
    ],
  },
  { name: 'hostile', description: 'Says what a careless page would run' },
  { name: 'pictures', description: 'Shows pictures, a file and every style of button' },
  { name: 'silent', description: 'Never answers' },
  { type: ApplicationCommandType.Message, name: 'Find coverage' },
];
