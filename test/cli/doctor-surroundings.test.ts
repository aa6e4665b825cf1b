// What the doctor says of the runtime, the token, the disk and the clock.
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { checkClock, checkDisk, checkNode, checkToken } from '../../src/cli/doctor-surroundings.ts';
import { DISK_FREE_FAIL_BYTES, DISK_FREE_WARN_BYTES } from '../../src/limits/command-line.ts';

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

describe('checkDisk', () => {
  it.each([
    [0, 'fail', '0 MB are free'],
    [DISK_FREE_FAIL_BYTES - 1, 'fail', 'Make room: '],
    [DISK_FREE_FAIL_BYTES, 'warn', 'Make room soon.'],
    [DISK_FREE_WARN_BYTES - 1, 'warn', 'Make room soon.'],
    [DISK_FREE_WARN_BYTES, 'ok', 'are free on the disk of /news.'],
  ])('finds %d free bytes %s', async (freeBytes, state, says) => {
    const finding = await checkDisk('/news', async () => freeBytes);
    expect(finding).toMatchObject({ check: 'disk', state });
    expect(finding.says).toContain(says);
  });

  it('measures a disk that is there', async () => {
    expect((await checkDisk(tmpdir())).says).toMatch(/^\d+ MB are free on the disk of /);
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
