// Every error of Discord that a digest can meet, and what becomes of the delivery and of its subscription.
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../src/discord/delivery/send-failures.ts';
import { WALL_WAIT_MS } from '../../../src/limits/delivery.ts';
import type { DigestCorrection } from '../../../src/news/digest.ts';
import type { MessageId } from '../../../src/news/places.ts';
import { DiscordAPIError } from 'discord.js';
import { articleId } from '../nouns.ts';
import { textOf } from '../message-checks.ts';
import { openSender, type OpenedSender } from './open-sender.ts';

const POST = { method: 'POST', path: /\/messages$/ };

function refusal(code: number, status: number, more: object = {}): DiscordAPIError {
  const body = { code, message: 'No', ...more };
  return new DiscordAPIError(body, code, status, 'POST', 'https://discord.example/', {});
}

describe('Discord’s code', () => {
  test.each([
    [10_003, 404, { kind: 'gone' }],
    [10_004, 404, { kind: 'gone' }],
    [50_001, 403, { kind: 'rejected', because: 'no-permission' }],
    [50_013, 403, { kind: 'rejected', because: 'no-permission' }],
    [160_005, 403, { kind: 'rejected', because: 'no-permission' }],
    [10_008, 404, { kind: 'unknown' }],
    [40_067, 400, { kind: 'rejected', because: 'forum-tag' }],
    [10_087, 404, { kind: 'rejected', because: 'forum-tag' }],
    [50_008, 400, { kind: 'rejected', because: 'refused' }],
    [50_024, 400, { kind: 'rejected', because: 'refused' }],
    [50_035, 400, { kind: 'rejected', because: 'refused' }],
    [40_005, 413, { kind: 'rejected', because: 'refused' }],
    [50_083, 400, { kind: 'rejected', because: 'refused' }],
    [200_000, 400, { kind: 'rejected', because: 'filtered' }],
    [240_000, 400, { kind: 'rejected', because: 'filtered' }],
    [20_009, 403, { kind: 'rejected', because: 'filtered' }],
    [20_016, 400, { kind: 'retry', afterMs: null }],
    [20_028, 400, { kind: 'retry', afterMs: null }],
    [20_029, 400, { kind: 'retry', afterMs: null }],
    // Of a new message they say no more than to wait; what they mean for an edit and for publishing stands with those.
    [20_022, 429, { kind: 'retry', afterMs: null }],
    [30_046, 400, { kind: 'retry', afterMs: null }],
    [130_000, 400, { kind: 'retry', afterMs: null }],
    [40_333, 403, { kind: 'retry', afterMs: WALL_WAIT_MS }],
    [0, 401, { kind: 'retry' }],
  ])('%s is told apart', (code, status, outcome) => {
    expect(failureOf(refusal(code, status))).toMatchObject(outcome);
  });

  test('of writing too fast says how long to wait', () => {
    expect(failureOf(refusal(20_028, 400, { retry_after: 7.5 }))).toMatchObject({ afterMs: 7_500 });
  });
});

describe('a channel that Discord calls gone', () => {
  const unknown = { status: 404, body: { code: 10_003, message: 'Unknown Channel' } };

  test('is asked for again, and is gone when that says the same', async () => {
    const { discord, send, delivery } = await openSender();
    discord.failNext({ ...POST, ...unknown });
    discord.failNext({ method: 'GET', path: /\/channels\/\d+$/, ...unknown });
    expect(await send(delivery)).toMatchObject({ kind: 'gone' });
  });

  test('and that is there all the same is posted in later', async () => {
    const { discord, send, delivery } = await openSender();
    discord.failNext({ ...POST, ...unknown });
    expect(await send(delivery)).toMatchObject({ kind: 'retry' });
    expect(await send(delivery)).toMatchObject({ kind: 'sent' });
  });
});

describe('a correction', () => {
  const correction: DigestCorrection = {
    ...{ article: articleId(1), outlet: 'The Harbour Post', correctedAt: Date.UTC(2026, 10, 22) },
    ...{ told: 'The ferry 1 has left the dock.', now: 'The ferry 1 is still in the dock.' },
  };

  async function openSent(): Promise<OpenedSender> {
    const opened = await openSender();
    const outcome = await opened.send(opened.delivery);
    const message = outcome.kind === 'sent' ? outcome.message : null;
    const delivery = { ...opened.delivery, posted: { ...opened.delivery.posted, message } };
    return { ...opened, delivery };
  }

  test('stands in the message, dated, with those before it, each once', async () => {
    const { sender, delivery, posted } = await openSent();
    expect(await sender.correct(delivery, [correction])).toBe('shown');
    const shown = { ...delivery, corrections: [correction] };
    const second = { ...correction, told: 'The second.', now: null };
    expect(await sender.correct(shown, [correction, second])).toBe('shown');
    const [message, ...others] = posted();
    expect(others).toEqual([]);
    const text = textOf(message?.components ?? []);
    expect(text.match(/is still in the dock/g)).toHaveLength(1);
    expect(text).toContain('The second');
    expect(text).toContain(`<t:${Date.UTC(2026, 10, 22) / 1_000}:D>`);
    expect(text).toContain('Ferry 2 runs again');
  });

  test.each([
    ['the message is gone', { status: 404, body: { code: 10_008 } }, 'given-up'],
    ['it is too old for more edits', { status: 400, body: { code: 30_046 } }, 'given-up'],
    ['announcements take no more', { status: 400, body: { code: 20_022 } }, 'given-up'],
    ['the bot may not any more', { status: 403, body: { code: 50_001 } }, 'given-up'],
    ['Discord is down', { status: 503, times: 3 }, 'later'],
    ['Discord asks to wait', { status: 429, body: { retry_after: 900 } }, 'later'],
  ])('where %s is %s', async (_, fault, outcome) => {
    const { sender, delivery, discord } = await openSent();
    discord.failNext({ method: 'PATCH', path: /\/messages\//, ...fault });
    expect(await sender.correct(delivery, [correction])).toBe(outcome);
  });

  test.each([{ posted: { message: null } }, { digest: null }])('of %o is none', async (given) => {
    const { sender, delivery, discord } = await openSent();
    const before = discord.requests().length;
    const posted = { ...delivery.posted, ...(given.posted ?? {}) };
    expect(await sender.correct({ ...delivery, ...given, posted }, [correction])).toBe('given-up');
    expect(discord.requests()).toHaveLength(before);
  });

  test('of a message that was deleted is given up', async () => {
    const { sender, delivery } = await openSent();
    const missing = { ...delivery.posted, message: '900000000000000001' as MessageId };
    expect(await sender.correct({ ...delivery, posted: missing }, [correction])).toBe('given-up');
  });
});
