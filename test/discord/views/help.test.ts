// The help: every topic, with the commands to click on.
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { HELP_TOPICS, helpView, type HelpTopic } from '../../../src/discord/views/help.ts';
import { problemsOf, selectsOf, textOf } from '../message-checks.ts';

const desk = { texts: en, mention: (command: string) => `</${command}:81>` };

function show(topic: HelpTopic | null) {
  const view = helpView(desk, topic);
  expect(problemsOf(view)).toEqual([]);
  expect(view.isForAsker).toBe(true);
  return view.components;
}

describe('the help', () => {
  test('begins with what the bot does and its commands, to click on', () => {
    const text = textOf(show(null));
    expect(text).toMatch(/^## What I do\n/);
    for (const command of [
      'news',
      'story',
      'compare',
      'tags',
      'digest add',
      'feeds add',
      'settings show',
      'privacy show',
    ])
      expect(text).toContain(`- </${command}:81> `);
  });

  test.each(HELP_TOPICS)('has a page on %s, which is then the chosen one', (topic) => {
    const components = show(topic);
    expect(textOf(components)).toBe(en.help.texts[topic]);
    const [select] = selectsOf(components);
    expect(select?.custom_id).toBe('1:hp');
    expect(select?.options.filter((option) => option.default === true).map(({ value }) => value)).toEqual([
      topic,
    ]);
  });

  test('offers every topic, and chooses none at first', () => {
    const [select] = selectsOf(show(null));
    expect(select?.options.map(({ value }) => value)).toEqual([...HELP_TOPICS]);
    expect(select?.options.some((option) => option.default === true)).toBe(false);
  });

  test('has a name and a text for each topic, no two the same', () => {
    expect(Object.keys(en.help.topics).sort()).toEqual([...HELP_TOPICS].sort());
    expect(Object.keys(en.help.texts).sort()).toEqual([...HELP_TOPICS].sort());
    expect(new Set(Object.values(en.help.texts)).size).toBe(HELP_TOPICS.length);
  });
});
