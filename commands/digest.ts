// /digest: a channel gets the new stories of a tag or of words on a schedule of its own.
import {
  ApplicationCommandOptionType,
  ChannelType,
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandOption,
} from 'discord.js';
import { addDigest } from '../src/discord/answers/digest-add.ts';
import { completeDigest } from '../src/discord/answers/digest-choices.ts';
import { editDigest } from '../src/discord/answers/digest-edit.ts';
import {
  askToRemoveDigest,
  listDigests,
  pauseDigest,
  previewDigestOf,
  resumeDigest,
} from '../src/discord/answers/digest-keep.ts';
import type { Command } from '../src/discord/door.ts';
import { MANAGERS } from '../src/discord/everywhere.ts';
import { bySubcommand } from '../src/discord/options.ts';
import { TAG_MAX_LENGTH } from '../src/limits/articles.ts';
import * as limits from '../src/limits/digests.ts';

const POSTABLE: APIApplicationCommandChannelOption['channel_types'] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildForum,
];

const SCHEDULES = [
  { name: 'Daily', value: 'daily' },
  { name: 'Monday to Friday', value: 'weekdays' },
  { name: 'Weekly', value: 'weekly' },
  { name: 'On chosen days', value: 'chosen-days' },
  { name: 'Twice a day', value: 'twice-daily' },
  { name: 'Hourly between two times', value: 'hourly' },
];

const TEXT = ApplicationCommandOptionType.String as const;
const SUBCOMMAND = ApplicationCommandOptionType.Subcommand as const;

/** A text with suggestions while it is typed. */
function suggested(name: string, description: string, max_length: number) {
  return { type: TEXT, name, description, autocomplete: true as const, max_length };
}

function choice(name: string, description: string): APIApplicationCommandOption {
  return { type: ApplicationCommandOptionType.Boolean, name, description };
}

const OPTIONS: APIApplicationCommandOption[] = [
  suggested('tag', 'Subject: a tag, or else words', TAG_MAX_LENGTH),
  {
    ...{ type: TEXT, name: 'words', description: 'Subject: words to look for, "phrases", -exclusions' },
    max_length: limits.DIGEST_WORDS_MAX_LENGTH,
  },
  {
    type: ApplicationCommandOptionType.Channel,
    name: 'channel',
    description: 'Where to post; when adding, this channel unless chosen',
    channel_types: POSTABLE,
  },
  { type: TEXT, name: 'schedule', description: 'How often; daily unless chosen', choices: SCHEDULES },
  { type: TEXT, name: 'days', description: 'Days of the week, as in mon,wed,fri', max_length: 100 },
  suggested('time', 'Local time, for example 08:00, which it is unless given', 5),
  suggested('until', 'The second time of twice a day; the last of hourly', 5),
  suggested('timezone', 'A city or a zone, for example Europe/Berlin', limits.ZONE_MAX_LENGTH),
  {
    type: ApplicationCommandOptionType.Integer,
    name: 'stories',
    description: 'The most stories in one digest; 5 unless given',
    min_value: limits.DIGEST_STORIES_MIN,
    max_value: limits.DIGEST_STORIES_MAX,
  },
  suggested('language', 'Only articles of this language; any unless chosen', 60),
  { type: ApplicationCommandOptionType.Role, name: 'mention', description: 'A role that each mentions' },
  choice('quiet', 'Post without a sound on anybody’s phone'),
  choice('thread', 'Open a thread below each digest, to talk about it'),
  choice('publish', 'Publish each to the servers that follow the announcement channel'),
  suggested('forum-tag', 'The forum’s tag for each post', 100),
];

/** Which digest of this server, as a choice. */
const WHICH: APIApplicationCommandOption[] = [{ ...suggested('digest', 'Which one', 100), required: true }];
const EDITED = [...WHICH, ...OPTIONS, choice('no-mention', 'Mention no role any more')];

function subcommand(name: string, description: string, options: APIApplicationCommandOption[] = []) {
  return { type: SUBCOMMAND, name, description, options };
}

const ANSWERS: Readonly<Record<string, Command['execute']>> = {
  ...{ add: addDigest, list: listDigests, edit: editDigest, preview: previewDigestOf },
  ...{ pause: pauseDigest, resume: resumeDigest, remove: askToRemoveDigest },
};

export const digest: Command = {
  data: {
    name: 'digest',
    description: 'Scheduled posts of new stories in this server',
    ...MANAGERS,
    options: [
      subcommand('add', 'Post the new stories of a subject in a channel; nothing is saved unseen', OPTIONS),
      subcommand('list', 'The digests of this server: the next run, the last, why one is paused'),
      subcommand('edit', 'Change what you give, and leave the rest of a digest as it is', EDITED),
      subcommand('preview', 'What the next one would tell now, and why', WHICH),
      subcommand('pause', 'Post a digest no more until it is resumed', WHICH),
      subcommand('resume', 'Let a paused digest go on', WHICH),
      subcommand('remove', 'Remove a digest', WHICH),
    ] as APIApplicationCommandOption[],
  },
  isPrivate: () => true,
  execute: bySubcommand(ANSWERS),
  complete: completeDigest,
};
