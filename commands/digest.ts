// /digest: a channel gets the new stories of a tag or of words on a schedule of its own.
import { ApplicationCommandOptionType, type APIApplicationCommandOption } from 'discord.js';
import { addDigest } from '../src/discord/answers/digest-add.ts';
import { completeDigest } from '../src/discord/answers/digest-choices.ts';
import { editDigest } from '../src/discord/answers/digest-edit.ts';
import { tellingGone } from '../src/discord/answers/digest-gone.ts';
import {
  askToRemoveDigest,
  listDigests,
  pauseDigest,
  previewDigestOf,
  resumeDigest,
} from '../src/discord/answers/digest-keep.ts';
import {
  aboutDigest,
  DIGEST_OPTIONS,
  EDIT_OPTIONS,
  WHICH_DIGEST,
} from '../src/discord/digest-declaration.ts';
import type { Command } from '../src/discord/door.ts';
import { MANAGERS } from '../src/discord/everywhere.ts';
import { bySubcommand } from '../src/discord/options.ts';

const SUBCOMMAND = ApplicationCommandOptionType.Subcommand as const;

function subcommand(name: keyof typeof ANSWERS, options: APIApplicationCommandOption[] = []) {
  return { type: SUBCOMMAND, name, ...aboutDigest((words) => words[name]), options };
}

const ANSWERS = {
  ...{ add: addDigest, list: listDigests, edit: editDigest, preview: previewDigestOf },
  ...{ pause: pauseDigest, resume: resumeDigest, remove: askToRemoveDigest },
};

export const digest: Command = {
  data: {
    name: 'digest',
    ...aboutDigest(({ command }) => command),
    ...MANAGERS,
    options: [
      subcommand('add', DIGEST_OPTIONS),
      subcommand('list'),
      subcommand('edit', EDIT_OPTIONS),
      ...(['preview', 'pause', 'resume', 'remove'] as const).map((name) => subcommand(name, WHICH_DIGEST)),
    ] as APIApplicationCommandOption[],
  },
  isPrivate: () => true,
  execute: tellingGone(bySubcommand(ANSWERS)),
  complete: completeDigest,
};
