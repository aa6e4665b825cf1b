// A member whose client is German, in a server whose language is English: what they alone see is German, the rest is not.
import { expect, test } from 'vitest';
import { buttonLabelsOf, textOf } from '../discord/message-checks.ts';
import { inventedLines, startWorld } from './world.ts';

test('private answers are in the member’s language, public ones in the server’s', async () => {
  const { discord } = await startWorld({ lines: inventedLines(8, Date.now() - 60_000) });
  const german = discord.member(discord.members[1]?.id, 'de');
  const ask = async (name: string, options = {}) => {
    const { components } = await (await german.command(name, options)).answered;
    return { text: textOf(components), buttons: buttonLabelsOf(components) };
  };
  expect((await ask('help')).text).toContain('## Was ich kann');
  expect((await ask('news', { private: true })).text).toContain('## Top-Meldungen');
  const shown = await ask('news');
  expect(shown.text).toContain('## Top stories');
  expect(shown.buttons).toContain('Refresh');
  expect((await ask('news', { query: 'wordless nothing' })).text).toContain('Keine Meldungen zu');
  const choices = await german.complete('story', ['story'], { story: '' });
  expect(choices[0]?.name).toMatch(/— 1 Artikel$/);
});
