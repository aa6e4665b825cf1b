// For how long answers ask to be left alone, as their headers say it together.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWaitMs } from '../../../../src/adapters/sources/http/answer-age.ts';
import { RETRY_AFTER_MAX_MS } from '../../../../src/limits/feeds.ts';
import { FRESHNESS_MAX_MS } from '../../../../src/limits/politeness.ts';
import { MINUTE_MS } from '../../../../src/limits/units.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const inMinutes = (minutes: number) => new Date(NOW + minutes * MINUTE_MS).toUTCString();
const wait = (headers: Record<string, string | string[]>) => parseWaitMs(headers, NOW);
const cache = (control: string, others: Record<string, string> = {}) =>
  wait({ 'cache-control': control, ...others });

describe('Cache-Control', () => {
  it.each([
    ['max-age', 'max-age=600', 600_000],
    ['a value in quotes', 'max-age="600"', 600_000],
    ['capitals and space', ' Public , Max-Age = 600 ', 600_000],
    ['several directives', 'public, must-revalidate, max-age=60, stale-while-revalidate=9999', 60_000],
    ['what is in quotes as no directive', 'ext="no-store, max-age=5", max-age=60', 60_000],
    ['the first of two', 'max-age=60, max-age=6000', 60_000],
    ['nothing for shared caches', 's-maxage=600', null],
    ['max-age beside s-maxage', 's-maxage=6000, max-age=60', 60_000],
    ['no-cache', 'no-cache, max-age=600', null],
    ['no-store', 'max-age=600, no-store', null],
    ['zero', 'max-age=0', null],
    ['a number below zero', 'max-age=-600', null],
    ['a fraction', 'max-age=1.5', null],
    ['a word', 'max-age=soon', null],
    ['no value', 'max-age', null],
    ['a year as much less', 'max-age=31536000', FRESHNESS_MAX_MS],
    ['a number beyond numbers', `max-age=${'9'.repeat(400)}`, FRESHNESS_MAX_MS],
    ['nothing', '', null],
    ['rubbish', '=,;"\u0000', null],
  ])('reads %s', (_name, control, waitMs) => expect(cache(control)).toBe(waitMs));

  it('reads several lines as one', () => {
    expect(wait({ 'cache-control': ['public', 'max-age=60'] })).toBe(60_000);
    expect(wait({ 'cache-control': ['max-age=60', 'no-store'] })).toBeNull();
  });

  it('takes off the age that an answer has when it comes', () => {
    expect(cache('max-age=600', { age: '200' })).toBe(400_000);
    expect(cache('max-age=600', { age: '600' })).toBeNull();
    expect(cache('max-age=600', { age: 'old' })).toBe(600_000);
  });
});

describe('Expires', () => {
  it('counts from the server’s own date, so that a wrong clock does no harm', () => {
    expect(wait({ expires: inMinutes(130), date: inMinutes(120) })).toBe(10 * MINUTE_MS);
    expect(wait({ expires: inMinutes(10) })).toBe(10 * MINUTE_MS);
    expect(wait({ expires: inMinutes(10), age: '300' })).toBe(5 * MINUTE_MS);
  });

  it.each(['0', '-1', inMinutes(-5), 'tomorrow'])('takes %s for over', (expires) =>
    expect(wait({ expires })).toBeNull(),
  );

  it('is bounded, and yields to Cache-Control', () => {
    expect(wait({ expires: inMinutes(60 * 24 * 365) })).toBe(FRESHNESS_MAX_MS);
    expect(cache('max-age=60', { expires: inMinutes(10) })).toBe(60_000);
    expect(cache('no-cache', { expires: inMinutes(10) })).toBeNull();
    expect(cache('public', { expires: inMinutes(10) })).toBe(10 * MINUTE_MS);
  });
});

describe('all together', () => {
  it('the longest wish counts', () => {
    expect(cache('max-age=60', { 'retry-after': '120' })).toBe(120_000);
    expect(cache('max-age=600', { 'retry-after': '120' })).toBe(600_000);
    expect(cache('no-store', { 'retry-after': '120' })).toBe(120_000);
    expect(wait({ 'retry-after': '0' })).toBe(0);
    expect(wait({})).toBeNull();
  });

  it('stays within its bounds, whatever is written', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('max-age=', 'no-cache', inMinutes(9), '1e9', '99999999'),
    );
    const headers = fc.record({
      'cache-control': fc.oneof(
        text,
        text.map((tail) => `max-age=${tail}`),
        fc.array(text),
      ),
      expires: text,
      date: text,
      age: text,
      'retry-after': text,
    });
    fc.assert(
      fc.property(headers, (written) => {
        const waitMs = wait(written);
        expect(waitMs === null || (waitMs >= 0 && waitMs <= RETRY_AFTER_MAX_MS)).toBe(true);
      }),
    );
  });
});
