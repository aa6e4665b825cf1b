// What an empty channel says to who is here for the first time: what this is, and three things to try.
import { callableCommands } from './command-list.ts';
import { button, el } from './dom.ts';
import { memberShown, type Shown } from './page-state.ts';
import { channelTitle } from './places.ts';

/** Each is shown only where its command exists. */
const EXAMPLES = [
  { line: '/news', says: 'the stories of the last days' },
  { line: '/news tag:Cooperation', says: 'one subject' },
  { line: '/tags', says: 'what there is to read about' },
];

export function drawWelcome(shown: Shown, isEmpty: boolean, compose: (line: string) => void): HTMLElement[] {
  const member = memberShown(shown);
  if (!isEmpty || shown.server === null || member === null) return [];
  const { bot, channels, commands } = shown.server;
  const title = channelTitle(channels.find(({ id }) => id === shown.channelId));
  const names = new Set(callableCommands(commands, member).map(({ name }) => name));
  const examples = EXAMPLES.filter(({ line }) => names.has(line.slice(1).split(' ')[0] ?? '')).map(
    ({ line, says }) =>
      el('li', {}, [
        button(
          { class: 'example' },
          [el('span', { class: 'example-line' }, [line]), el('span', { class: 'example-says' }, [says])],
          () => compose(line),
        ),
      ]),
  );
  return [
    el('h2', { class: 'welcome-title' }, [`Welcome to ${title}`]),
    el('p', {}, [
      `This is a channel on your own machine where ${bot.name} answers as it would in Discord: ` +
        'type a slash to see what it can do, or try one of these.',
    ]),
    examples.length === 0
      ? el('p', { class: 'welcome-wait' }, [`${bot.name} has not registered its commands yet.`])
      : el('ul', { class: 'examples' }, examples),
  ];
}
