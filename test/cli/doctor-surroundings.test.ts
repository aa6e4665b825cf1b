// What the doctor says of the runtime, the token and the clock.
import { describe, expect, it } from 'vitest';
import { checkClock, checkNode, checkToken } from '../../src/cli/doctor-surroundings.ts';

// Made up: the shape alone is that of a token.
const SHAPED = `${Buffer.from('123456789012345678').toString('base64')}.GabcdE.${'x'.repeat(38)}`;

describe('checkNode', () => {
  it.each([
    ['24.0.0', 'ok'],
    ['26.1.0', 'ok'],
    ['22.23.0', 'fail'],
    ['9.9.9', 'fail'],
  ])('finds Node %s %s', (version, state) => {
    expect(checkNode(version).state).toBe(state);
  });
});

describe('checkToken', () => {
  it('warns where there is none: the local Discord opens', () => {
    expect(checkToken(null)).toMatchObject({ state: 'warn' });
  });

  it('knows the shape of a bot token', () => {
    expect(checkToken(SHAPED)).toMatchObject({ state: 'ok' });
  });

  it.each([
    ['with the word Bot before it', `Bot ${SHAPED}`],
    ['a client secret', 'aB3dE5gH7jK9mN1pQ3rS5tU7vW9xY1zA'],
    ['a public key', 'f'.repeat(64)],
    ['an application id', '123456789012345678'],
    ['two parts of three', SHAPED.slice(0, SHAPED.lastIndexOf('.'))],
    ['three parts that begin with no id', 'abcdef.ghijkl.mnopqr'],
  ])('fails on %s, and shows nothing of it', (_name, token) => {
    const finding = checkToken(token);
    expect(finding.state).toBe('fail');
    expect(finding.says).not.toContain(token.slice(4, 20));
  });
});

describe('checkClock', () => {
  const NOW = Date.UTC(2026, 10, 23);

  it.each([
    { name: 'as it should be', now: NOW, changedAt: NOW - 5_000, state: 'ok' },
    { name: 'with an index never changed', now: NOW, changedAt: null, state: 'ok' },
    { name: 'a minute behind the index', now: NOW, changedAt: NOW + 60_000, state: 'ok' },
    { name: 'a day behind the index', now: NOW, changedAt: NOW + 24 * 3_600_000, state: 'warn' },
    { name: 'back in 1970', now: 0, changedAt: null, state: 'fail' },
  ])('judges a clock $name', ({ now, changedAt, state }) => {
    expect(checkClock(now, changedAt).state).toBe(state);
  });
});
