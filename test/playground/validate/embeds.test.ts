// What Discord takes and refuses of the embeds of a message without components V2.
import { expect, test } from 'vitest';
import { validateMessage } from '../../../src/playground/validate/message.ts';
import { type Json, lines, long, repeat } from './payloads.ts';

const CREATE = { isEdit: false, wasV2: false, isInteraction: false };

function check(payload: unknown): string[] {
  return lines(validateMessage(payload, CREATE));
}

function embed(more: Json): Json {
  return { content: 'x', embeds: [more] };
}

test.each<[string, Json, Json, string]>([
  [
    'embeds',
    { embeds: repeat(10, () => ({ title: 'a' })) },
    { embeds: repeat(11, () => ({ title: 'a' })) },
    'embeds BASE_TYPE_MAX_LENGTH',
  ],
  ['title', embed({ title: long(256) }), embed({ title: long(257) }), 'embeds[0].title BASE_TYPE_MAX_LENGTH'],
  [
    'description',
    embed({ description: long(4096) }),
    embed({ description: long(4097) }),
    'embeds[0].description BASE_TYPE_MAX_LENGTH',
  ],
  [
    'fields',
    embed({ fields: repeat(25, () => ({ name: 'n', value: 'v' })) }),
    embed({ fields: repeat(26, () => ({ name: 'n', value: 'v' })) }),
    'embeds[0].fields BASE_TYPE_MAX_LENGTH',
  ],
  [
    'field name',
    embed({ fields: [{ name: long(256), value: 'v' }] }),
    embed({ fields: [{ name: long(257), value: 'v' }] }),
    'embeds[0].fields[0].name BASE_TYPE_BAD_LENGTH',
  ],
  [
    'field value',
    embed({ fields: [{ name: 'n', value: long(1024) }] }),
    embed({ fields: [{ name: 'n', value: ' ' }] }),
    'embeds[0].fields[0].value BASE_TYPE_REQUIRED',
  ],
  [
    'footer',
    embed({ footer: { text: long(2048) } }),
    embed({ footer: { text: long(2049) } }),
    'embeds[0].footer.text BASE_TYPE_BAD_LENGTH',
  ],
  [
    'author',
    embed({ author: { name: long(256) } }),
    embed({ author: { name: long(257) } }),
    'embeds[0].author.name BASE_TYPE_BAD_LENGTH',
  ],
  [
    'embed colour',
    embed({ color: 0xffffff }),
    embed({ color: 0x1000000 }),
    'embeds[0].color NUMBER_TYPE_MAX',
  ],
  [
    'embed time',
    embed({ timestamp: '2026-11-23T08:00:00.000Z' }),
    embed({ timestamp: 'yesterday' }),
    'embeds[0].timestamp DATE_TIME_TYPE_PARSE',
  ],
  [
    'embed address',
    embed({ url: 'https://gazette.example/a' }),
    embed({ url: 'ftp://gazette.example/a' }),
    'embeds[0].url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'embed picture',
    embed({ image: { url: 'attachment://chart.png' } }),
    embed({ image: { url: 'chart.png' } }),
    'embeds[0].image.url URL_TYPE_INVALID_URL',
  ],
  [
    'long field value',
    embed({ fields: [{ name: 'n', value: long(1024) }] }),
    embed({ fields: [{ name: 'n', value: long(1025) }] }),
    'embeds[0].fields[0].value BASE_TYPE_BAD_LENGTH',
  ],
  ['black', embed({ color: 0 }), embed({ color: -1 }), 'embeds[0].color NUMBER_TYPE_MIN'],
])('the rule on the %s holds just inside and breaks just outside', (...[, inside, outside, line]) => {
  expect(check(inside)).toEqual([]);
  expect(check(outside)).toEqual([line]);
});

test('6,000 characters over all embeds, counted over every text in them', () => {
  const fields = [{ name: 'n', value: long(999) }];
  const texts = { footer: { text: long(1000) }, author: { name: long(200) }, title: long(200), fields };
  const inside = { embeds: [{ description: long(3600) }, texts] };
  expect(check(inside)).toEqual([]);
  expect(check({ embeds: [{ description: long(3601) }, texts] })).toEqual(['embeds MAX_EMBED_SIZE_EXCEEDED']);
});
