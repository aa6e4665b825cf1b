// The check against Discord's API description finds what it should, says where, and is corrected where it errs.
import { describe, expect, test } from 'vitest';
import { checkAgainstDiscordApi } from './discord-payloads.ts';

const text = { type: 10, content: 'Harbour reopens' };
const button = { type: 2, style: 1, label: 'Compare', custom_id: 'c' };
const command = { name: 'news', description: 'Latest stories', type: 1 };
const modal = (count: number) => ({
  custom_id: 'm',
  title: 'New digest',
  components: Array.from({ length: count }, (_, index) => ({
    type: 18,
    label: 'Time',
    component: { type: 4, custom_id: `t${index}`, style: 1 },
  })),
});

describe('what is fine passes', () => {
  test.each([
    [
      'message',
      { flags: 32768, components: [{ type: 17, components: [text] }], allowed_mentions: { parse: [] } },
    ],
    ['message', { content: 'Two words', nonce: 'n1', enforce_nonce: true, embeds: undefined }],
    ['edit', { content: null, flags: 32768, components: [text] }],
    [
      'command',
      { ...command, options: [{ type: 3, name: 'tag', description: 'Topic', autocomplete: true }] },
    ],
    ['interaction-callback', { type: 4, data: { flags: 64, content: 'Only you see this' } }],
    ['interaction-callback', { type: 5, data: { flags: 64 } }],
    ['interaction-callback', { type: 6 }],
    ['interaction-callback', { type: 7, data: { components: [text], flags: 32768 } }],
    ['interaction-callback', { type: 8, data: { choices: [{ name: 'Energy', value: 't:energy' }] } }],
    ['interaction-callback', { type: 9, data: modal(1) }],
    ['modal', modal(5)],
  ] as const)('%s %j', (kind, payload) => {
    expect(checkAgainstDiscordApi(kind, payload)).toEqual([]);
  });
});

describe('what is not is named with its place', () => {
  test.each([
    [
      'message',
      { components: [{ type: 1, components: [{ ...button, label: 'x'.repeat(81) }] }] },
      'components[0].components[0].label: at most 80',
    ],
    [
      'message',
      { components: [{ type: 17, components: [{ ...text, content: '' }] }] },
      'components[0].components[0].content: at least 1',
    ],
    ['message', { components: [{ type: 14, spacing: 3 }] }, 'components[0].spacing: has to be one of [1,2]'],
    ['message', { components: [{ type: 99 }] }, 'components[0]: is of no type that may stand here'],
    [
      'message',
      { components: [{ type: 1, components: [{ ...button, style: 5, url: 'not an address' }] }] },
      'components[0].components[0].url: has to be in the form url',
    ],
    ['message', { content: 5 }, 'content: has to be string'],
    ['message', 'text', 'payload: has to be object'],
    ['edit', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds[0].title: at most 256'],
    ['command', { ...command, name: '' }, 'name: at least 1'],
    [
      'command',
      { ...command, options: [{ type: 3, name: 'tag' }] },
      'options[0].description: has to be string',
    ],
    ['interaction-callback', { type: 2 }, 'type: has to be a callback type from 4 to 9'],
    ['interaction-callback', { type: 4, data: { content: 'x'.repeat(2001) } }, 'data.content: at most 2000'],
    ['interaction-callback', { type: 8, data: {}, extra: 1 }, null],
    ['modal', { ...modal(1), title: 'x'.repeat(46) }, 'title: at most 45'],
  ] as const)('%s %j', (kind, payload, problem) => {
    expect(checkAgainstDiscordApi(kind, payload)).toEqual(problem === null ? [] : [problem]);
  });
});

describe('where the description errs, the documents stand', () => {
  test('content has 2,000 characters, not 4,000', () => {
    expect(checkAgainstDiscordApi('message', { content: 'x'.repeat(2000) })).toEqual([]);
    expect(checkAgainstDiscordApi('message', { content: 'x'.repeat(2001) })).toEqual([
      'content: at most 2000',
    ]);
    expect(checkAgainstDiscordApi('edit', { content: 'x'.repeat(2001) })).toEqual(['content: at most 2000']);
  });

  test('a modal has five components, not forty', () => {
    expect(checkAgainstDiscordApi('modal', modal(6))).toEqual(['components: at most 5']);
    expect(checkAgainstDiscordApi('interaction-callback', { type: 9, data: modal(6) })).toEqual([
      'components: at most 5',
    ]);
  });

  test('permissions are a string of digits, not a number', () => {
    expect(checkAgainstDiscordApi('command', { ...command, default_member_permissions: '32' })).toEqual([]);
    expect(checkAgainstDiscordApi('command', { ...command, default_member_permissions: 'manager' })).toEqual([
      'default_member_permissions: has to be number',
    ]);
  });
});
