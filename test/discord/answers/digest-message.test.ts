// What members do with a digest that was posted: open a story, compare its outlets, list the rest, each for who asked alone.
import { describe, expect, test } from 'vitest';
import type { ArticleLine } from '../../../src/news/article.ts';
import type { PageMessage } from '../../../src/playground/page-protocol.ts';
import { customIdLike, selectsOf, textOf } from '../message-checks.ts';
import { addDigest, openSea } from './digest-desk.ts';
import { FRIDAY, seaLine } from './open-bot.ts';

const HOUR_MS = 3_600_000;

/** The same event as another outlet tells it. */
function alsoBy(outlet: string, line: ArticleLine): ArticleLine {
  const host = outlet.toLowerCase().replaceAll(' ', '-');
  return {
    ...line,
    outlet,
    url: `https://${host}.example/also`,
    body: `${line.body ?? ''} So says ${outlet}.`,
  };
}

/** A digest of three stories of five, posted in the first channel. */
async function openPosted() {
  const opened = await openSea();
  await addDigest(opened, { tag: 'Sea', stories: 3 });
  const whale = seaLine('whale', FRIDAY + HOUR_MS);
  opened.clock.now = FRIDAY + 2 * HOUR_MS;
  const others = ['otter', 'heron', 'puffin', 'walrus'].map((name) => seaLine(name, FRIDAY + HOUR_MS));
  await opened.takeIn(whale, alsoBy('Bay Courier', whale), ...others);
  opened.clock.now = FRIDAY + 20 * HOUR_MS;
  expect(await opened.deliver()).toMatchObject({ sent: 1 });
  const [posted] = opened.discord.messages(opened.discord.channelIds[0] ?? '').slice(-1);
  if (posted === undefined) throw new Error('No digest was posted.');
  const press = async (customId: string, values: string[] = []): Promise<PageMessage> => {
    const member = opened.discord.member(opened.discord.members[1]?.id);
    return (await member.component(posted.id, customId, values)).answered;
  };
  return { ...opened, posted, press };
}

describe('a digest in its channel', () => {
  test('tells what is new, and how much of it there is', async () => {
    const { posted } = await openPosted();
    const text = textOf(posted.components);
    expect(text).toContain('## Digest: Sea');
    expect(text).toContain('3 new stories · 2 more not shown');
    expect(text).toContain('The whale has come to whale bay');
    expect(text).not.toContain('The seal');
  });

  test('opens the summary of a story for who chose it', async () => {
    const { posted, press, discord } = await openPosted();
    const [select] = selectsOf(posted.components);
    const answer = await press(select?.custom_id ?? '', [select?.options[0]?.value ?? '']);
    expect(answer.onlyFor).toBe(discord.members[1]?.id);
    expect(textOf(answer.components)).toContain('has come to');
  });

  test('compares the outlets of a story for who chose it', async () => {
    const { posted, press, discord } = await openPosted();
    const [, compare] = selectsOf(posted.components);
    expect(compare?.options.map(({ label }) => label)).toEqual(['The whale has come to whale bay']);
    const answer = await press(compare?.custom_id ?? '', [compare?.options[0]?.value ?? '']);
    expect(answer.onlyFor).toBe(discord.members[1]?.id);
    expect(textOf(answer.components)).toContain('Bay Courier');
  });

  test('lists all of its time for who asks for more', async () => {
    const { posted, press, discord } = await openPosted();
    const answer = await press(customIdLike(posted.components, '1:dm:'));
    expect(answer.onlyFor).toBe(discord.members[1]?.id);
    for (const name of ['whale', 'otter', 'heron', 'puffin', 'walrus'])
      expect(textOf(answer.components)).toContain(`The ${name} has come`);
  });

  test('of a digest that was removed lists no more, and says so', async () => {
    const { posted, press, newsroom } = await openPosted();
    const [kept] = await newsroom.store.subscriptions.listSubscriptions();
    if (kept !== undefined) await newsroom.store.subscriptions.removeSubscription(kept.id);
    const answer = await press(customIdLike(posted.components, '1:dm:'));
    expect(textOf(answer.components)).toContain('I can’t list more of this digest');
  });
});
