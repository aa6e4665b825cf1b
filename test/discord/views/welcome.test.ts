// The greeting of a server, in every language: one message with three lines, three commands, who may what, and privacy.
import { expect, test } from 'vitest';
import { textsIn } from '../../../src/discord/texts/texts.ts';
import { welcomeView } from '../../../src/discord/views/welcome.ts';
import { ANSWER_LANGUAGES } from '../../../src/news/guild-settings.ts';
import { problemsOf, textOf } from '../message-checks.ts';

test.each(ANSWER_LANGUAGES)('in %s it fits, and says all that it is to say', (language) => {
  const texts = textsIn(language);
  const components = welcomeView(texts, (command) => `</${command}:1234567890123456789>`);
  expect(problemsOf({ components })).toEqual([]);
  const text = textOf(components);
  expect(texts.welcome.what.split('\n')).toHaveLength(3);
  expect(text.match(/^- .*<\/(?:news|tags|digest add):\d+>/gm)).toHaveLength(3);
  for (const name of ['feeds add', 'settings show', 'privacy show', 'help'])
    expect(text).toContain(`</${name}:`);
});
