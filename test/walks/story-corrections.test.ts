// A correction: an outlet changes words that were told; who asks next gets the new ones, and is told which those were.
import { describe, expect, test } from 'vitest';
import type { ArticleLine } from '../../src/news/article.ts';
import { textOf } from '../discord/message-checks.ts';
import { ferryLines, sentencesIn, startFerryWorld } from './ferry.ts';
import { ENGINES, FARES, RUNS, startWritingWorld, writing } from './writing.ts';

const NEW_ENGINES = 'Engineers mended one engine of the ferry, which is 38 years old.';

/** The write-up that says this, saying something else instead. */
function corrected(before: string, after: string): ArticleLine {
  const line = ferryLines().find(({ body }) => body?.includes(before) === true);
  if (line === undefined) throw new Error(`No write-up says: ${before}`);
  return { ...line, body: (line.body ?? '').replace(before, after) };
}

describe('a correction', () => {
  test('is told with the old words and the new, in the answer and not in what stands', async () => {
    const { ask, press, takeIn, choice, discord, composed } = await startFerryWorld();
    const first = await ask('story', { story: choice });
    expect(first.text).not.toContain('Updated');
    const [told = ''] = sentencesIn(first.text);
    const after = told.replace(/\.$/, ', the harbour office says.');
    await takeIn([corrected(told, after)]);
    const next = await ask('story', { story: choice });
    const text = next.text.replaceAll('\\', '');
    expect(text).toContain('**Updated.** What was told of this story <t:');
    expect(text).toContain(`“${told}” is now “${after}”`);
    expect(sentencesIn(next.text)).not.toContain(told);
    // What was told stays as it was told, with the words of then.
    const stands = discord.messages().find(({ id }) => id === first.message.id);
    expect(textOf(stands?.components ?? [])).toBe(first.text);
    const receipts = (await press(first, 'Show sources')).text.replaceAll('\\', '');
    expect(receipts).toContain(`> ${told}`);
    expect(receipts.split('\n').filter((line) => line.endsWith('changed since'))).toHaveLength(1);
    expect((await ask('story', { story: choice, length: 'line' })).text).toContain('**Updated.**');
    const { verifyReceipts } = await import('../../src/newsroom/summaries/verify-receipts.ts');
    for await (const { findings } of verifyReceipts(composed.newsroom)) expect(findings).toEqual([]);
  });

  test('does not keep anybody from the words of then, nor does forgetting them', async () => {
    const { ask, press, choice, composed } = await startFerryWorld();
    const first = await ask('story', { story: choice });
    const { articles } = composed.newsroom.store;
    await articles.prune(Date.now() + 1_000, Date.now() + 1_000);
    const receipts = (await press(first, 'Show sources')).text.replaceAll('\\', '');
    for (const sentence of sentencesIn(first.text)) expect(receipts).toContain(`> ${sentence}`);
    expect(receipts).toContain('no longer in the index');
  });

  test('of what was not told is a line in small print', async () => {
    const { ask, takeIn, choice } = await startFerryWorld();
    const first = await ask('story', { story: choice });
    const [told = ''] = sentencesIn(first.text);
    await takeIn([corrected(told, `${told} The dock is closed for the winter.`)]);
    const next = await ask('story', { story: choice });
    expect(next.text).toMatch(
      /-# Updated: .* changed what they wrote; what was told of it before still stands there\./,
    );
    expect(next.text).not.toContain('is now');
  });

  test('has the model write anew: what it told rests on words that are gone', async () => {
    const { ask, settled, takeIn, server, choice } = await startWritingWorld();
    server.answerWith(writing(RUNS, ENGINES, FARES));
    const first = await settled(await ask('story', { story: choice }));
    expect(sentencesIn(first.text)).toContain(ENGINES.text);
    await takeIn([
      corrected('Engineers replaced both engines of the ferry, which is 38 years old.', NEW_ENGINES),
    ]);
    const next = await ask('story', { story: choice }, { memberPlace: 1 });
    expect(next.text).toContain('**Updated.**');
    const last = await settled(next);
    expect(server.requests).toHaveLength(2);
    expect(sentencesIn(last.text)).not.toContain(ENGINES.text);
    expect(last.text.replaceAll('\\', '')).toContain(`is now “${NEW_ENGINES}”`);
  });

  test('is no news to who asks when nothing has changed', async () => {
    const { ask, choice } = await startFerryWorld();
    const [one, other] = [await ask('story', { story: choice }), await ask('story', { story: choice })];
    expect(other.text).toBe(one.text);
    expect(other.text).not.toContain('Updated');
  });
});
