// The component shapes that every view is made of: labels that Discord takes, times that readers see in their zone.
import { describe, expect, test } from 'vitest';
import { button, linkButton, row, selectRow, timestamp } from '../../../src/discord/views/components.ts';
import { buttonLabelsOf } from '../message-checks.ts';
import { NOON } from '../nouns.ts';

describe('a label', () => {
  const nameless = ['', ' ', '\u200B', '\u3164', '\u2060\u200D'];

  test.each(nameless)('of a button is never empty, not even for %j', (name) => {
    expect(button(name, '1:nl')).toMatchObject({ label: '…' });
    expect(linkButton(name, 'https://a.example')).toMatchObject({ label: '…' });
  });

  test.each(nameless)('of an option is never empty, not even for %j', (name) => {
    expect(selectRow('1:to', 'Choose', [{ value: 'a', name }])).toMatchObject({
      components: [{ options: [{ label: '…' }] }],
    });
  });

  test('an emoji is one', () => expect(button('🌍', '1:nl')).toMatchObject({ label: '🌍' }));

  test('of a button fits a phone', () => {
    expect(buttonLabelsOf([row(button('a '.repeat(50), '1:nl'))])).toEqual([`${'a '.repeat(17)}a…`]);
  });
});

describe('a select', () => {
  test('has no more than 25 options, and chooses none unless told', () => {
    const options = Array.from({ length: 40 }, (_, place) => ({ value: String(place), name: `n${place}` }));
    const [select] = selectRow('1:to', 'Choose', options).components;
    expect(select?.options).toHaveLength(25);
    expect(select?.options.some((option) => 'default' in option)).toBe(false);
  });
});

describe('a time', () => {
  test('is in whole seconds, in the style asked for', () => {
    expect(timestamp(NOON + 999, 'R')).toBe(`<t:${NOON / 1000}:R>`);
    expect(timestamp(0, 'f')).toBe('<t:0:f>');
  });
});
