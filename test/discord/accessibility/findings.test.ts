// The checker of the contract: what breaks a rule is found, what keeps it is not.
import { ButtonStyle, ComponentType, type APIMessageTopLevelComponent } from 'discord.js';
import { expect, test } from 'vitest';
import {
  ACCENT,
  button,
  container,
  row,
  section,
  selectRow,
  text,
} from '../../../src/discord/views/components.ts';
import { findingsOf, twinsOf } from './findings.ts';

const saying = (...lines: string[]) => [container(ACCENT.answer, lines.map(text))];
const gallery = (description?: string): APIMessageTopLevelComponent => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: 'attachment://a.png' }, ...(description === undefined ? {} : { description }) }],
});
const iconOnly = {
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  custom_id: '1:x',
  emoji: { name: '🔔' },
} as const;

test.each<[string, APIMessageTopLevelComponent[]]>([
  ['a heading of level 3 follows one of 1', saying('# One', '### Three')],
  ['a link that says “here”', saying('Read it [here](https://a.example/1)')],
  ['a picture that nothing describes', [gallery()]],
  ['a file’s name for a description: trend.png', [gallery('trend.png')]],
  ['a button without a word: "1:x"', [row(iconOnly)]],
  ['nothing but small print', saying('-# It failed.')],
  ['a time alone: - <t:1764000000:R>', saying('- <t:1764000000:R>\nlater')],
  ['a text without a word: "🚢"', saying('Ferry', '🚢')],
])('finds %s', (finding, message) => {
  expect(findingsOf(message)).toContain(finding);
});

test('finds buttons that look alike and lead elsewhere', () => {
  expect(twinsOf([row(button('Open', '1:a'), button('Open', '1:b'))])).toEqual([
    'two buttons that say “Open”',
  ]);
});

test('finds nothing in a message that keeps the contract', () => {
  const message = [
    container(ACCENT.answer, [
      text('## Ferry runs again\n-# latest <t:1764000000:R>'),
      section('1. The ferry runs ([The Harbour Post](https://a.example/1))', button('Summary', '1:a')),
      section('2. The dock is open ([Gazette](https://a.example/2))', button('Summary', '1:b')),
      row(button('Previous', '1:p', { isDisabled: true }), button('Next', '1:n')),
      selectRow('1:s', 'Another period', [{ value: '1', name: 'A day' }]),
    ]),
    gallery('Bars of articles a day.'),
  ];
  expect([...findingsOf(message), ...twinsOf(message)]).toEqual([]);
});
