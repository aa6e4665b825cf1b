// The options of /digest, as Discord shows them while somebody types.
import {
  ApplicationCommandOptionType,
  ChannelType,
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandOption,
} from 'discord.js';
import { TAG_MAX_LENGTH } from '../limits/articles.ts';
import * as limits from '../limits/digests.ts';
import { choice, described } from './localised.ts';
import type { Texts } from './texts/texts.ts';

const POSTABLE: APIApplicationCommandChannelOption['channel_types'] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildForum,
];

const TEXT = ApplicationCommandOptionType.String as const;

type DigestTexts = Texts['commands']['digest'];

/** Its description in every language. */
export function aboutDigest(say: (words: DigestTexts) => string) {
  return described(({ commands }) => say(commands.digest));
}

function optionText(name: keyof DigestTexts['options']) {
  return aboutDigest(({ options }) => options[name]);
}

/** A text with suggestions while it is typed. */
function suggested(name: string, description: ReturnType<typeof described>, max_length: number) {
  return { type: TEXT, name, ...description, autocomplete: true as const, max_length };
}

/** True or false. */
function flag(name: string, description: ReturnType<typeof described>): APIApplicationCommandOption {
  return { type: ApplicationCommandOptionType.Boolean, name, ...description };
}

const SCHEDULES = (['daily', 'weekdays', 'weekly', 'chosen-days', 'twice-daily', 'hourly'] as const).map(
  (rhythm) => choice(rhythm, ({ commands }) => commands.digest.schedules[rhythm]),
);

/** What a digest is set up with. */
export const DIGEST_OPTIONS: APIApplicationCommandOption[] = [
  suggested('tag', optionText('tag'), TAG_MAX_LENGTH),
  { type: TEXT, name: 'words', ...optionText('words'), max_length: limits.DIGEST_WORDS_MAX_LENGTH },
  {
    ...{ type: ApplicationCommandOptionType.Channel, name: 'channel', channel_types: POSTABLE },
    ...optionText('channel'),
  },
  { type: TEXT, name: 'schedule', ...optionText('schedule'), choices: SCHEDULES },
  { type: TEXT, name: 'days', ...optionText('days'), max_length: 100 },
  suggested('time', optionText('time'), 5),
  suggested('until', optionText('until'), 5),
  suggested('timezone', optionText('timezone'), limits.ZONE_MAX_LENGTH),
  {
    ...{ type: ApplicationCommandOptionType.Integer, name: 'stories', ...optionText('stories') },
    min_value: limits.DIGEST_STORIES_MIN,
    max_value: limits.DIGEST_STORIES_MAX,
  },
  suggested('language', optionText('language'), 60),
  { type: ApplicationCommandOptionType.Role, name: 'mention', ...optionText('mention') },
  ...(['quiet', 'thread', 'publish'] as const).map((name) => flag(name, optionText(name))),
  suggested('forum-tag', optionText('forumTag'), 100),
];

/** Which digest of this server, as a choice. */
export const WHICH_DIGEST: APIApplicationCommandOption[] = [
  {
    ...suggested(
      'digest',
      aboutDigest(({ which }) => which),
      100,
    ),
    required: true,
  },
];
/** What an edit takes: the digest, and what is to be changed of it. */
export const EDIT_OPTIONS = [
  ...WHICH_DIGEST,
  ...DIGEST_OPTIONS,
  flag(
    'no-mention',
    aboutDigest(({ noMention }) => noMention),
  ),
];
