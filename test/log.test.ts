// The log: one JSON object a line, levels, and no token in it whatever a library puts into an error.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLog, LOG_LEVELS, type LogLevel } from '../src/log.ts';

/** A log whose lines are kept. */
function keepLog(level: LogLevel) {
  const lines: string[] = [];
  const log = createLog(level, { write: (line: string) => void lines.push(line) });
  return { log, lines };
}

/** An invented string with the shape of a Discord token. */
const TOKEN = ['Ab1_'.repeat(6), 'Xy-9_z', 'q0-W'.repeat(9)].join('.');

describe('lines', () => {
  test('each is one JSON object with level, time, fields and message', () => {
    const { log, lines } = keepLog('info');
    log.info({ articles: 3 }, 'articles taken in');
    log.warn({}, 'two\nlines');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line.indexOf('\n')).toBe(line.length - 1);
    const [first = ''] = lines;
    const { time, ...rest } = JSON.parse(first) as Record<string, unknown>;
    expect(rest).toEqual({ level: 30, articles: 3, msg: 'articles taken in' });
    expect(new Date(String(time)).toISOString()).toBe(time);
  });

  test('an error keeps its name, message and stack', () => {
    const { log, lines } = keepLog('error');
    log.error({ err: new RangeError('too far', { cause: new Error('the cause') }) }, 'it failed');
    const { err } = JSON.parse(lines.join('')) as { err: Record<string, string> };
    expect(err).toMatchObject({ type: 'RangeError' });
    expect(err['message']).toContain('too far');
    expect(err['stack']).toContain('the cause');
  });
});

describe('levels', () => {
  const kinds = ['debug', 'info', 'warn', 'error'] as const;

  test.each(LOG_LEVELS.map((level, place) => [level, kinds.slice(place)] as const))(
    'at %s, these are written: %j',
    (level, written) => {
      const { log, lines } = keepLog(level);
      for (const kind of kinds) log[kind]({}, kind);
      expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(written);
    },
  );
});

describe('tokens', () => {
  test('one in a message, a field or an error is masked', () => {
    const { log, lines } = keepLog('info');
    log.info({}, `logging in with ${TOKEN}`);
    log.info({ headers: { authorization: `Bot ${TOKEN}` } }, 'request');
    log.error({ err: new Error(`401 for ${TOKEN}`) }, 'failed');
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).not.toContain(TOKEN);
      expect(line).toContain('[token]');
      expect(() => JSON.parse(line) as unknown).not.toThrow();
    }
  });

  test('each of several on a line is masked', () => {
    const { log, lines } = keepLog('info');
    log.info({}, `${TOKEN} and ${TOKEN}`);
    expect(lines.join('')).toContain('[token] and [token]');
  });

  test('whatever has the shape of one is masked', () => {
    const part = (min: number, max: number) =>
      fc.stringMatching(new RegExp(`^[A-Za-z0-9_-]{${min},${max}}$`));
    fc.assert(
      fc.property(part(24, 28), part(6, 6), part(27, 40), (...parts) => {
        const { log, lines } = keepLog('info');
        const token = parts.join('.');
        log.info({ token }, 'seen');
        expect(lines.join('')).not.toContain(token);
      }),
    );
  });

  test.each([
    'https://www.gazette.example/news/2026.html',
    'index.sqlite',
    '10.0.0.1',
    '1.2.3-beta.4',
    'a.b.c',
  ])('%s is left as it is', (text) => {
    const { log, lines } = keepLog('info');
    log.info({}, text);
    expect((JSON.parse(lines.join('')) as { msg: string }).msg).toBe(text);
  });
});
