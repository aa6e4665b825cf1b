// /digest: a channel gets the new stories of a tag, daily or weekly at a local time.
import {
  ApplicationCommandOptionType,
  ChannelType,
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandOption,
} from 'discord.js';
import {
  addDigest,
  completeDigest,
  listDigests,
  previewDigestOf,
  removeDigest,
  resumeDigest,
} from '../src/discord/answers/digest-answers.ts';
import type { Command } from '../src/discord/door.ts';
import { MANAGERS } from '../src/discord/everywhere.ts';
import { bySubcommand } from '../src/discord/options.ts';
import { TAG_MAX_LENGTH } from '../src/limits/articles.ts';
import { DIGEST_STORIES_MAX, DIGEST_STORIES_MIN, ZONE_MAX_LENGTH } from '../src/limits/digests.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const POSTABLE: APIApplicationCommandChannelOption['channel_types'] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

const SCHEDULES = ['Daily', 'Weekly'].map((name) => ({ name, value: name.toLowerCase() }));

const TEXT = ApplicationCommandOptionType.String as const;
const SUBCOMMAND = ApplicationCommandOptionType.Subcommand as const;

/** A text with suggestions while it is typed. */
function suggested(name: string, description: string, max_length: number) {
  return { type: TEXT, name, description, autocomplete: true as const, max_length };
}

const ADD_OPTIONS: APIApplicationCommandOption[] = [
  { ...suggested('tag', 'Subject', TAG_MAX_LENGTH), required: true },
  {
    type: ApplicationCommandOptionType.Channel,
    name: 'channel',
    description: 'Where to post; this channel unless chosen',
    channel_types: POSTABLE,
  },
  { type: TEXT, name: 'schedule', description: 'How often; daily unless chosen', choices: SCHEDULES },
  {
    type: TEXT,
    name: 'day',
    description: 'The day of a weekly digest; Monday unless chosen',
    choices: DAYS.map((name, place) => ({ name, value: String(place + 1) })),
  },
  suggested('time', 'Local time, for example 08:00, which it is unless given', 5),
  suggested('timezone', 'A city or a zone, for example Europe/Berlin', ZONE_MAX_LENGTH),
  {
    type: ApplicationCommandOptionType.Integer,
    name: 'stories',
    description: 'The most stories in one digest; 5 unless given',
    min_value: DIGEST_STORIES_MIN,
    max_value: DIGEST_STORIES_MAX,
  },
  { type: ApplicationCommandOptionType.Role, name: 'mention', description: 'A role that each mentions' },
];

/** Which digest of this server, as a choice. */
const WHICH: APIApplicationCommandOption[] = [{ ...suggested('digest', 'Which one', 100), required: true }];

const PREVIEW = 'What the next one would tell now, and why';

const ANSWERS: Readonly<Record<string, Command['execute']>> = {
  add: addDigest,
  list: listDigests,
  remove: removeDigest,
  preview: previewDigestOf,
  resume: resumeDigest,
};

export const digest: Command = {
  data: {
    name: 'digest',
    description: 'Scheduled posts of new stories in this server',
    ...MANAGERS,
    options: [
      {
        type: SUBCOMMAND,
        name: 'add',
        description: 'Post the new stories of a tag in a channel',
        options: ADD_OPTIONS,
      },
      { type: SUBCOMMAND, name: 'list', description: 'The digests of this server' },
      { type: SUBCOMMAND, name: 'remove', description: 'Remove a digest', options: WHICH },
      { type: SUBCOMMAND, name: 'preview', description: PREVIEW, options: WHICH },
      { type: SUBCOMMAND, name: 'resume', description: 'Let a paused digest go on', options: WHICH },
    ] as APIApplicationCommandOption[],
  },
  isPrivate: () => true,
  execute: bySubcommand(ANSWERS),
  complete: completeDigest,
};
