// Which addresses count as of one site.
import { expect, it } from 'vitest';
import { isSameSite } from '../../../src/adapters/sources/same-site.ts';

it.each([
  ['https://times.example/a', 'http://times.example:8080/b', true],
  ['https://www.times.example/', 'https://times.example/', true],
  ['https://feeds.times.example/', 'https://www.times.example/', true],
  ['https://www.times.example/', 'https://feeds.times.example/', true],
  ['https://times.example/', 'https://sometimes.example/', false],
  ['https://times.example/', 'https://times.example.evil.example/', false],
  ['https://a.times.example/', 'https://b.times.example/', false],
  ['no address', 'no address', false],
  ['https://times.example/', '', false],
])('%s and %s: %s', (one, other, expected) => {
  expect(isSameSite(one, other)).toBe(expected);
});
