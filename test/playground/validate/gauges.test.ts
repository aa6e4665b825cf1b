// How near a payload is to each of Discord's limits, by kind of payload.
import { describe, expect, it } from 'vitest';
import { gaugesOf } from '../../../src/playground/validate/gauges.ts';

function usedOf(payload: unknown, fileCount = 0): Record<string, number> {
  return Object.fromEntries(gaugesOf(payload, fileCount).map(({ of, used }) => [of, used]));
}

const BUTTON = { type: 2, style: 2, label: 'Summary', custom_id: 'story:12' };
const SELECT = { type: 3, custom_id: 'period', options: [{}, {}, {}] };
const MESSAGE = {
  flags: 32_768,
  components: [
    {
      type: 17,
      components: [
        { type: 9, components: [{ type: 10, content: 'Four ferries' }], accessory: BUTTON },
        { type: 1, components: [SELECT] },
      ],
    },
  ],
};

describe('the gauges', () => {
  const expected = {
    components: 6,
    'characters of text': 12,
    'characters of the longest custom_id': 8,
    'characters of the longest button': 7,
    'options of the longest select': 3,
  };

  it.each([
    ['a message', MESSAGE],
    ['an answer to an interaction', { type: 4, data: MESSAGE }],
    ['the first message of a post', { name: 'Sea', message: MESSAGE }],
  ])('count %s', (_, payload) => {
    expect(usedOf(payload)).toEqual(expected);
  });

  it('count what a message without components holds', () => {
    const embed = {
      title: 'abc',
      description: 'de',
      footer: { text: 'f' },
      fields: [{ name: 'g', value: 'hi' }],
    };
    expect(usedOf({ content: 'Hello', embeds: [embed] }, 2)).toEqual({
      'characters of content': 5,
      embeds: 1,
      'characters in embeds': 9,
      files: 2,
    });
  });

  it('count choices, forms and commands by limits of their own', () => {
    expect(usedOf({ type: 8, data: { choices: [{}, {}] } })).toEqual({ choices: 2 });
    const form = {
      title: 'Report',
      custom_id: 'r',
      components: [{ type: 18, component: { custom_id: 'words' } }],
    };
    expect(usedOf({ type: 9, data: form })).toMatchObject({
      'characters of the form’s title': 6,
      'parts of the form': 1,
      'characters of the longest custom_id': 5,
    });
    const commands = [
      { name: 'news', description: 'Latest' },
      { name: 'tags', description: 'Tags, by how active they are' },
    ];
    expect(usedOf(commands)).toEqual({ commands: 2, 'characters of the largest command': 32 });
  });

  it.each([undefined, null, 'text', 7, {}, { data: 3 }, { components: 'x' }, [null]])(
    'are none for %j',
    (payload) => {
      expect(gaugesOf(payload)).toEqual([]);
    },
  );
});
