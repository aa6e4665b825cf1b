// What Discord takes and refuses of a message as a whole: text, embeds, flags, mentions, and edits.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MessageContext, validateMessage } from '../../../src/playground/validate/message.ts';
import { button, type Json, lines, repeat, row, select, textDisplay, V2, v2 } from './payloads.ts';

const CREATE: MessageContext = { isEdit: false, wasV2: false, isInteraction: false };
const REPLY: MessageContext = { ...CREATE, isInteraction: true };
const EDIT: MessageContext = { ...CREATE, isEdit: true };
const EDIT_V2: MessageContext = { ...EDIT, wasV2: true };

function check(payload: unknown, context = CREATE): string[] {
  return lines(validateMessage(payload, context));
}

const long = (length: number) => 'a'.repeat(length);
const ids = (count: number) => Array.from({ length: count }, (_, index) => String(1000 + index));

describe('each limit of a message holds just inside and breaks just outside', () => {
  test.each<[string, Json, Json, string]>([
    ['content', { content: long(2000) }, { content: long(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
    ['content type', { content: '7' }, { content: 7, tts: false }, 'content STRING_TYPE_CONVERT'],

    [
      'nonce',
      { content: 'x', nonce: long(25) },
      { content: 'x', nonce: long(26) },
      'nonce BASE_TYPE_MAX_LENGTH',
    ],
    ['number nonce', { content: 'x', nonce: 12 }, { content: 'x', nonce: 1.5 }, 'nonce NUMBER_TYPE_COERCE'],
    [
      'enforce_nonce',
      { content: 'x', enforce_nonce: true },
      { content: 'x', enforce_nonce: 1 },
      'enforce_nonce BOOLEAN_TYPE_CHOICES',
    ],
    [
      'attachments',
      { attachments: repeat(10, (index) => ({ id: index })) },
      { attachments: repeat(11, (index) => ({ id: String(index) })) },
      'attachments BASE_TYPE_MAX_LENGTH',
    ],
    [
      'attachment name',
      { attachments: [{ id: 0, filename: long(1024) }] },
      { attachments: [{ id: 0, filename: long(1025) }] },
      'attachments[0].filename BASE_TYPE_BAD_LENGTH',
    ],
    [
      'short attachment name',
      { attachments: [{ id: 0, filename: 'a' }] },
      { attachments: [{ id: 0, filename: '' }] },
      'attachments[0].filename BASE_TYPE_BAD_LENGTH',
    ],
    [
      'attachment description',
      { attachments: [{ id: 0, description: long(1024) }] },
      { attachments: [{ id: 0, description: long(1025) }] },
      'attachments[0].description BASE_TYPE_MAX_LENGTH',
    ],
    ['stickers', { sticker_ids: ids(3) }, { sticker_ids: ids(4) }, 'sticker_ids BASE_TYPE_MAX_LENGTH'],
    [
      'reference',
      { content: 'x', message_reference: { message_id: '10' } },
      { content: 'x', message_reference: { message_id: 10 } },
      'message_reference.message_id NUMBER_TYPE_COERCE',
    ],
    [
      'rows',
      { components: repeat(5, (index) => row(button({ custom_id: `b${index}` }))) },
      { components: repeat(6, (index) => row(button({ custom_id: `b${index}` }))) },
      'components BASE_TYPE_MAX_LENGTH',
    ],
    [
      'rows only',
      { components: [row(select())] },
      { components: [textDisplay()] },
      'components[0] UNION_TYPE_CHOICES',
    ],
    [
      'custom ids in rows',
      { components: [row(button(), button({ custom_id: 'other' }))] },
      { components: [row(button(), button())] },
      'components[0].components[1].custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
  ])('%s', (...[, inside, outside, line]) => {
    expect(check(inside)).toEqual([]);
    expect(check(outside)).toEqual([line]);
  });
});

test.each<[Json]>([
  [{}],
  [{ content: '' }],
  [{ content: ' \n' }],
  [{ content: null, embeds: [] }],
  [{ components: [] }],
])('a new message with nothing in it is refused: %j', (payload) => {
  expect(check(payload)).toEqual(['CANNOT_SEND_EMPTY_MESSAGE']);
  expect(check(payload, EDIT)).toEqual([]);
});

describe('flags', () => {
  test('a channel message can be silent or without previews, but not ephemeral', () => {
    expect(check({ content: 'x', flags: 4 | 4096 })).toEqual([]);
    expect(check({ content: 'x', flags: 64 })).toEqual(['flags MESSAGE_FLAGS_INVALID']);
    expect(check({ content: 'x', flags: 64 }, REPLY)).toEqual([]);
  });

  test('flags that Discord sets itself, and ones beyond 32 bits, are refused on a new message', () => {
    expect(check({ content: 'x', flags: 32 }, REPLY)).toEqual(['flags MESSAGE_FLAGS_INVALID']);
    expect(check({ content: 'x', flags: 2 ** 40 }, REPLY)).toEqual(['flags MESSAGE_FLAGS_INVALID']);
    expect(check({ content: 'x', flags: 32 }, EDIT)).toEqual([]);
    expect(check({ content: 'x', flags: '64' }, REPLY)).toEqual(['flags NUMBER_TYPE_COERCE']);
  });

  test('an edit keeps components V2 by repeating the flag or by leaving flags out', () => {
    const components = [textDisplay()];
    expect(check({ components }, EDIT_V2)).toEqual([]);
    expect(check({ components, flags: V2 }, EDIT_V2)).toEqual([]);
    expect(check({ components, flags: 0 }, EDIT_V2)).toEqual([
      'flags MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
    ]);
  });
});

describe('components V2 exclude the older fields', () => {
  test.each<[string, unknown]>([
    ['content', 'Two words'],
    ['content', ''],
    ['embeds', [{ title: 'a' }]],
    ['sticker_ids', ['1']],
    ['poll', { question: { text: 'Which?' } }],
  ])('%s: %j is refused, null is taken', (field, value) => {
    const message = v2(textDisplay());
    expect(check({ ...message, [field]: null })).toEqual([]);
    expect(check({ ...message, [field]: value })).toEqual([
      `${field} MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2`,
    ]);
  });

  test('an edit turns a plain message into components V2', () => {
    expect(check({ ...v2(textDisplay()), content: null, embeds: [] }, EDIT)).toEqual([]);
    expect(check({ flags: V2, content: null }, EDIT)).toEqual(['components BASE_TYPE_REQUIRED']);
  });

  test('an edit cannot turn it back by sending plain content', () => {
    expect(check({ content: 'Plain again' }, EDIT_V2)).toEqual([
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ]);
    expect(check({ allowed_mentions: { parse: [] } }, EDIT_V2)).toEqual([]);
  });

  test('without the flag nothing of the message before counts on a new one', () => {
    expect(check({ content: 'x' }, { ...CREATE, wasV2: true })).toEqual([]);
  });
});

test('hostile payloads are refused, never thrown at', () => {
  const contexts = fc.record({ isEdit: fc.boolean(), wasV2: fc.boolean(), isInteraction: fc.boolean() });
  const hostile = fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true });
  const parts = fc.record(
    {
      content: hostile,
      embeds: hostile,
      components: fc.array(hostile),
      flags: hostile,
      allowed_mentions: hostile,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(hostile, parts), contexts, (payload, context) => {
      expect(Array.isArray(validateMessage(payload, context))).toBe(true);
    }),
  );
  expect(check(null)).toEqual(['MODEL_TYPE_CONVERT']);
  expect(check([])).toEqual(['MODEL_TYPE_CONVERT']);
});

test('a very long payload is refused, never thrown at', () => {
  const words = Array<string>(150_000).fill('here');
  const mentions = validateMessage({ content: 'x', allowed_mentions: { parse: words } }, CREATE);
  expect(mentions).toHaveLength(150_000);
  const components = Array<Json>(150_000).fill(textDisplay('', { id: 5 }));
  expect(check(v2(...components.slice(0, 3)))).toContain('components[2].id COMPONENT_ID_DUPLICATED');
  expect(check({ flags: V2, components })).toContain('components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED');
});
