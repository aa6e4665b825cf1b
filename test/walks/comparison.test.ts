// The walk of /compare: one story write-up by write-up, its parts in place, for everybody or for one.
import { describe, expect, test } from 'vitest';
import { comparisonMessage, summaryMessage } from '../../src/discord/answers/story-answers.ts';
import type { Desk } from '../../src/discord/door.ts';
import { PLAIN_SETTINGS } from '../../src/news/guild-settings.ts';
import { en } from '../../src/discord/texts/en.ts';
import type { GuildId, UserId } from '../../src/news/places.ts';
import { answerMoment } from '../../src/newsroom/as-of.ts';
import { QUIET_DESK } from '../discord/live.ts';
import { buttonLabelsOf, buttonsOf, textOf } from '../discord/message-checks.ts';
import { FERRY_LINES } from '../newsroom/summaries/ferry-story.ts';
import { urlOf } from '../nouns.ts';
import { startFerryWorld } from './ferry.ts';
import { inventedLines, startWorld } from './world.ts';

const BODIES = FERRY_LINES.map(({ headline, body }) => `${headline ?? ''}\n${body ?? ''}`).join('\n');

describe('a comparison', () => {
  test('quotes word for word, each with its outlet linked', async () => {
    const { ask, choice } = await startFerryWorld();
    const { text, message } = await ask('compare', { story: choice });
    expect(text).toContain('-# 4 write-ups compared\n-# 4 outlets, 4 independent · earliest');
    const quotes = [...text.matchAll(/“(.*?)” \(\[[^\]]+\]\(https:/g)].map(([, quote]) => quote ?? '');
    expect(quotes.length).toBeGreaterThan(4);
    for (const quote of quotes) expect(BODIES).toContain(quote.replaceAll('\\', ''));
    expect(text).toContain(en.comparison.smallPrint);
    expect(message.onlyFor).toBeNull();
    expect(buttonLabelsOf(message.components)).toEqual(['Facts', 'Headlines', 'Timeline', 'Sources']);
  });

  test.each([
    ['h', 'Headlines', en.comparison.headlines],
    ['t', 'Timeline', en.comparison.timeline],
  ])('by %s shows each write-up once', async (view, label, title) => {
    const { ask, press, choice } = await startFerryWorld();
    const { text, message } = await ask('compare', { story: choice, view });
    expect(text).toContain(`### ${title}`);
    expect(text.match(/^- .*\(\[.*\) · <t:\d+:f>$/gm)).toHaveLength(4);
    const pressed = await press(await ask('compare', { story: choice }), label);
    expect(pressed.text).toBe(text);
    const disabled = buttonsOf(message.components).filter(({ disabled: isDisabled }) => isDisabled === true);
    expect(disabled).toMatchObject([{ label }]);
  });

  test('in its timeline begins with who reported first, in its headlines with the newest', async () => {
    const { ask, choice } = await startFerryWorld();
    const outletsIn = (text: string) => [...text.matchAll(/\(\[(.*?)\]/g)].map(([, outlet]) => outlet);
    const timeline = outletsIn((await ask('compare', { story: choice, view: 't' })).text);
    const headlines = outletsIn((await ask('compare', { story: choice, view: 'h' })).text);
    expect(headlines).toEqual(FERRY_LINES.map(({ outlet }) => outlet));
    expect(timeline).toEqual(headlines.toReversed());
  });

  test('in its timeline shows a chart, whose words name each outlet, and no file elsewhere', async () => {
    const { ask, press, choice } = await startFerryWorld();
    const timeline = await ask('compare', { story: choice, view: 't' });
    expect(timeline.message.attachments).toMatchObject([{ name: 'coverage.png', type: 'image/png' }]);
    const shown = JSON.stringify(timeline.message.components);
    for (const { outlet } of FERRY_LINES) expect(shown).toContain(outlet);
    expect(shown).toContain('Chart of who published when');
    const facts = await press(timeline, 'Facts');
    expect(facts.message.attachments).toEqual([]);
    const again = await press(facts, 'Timeline');
    expect(again.message.attachments).toHaveLength(1);
    expect(again.text).toBe(timeline.text);
  });

  test('turns in place for who asked, and in a copy for another', async () => {
    const { ask, press, choice, discord } = await startFerryWorld();
    const facts = await ask('compare', { story: choice });
    const timeline = await press(facts, 'Timeline');
    expect(timeline.message.id).toBe(facts.message.id);
    expect((await press(timeline, 'Facts')).text).toBe(facts.text);
    const copy = await press(facts, 'Headlines', 1);
    expect(copy.message.onlyFor).toBe(discord.members[1]?.id);
    expect(buttonLabelsOf(copy.message.components)).toContain('Share here');
  });

  test('asked for privately is shared as it is', async () => {
    const { ask, press, choice, discord } = await startFerryWorld();
    const mine = await ask('compare', { story: choice, private: true, view: 't' });
    expect(mine.message.onlyFor).toBe(discord.members[0]?.id);
    const shared = await press(mine, 'Share here');
    expect([shared.text, shared.message.onlyFor]).toEqual([mine.text, null]);
    expect(buttonLabelsOf(shared.message.components)).not.toContain('Share here');
    expect((await press(shared, 'Sources', 1)).text).toContain('4 known outlets');
  });

  test('of one write-up says that there is nothing to compare it with', async () => {
    const { ask } = await startWorld({ lines: inventedLines(5, Date.now() - 60_000) });
    const { text } = await ask('compare', { story: 'https://news.example/3' });
    expect(text).toContain(en.comparison.alone);
    expect(text).not.toContain('Agreed');
  });

  test('is found by a link with tracking, and by words', async () => {
    const { ask, choice } = await startFerryWorld();
    const { text } = await ask('compare', { story: choice });
    for (const story of [`${urlOf('post')}?utm_medium=x`, 'ferry Northam'])
      expect((await ask('compare', { story })).text).toBe(text);
  });

  test('and a summary are the same in a server and in private', async () => {
    const { composed, story } = await startFerryWorld();
    const { newsroom } = composed;
    const user = '100000000000000009' as UserId;
    const who = {
      ...QUIET_DESK,
      texts: en,
      askerTexts: en,
      settings: PLAIN_SETTINGS,
      user,
      isManager: false,
      mention: (name: string) => `/${name}`,
    };
    const inServer: Desk = { newsroom, ...who, guild: '100000000000000001' as GuildId };
    const inPrivate: Desk = { newsroom, ...who, guild: null };
    const asked = { id: story, asOf: await answerMoment(newsroom), isPrivate: false };
    for (const show of [
      (desk: Desk) => comparisonMessage(desk, asked, 'facts'),
      (desk: Desk) => summaryMessage(desk, asked, 'brief'),
    ]) {
      const [one, other] = await Promise.all([show(inServer), show(inPrivate)]);
      expect(textOf(one.components)).toBe(textOf(other.components));
    }
  });
});
