// What is asked of Discord for all digests together: refusals are counted, a refused token ends everything.
import { RequestMethod, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import {
  createDigestRequests,
  type DigestRequestsOptions,
  whileHeld,
} from '../../../src/discord/delivery/digest-requests.ts';
import { createRefusals } from '../../../src/discord/delivery/refusals.ts';
import { REFUSALS_MAX, REFUSALS_WINDOW_MS } from '../../../src/limits/delivery.ts';
import { logIn, openDiscord } from '../live.ts';

const ASKED = { method: RequestMethod.Get, route: Routes.user() };
const USER = { method: 'GET', path: /\/users\/@me$/ };

async function openRequests(options: Partial<DigestRequestsOptions> = {}) {
  const discord = await openDiscord();
  const client = await logIn(discord);
  return { discord, requests: createDigestRequests(client, { maxMs: 1_000, ...options }) };
}

describe('refusals', () => {
  const refused = { status: 403, scope: null };

  test('are counted by what Discord counts', () => {
    const refusals = createRefusals(() => 0);
    for (let n = 0; n < REFUSALS_MAX; n += 1)
      for (const answer of [
        ...[
          { status: 200, scope: null },
          { status: 404, scope: null },
        ],
        ...[
          { status: 500, scope: null },
          { status: 429, scope: 'shared' },
        ],
      ])
        refusals.note(answer);
    expect(refusals.restMs()).toBe(0);
  });

  test.each([401, 403, 429])('of status %s let sending rest before there are too many', (status) => {
    let now = 0;
    const refusals = createRefusals(() => now);
    for (let n = 0; n < REFUSALS_MAX - 1; n += 1) refusals.note({ status, scope: 'user' });
    expect(refusals.restMs()).toBe(0);
    now = 1_000;
    refusals.note({ status, scope: null });
    expect(refusals.restMs()).toBe(REFUSALS_WINDOW_MS - 1_000);
    now = REFUSALS_WINDOW_MS;
    expect(refusals.restMs()).toBe(0);
  });

  test('are seen in the answers of Discord, and at too many nothing is asked any more', async () => {
    const refusals = createRefusals(() => 0);
    for (let n = 0; n < REFUSALS_MAX - 1; n += 1) refusals.note(refused);
    const { discord, requests } = await openRequests({ refusals });
    discord.failNext({ ...USER, status: 403, body: { code: 50_001, message: 'Missing Access' } });
    expect(await requests.make(ASKED)).toMatchObject({ failure: { kind: 'rejected' } });
    const before = discord.requests().length;
    expect(await requests.make(ASKED)).toMatchObject({
      failure: { kind: 'retry', afterMs: REFUSALS_WINDOW_MS },
    });
    expect(discord.requests()).toHaveLength(before);
  });
});

describe('a token', () => {
  const REFUSED = { ...USER, status: 401, body: { code: 0, message: '401: Unauthorized' } };

  test.each([
    { times: 1, told: 0 },
    { times: 2, told: 1 },
  ])('refused $times times is called refused $told times', async ({ times, told }) => {
    let calls = 0;
    const { discord, requests } = await openRequests({ onTokenRefused: () => (calls += 1) });
    discord.failNext({ ...REFUSED, times });
    expect(await requests.make(ASKED)).toMatchObject({ failure: { kind: 'retry' } });
    expect(calls).toBe(told);
  });
});

describe('many requests at once', () => {
  test('leave Discord’s bound of a second to the others', async () => {
    const { requests } = await openRequests({ maxMs: 10_000 });
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: 46 }, () => requests.make(ASKED)));
    expect(performance.now() - startedAt).toBeGreaterThan(900);
  });
});

describe('requests for a channel that is held', () => {
  test('go out as long as it is', async () => {
    const { discord, requests } = await openRequests();
    const before = discord.requests().length;
    expect(await whileHeld(requests, () => true).make(ASKED)).toMatchObject({ kind: 'answered' });
    expect(discord.requests()).toHaveLength(before + 1);
  });

  test('are not made when it is lost by the time they have their turn, and surely had no effect', async () => {
    const { discord, requests } = await openRequests();
    const before = discord.requests().length;
    expect(await whileHeld(requests, () => false).make(ASKED)).toMatchObject({
      failure: { kind: 'retry', afterMs: null },
    });
    expect(discord.requests()).toHaveLength(before);
  });

  test('are not repeated when it is lost meanwhile, and stay in doubt', async () => {
    const { discord, requests } = await openRequests();
    discord.failNext({ ...USER, dropAnswer: true });
    let asked = 0;
    const held = whileHeld(requests, () => (asked += 1) === 1);
    expect(await held.make(ASKED)).toMatchObject({ failure: { kind: 'unknown' } });
    expect(asked).toBe(2);
  });

  test('ask for themselves where several are made at once', async () => {
    const { requests } = await openRequests();
    const made = await Promise.all(
      [true, false, true, false].map((isHeld) => whileHeld(requests, () => isHeld).make(ASKED)),
    );
    expect(made.map(({ kind }) => kind)).toEqual(['answered', 'failed', 'answered', 'failed']);
  });
});
