// The three forms of HTTP's dates, and what is none of them.
import { describe, expect, it } from 'vitest';
import { parseHttpDate } from '../../../../src/adapters/sources/http/http-date.ts';

const AT = Date.UTC(1994, 10, 6, 8, 49, 37);

describe('parseHttpDate', () => {
  it.each([
    ['the usual form', 'Sun, 06 Nov 1994 08:49:37 GMT', AT],
    ['the long form', 'Sunday, 06-Nov-94 08:49:37 GMT', AT],
    ['the oldest form, which means UTC wherever it is read', 'Sun Nov  6 08:49:37 1994', AT],
    ['space around', '  Sun, 06 Nov 1994 08:49:37 GMT ', AT],
    ['nothing', undefined, null],
    ['an empty text', '', null],
    ['a number', '0', null],
    ['minus one, which many servers write', '-1', null],
    ['a date without its weekday', '06 Nov 1994 08:49:37 GMT', null],
    ['a weekday alone', 'Sunday', null],
    ['an endless text', `Sun, ${'0'.repeat(500)}`, null],
  ])('reads %s', (_name, written, at) => expect(parseHttpDate(written)).toBe(at));
});
