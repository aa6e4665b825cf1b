// Pictures through the real library: tags day by day, and who published when, each with its words.
import { expect, test } from 'vitest';
import { DAY_MS } from '../../src/limits/units.ts';
import { startFerryWorld } from './ferry.ts';
import { inventedLines, startWorld } from './world.ts';
import { buttonLabelsOf } from '../discord/message-checks.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47];

test('tags day by day are a picture with its words, and make way for the list', async () => {
  const now = Date.now();
  const lines = [0, 1, 1, 2].flatMap((day, place) =>
    inventedLines(1, now - day * DAY_MS - 60_000).map((line) => ({
      ...{ ...line, url: `https://outlet.example/trend/${place}`, headline: `Harbour news number ${place}` },
      tags: ['Harbours', ...(place === 0 ? ['Storms'] : [])],
    })),
  );
  const { ask, press, discord } = await startWorld({ lines });
  const trend = await ask('tags', { view: 'trend' });
  expect(trend.text).toContain('## Tags day by day');
  expect(trend.text).toMatch(
    /1\. \*\*Harbours\*\* — 4 articles, most on \d+ \w+ \(2\); too little to tell a direction/,
  );
  const [picture] = trend.message.attachments;
  if (picture === undefined) throw new Error('there is no picture');
  expect([...discord.bytesOf(picture).subarray(0, 4)]).toEqual(PNG);
  expect(JSON.stringify(trend.message.components)).toContain(
    'Bars of articles a day over 3 days, a row for each of 2 tags; today is not over.',
  );
  const list = await press(trend, 'Newest first');
  expect(list.text).toContain('## Tags\n');
  expect(list.message.attachments).toEqual([]);
  expect((await press(list, 'Day by day')).text).toBe(trend.text);
  expect((await ask('tags', { find: 'storm', view: 'trend' })).text).toContain('1. **Storms** — 1 article');
  expect((await ask('tags', { find: 'qqqqqq', view: 'trend' })).text).toContain('No tag resembles “qqqqqq”');
});

test('a story of several outlets leads to the picture of who published when', async () => {
  const { ask, press, choice } = await startFerryWorld();
  const told = await ask('story', { story: choice });
  expect(buttonLabelsOf(told.message.components)).toContain('Timeline');
  const timeline = await press(told, 'Timeline');
  expect(timeline.message.attachments).toHaveLength(1);
  expect(timeline.message.onlyFor).not.toBeNull();
});
