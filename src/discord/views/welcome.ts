// Greets a server: what the bot does, what to try first, who may set up what, and where privacy is told.
import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, container, separator, text } from './components.ts';

/** It is for everybody in the channel, and pings nobody. */
export function welcomeView(
  { welcome }: Texts,
  mention: (command: string) => string,
): APIMessageTopLevelComponent[] {
  const { first } = welcome;
  const tries = [
    first.news({ command: mention('news') }),
    first.tags({ command: mention('tags') }),
    first.digest({ command: mention('digest add') }),
  ];
  const rights = welcome.rights({
    digest: mention('digest add'),
    feeds: mention('feeds add'),
    settings: mention('settings show'),
  });
  const small = welcome.small({ privacy: mention('privacy show'), help: mention('help') });
  return [
    container(ACCENT.answer, [
      text(`## ${welcome.title}\n${welcome.what}`),
      separator(true),
      text(`**${welcome.try}**\n${tries.map((line) => `- ${line}`).join('\n')}`),
      text(`${rights}\n-# ${small}`),
    ]),
  ];
}
