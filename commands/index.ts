// All commands, listed by hand: those that are typed, and those in the menu of a message.
import type { Command, MessageCommand } from '../src/discord/door.ts';
import { compare } from './compare.ts';
import { digest } from './digest.ts';
import { feeds } from './feeds.ts';
import { findCoverage } from './find-coverage.ts';
import { help } from './help.ts';
import { news } from './news.ts';
import { privacy } from './privacy.ts';
import { settings } from './settings.ts';
import { status } from './status.ts';
import { story } from './story.ts';
import { tags } from './tags.ts';

export const commands: readonly Command[] = [
  news,
  story,
  compare,
  tags,
  digest,
  feeds,
  settings,
  status,
  help,
  privacy,
];

export const messageCommands: readonly MessageCommand[] = [findCoverage];
