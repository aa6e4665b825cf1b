// Shows what the bot can do, and more on a topic.
import { customIdOf } from '../custom-id.ts';
import type { Desk, MessageView } from '../door.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, container, selectRow, separator, text } from './components.ts';

export type HelpTopic = keyof Texts['help']['topics'];

export const HELP_TOPICS: readonly HelpTopic[] = [
  'words',
  'stories',
  'summaries',
  'digests',
  'feeds',
  'pages',
  'privacy',
];

/** What stands before each line; that of the message menu begins with no mention. */
const COMMANDS = {
  ...{ news: 'news', story: 'story', compare: 'compare', tags: 'tags', coverage: null },
  ...{ digest: 'digest add', feeds: 'feeds add', settings: 'settings show' },
  ...{ status: 'status', privacy: 'privacy show' },
} as const satisfies Record<keyof Texts['help']['commands'], string | null>;

function commandList({ texts, mention }: Pick<Desk, 'texts' | 'mention'>): string {
  const lines = texts.help.commands;
  return (Object.keys(COMMANDS) as (keyof typeof COMMANDS)[])
    .map((name) => (name === 'coverage' ? lines.coverage : lines[name]({ command: mention(COMMANDS[name]) })))
    .map((line) => `- ${line}`)
    .join('\n');
}

export function helpView(desk: Pick<Desk, 'texts' | 'mention'>, topic: HelpTopic | null): MessageView {
  const { help } = desk.texts;
  const body = topic === null ? `## ${help.title}\n${help.intro}\n\n${commandList(desk)}` : help.texts[topic];
  const options = HELP_TOPICS.map((value) => ({
    value,
    name: help.topics[value],
    isChosen: value === topic,
  }));
  return {
    components: [
      container(ACCENT.answer, [
        text(body),
        separator(true),
        selectRow(customIdOf('hp'), help.more, options),
      ]),
    ],
    isForAsker: true,
  };
}
