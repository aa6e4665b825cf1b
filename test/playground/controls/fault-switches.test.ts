// What each switch does to the bot's requests, and to its writer.
import { describe, expect, it } from 'vitest';
import { createFaultSwitches } from '../../../src/playground/controls/fault-switches.ts';
import { breakableWriter } from '../../../src/playground/controls/surroundings.ts';
import { RATE_LIMITED_REQUESTS_KEPT_MAX } from '../../../src/playground/local-limits.ts';

describe('fault switches', () => {
  it('let everything pass while nothing is on', () => {
    const switches = createFaultSwitches();
    expect(switches.choose('POST', '/a')).toBeNull();
    switches.set('writer-down', true);
    expect(switches.choose('POST', '/a')).toBeNull();
  });

  it('refuse each request once, and the same one no more until it has passed', () => {
    const switches = createFaultSwitches();
    switches.set('rate-limit', true);
    const statuses = ['/a', '/b', '/a', '/b', '/a'].map((path) => switches.choose('POST', path)?.status ?? 0);
    expect(statuses).toEqual([429, 429, 0, 0, 429]);
  });

  it('remember only so many refused requests', () => {
    const switches = createFaultSwitches();
    switches.set('rate-limit', true);
    for (let at = 0; at <= RATE_LIMITED_REQUESTS_KEPT_MAX; at += 1) switches.choose('GET', `/${at}`);
    expect(switches.choose('GET', '/0')?.status).toBe(429);
    expect(switches.choose('GET', `/${RATE_LIMITED_REQUESTS_KEPT_MAX}`)).toBeNull();
  });

  it('add up: a slow network delays what Discord then fails', () => {
    const switches = createFaultSwitches();
    switches.set('slow-network', true);
    switches.set('discord-broken', true);
    expect(switches.choose('GET', '/a')).toMatchObject({ status: 500 });
    expect(switches.choose('GET', '/a')?.delayMs).toBeGreaterThan(1_000);
    switches.set('discord-broken', false);
    expect(switches.choose('GET', '/a')?.status).toBeUndefined();
    expect(switches.list()).toEqual(['slow-network']);
  });
});

describe('a writer that can be broken', () => {
  const written = { kind: 'written' as const, sentences: [], tokens: 3 };
  const writer = { name: 'test', estimateTokens: () => 1, write: () => Promise.resolve(written) };
  const request = { sources: [], language: 'en', isTranslation: false, sentences: 2 };

  it('writes until it is switched off, and again after it', async () => {
    let isDown = false;
    const breakable = breakableWriter(writer, () => isDown);
    const write = () => breakable?.write(request, new AbortController().signal);
    expect(await write()).toEqual(written);
    isDown = true;
    expect(await write()).toMatchObject({ kind: 'failed', because: 'down', tokens: 0 });
    isDown = false;
    expect(await write()).toEqual(written);
  });

  it('is none where there is none', () => {
    expect(breakableWriter(null, () => true)).toBeNull();
  });
});
