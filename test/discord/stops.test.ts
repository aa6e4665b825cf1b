// What a press may stop: the asker's own, a manager's server's, and nobody else's.
import { describe, expect, test } from 'vitest';
import { openStop, pressStop } from '../../src/discord/stops.ts';
import { WRITER_STOPS_MAX } from '../../src/limits/writer.ts';
import type { GuildId, UserId } from '../../src/news/places.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';

const GUILD = '100000000000000001' as GuildId;
const ELSEWHERE = '100000000000000002' as GuildId;
const ASKER = '200000000000000001' as UserId;
const OTHER = '200000000000000002' as UserId;
const ASKED = { user: ASKER, guild: GUILD };

/** Only what it is matters here. */
const newsroom = () => ({}) as Newsroom;

describe('a press on Stop', () => {
  test('stops what its asker waits for, once', () => {
    const bot = newsroom();
    const stop = openStop(bot, ASKED);
    expect([stop.signal.aborted, stop.stoppedBy()]).toEqual([false, null]);
    const press = () => pressStop(bot, stop.token, { ...ASKED, isManager: false });
    expect(press()).toBe('asker');
    expect([stop.signal.aborted, stop.stoppedBy()]).toEqual([true, 'asker']);
    expect(press()).toBe('over');
  });

  test('of a manager stops it for another, in their own server', () => {
    const bot = newsroom();
    const stop = openStop(bot, ASKED);
    expect(pressStop(bot, stop.token, { user: OTHER, guild: ELSEWHERE, isManager: true })).toBe('refused');
    expect(pressStop(bot, stop.token, { user: OTHER, guild: GUILD, isManager: true })).toBe('manager');
    expect(stop.stoppedBy()).toBe('manager');
  });

  test.each([
    ['anybody else', GUILD, { user: OTHER, guild: GUILD, isManager: false }],
    ['a manager of no server', null, { user: OTHER, guild: null, isManager: true }],
  ])('of %s stops nothing', (_, guild, presser) => {
    const bot = newsroom();
    const stop = openStop(bot, { user: ASKER, guild });
    expect(pressStop(bot, stop.token, presser)).toBe('refused');
    expect(stop.signal.aborted).toBe(false);
  });

  test('stops nothing that is over, that never was, or that is another bot’s', () => {
    const bot = newsroom();
    const [stop, open] = [openStop(bot, ASKED), openStop(bot, ASKED)];
    stop.close();
    const press = (at: Newsroom, token: string) => pressStop(at, token, { ...ASKED, isManager: true });
    expect([press(bot, stop.token), press(bot, '00000000'), press(newsroom(), open.token)]).toEqual([
      'over',
      'over',
      'over',
    ]);
    expect([stop.signal.aborted, open.signal.aborted]).toEqual([false, false]);
  });

  test('has a token of its own each time, and the oldest of too many is over', () => {
    const bot = newsroom();
    const stops = Array.from({ length: WRITER_STOPS_MAX + 1 }, () => openStop(bot, ASKED));
    expect(new Set(stops.map(({ token }) => token)).size).toBe(stops.length);
    for (const { token } of stops) expect(token).toMatch(/^[0-9a-f]{8}$/);
    const press = (at: number) => pressStop(bot, stops.at(at)?.token ?? '', { ...ASKED, isManager: false });
    expect([press(0), press(1), press(-1)]).toEqual(['over', 'asker', 'asker']);
  });
});
