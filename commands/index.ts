// All slash commands, listed by hand.
import type { Command } from '../src/discord/door.ts';
import { help } from './help.ts';
import { news } from './news.ts';
import { tags } from './tags.ts';

export const commands: readonly Command[] = [news, tags, help];
