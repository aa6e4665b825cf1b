// What Discord takes and refuses of each layout and content component, and where each may stand.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateMessage } from '../../../src/playground/validate/message.ts';
import {
  button,
  checkRules,
  checkV2,
  container,
  inRow,
  type Json,
  lines,
  linkButton,
  long,
  named,
  repeat,
  row,
  type Rule,
  section,
  select,
  textDisplay,
  V2,
} from './payloads.ts';

const NEW = { isEdit: false, wasV2: false, isInteraction: false };
const AT = 'components[0]';
const CHILD = 'components[0].components[0]';
const picture = (more: Json = {}) => ({ media: { url: 'https://img.example/port.png' }, ...more });
const gallery = (count: number, more: Json = {}) => ({ type: 12, items: repeat(count, () => picture(more)) });
const thumbnail = (more: Json = {}) => section({ accessory: { type: 11, ...picture(more) } });

const RULES: Rule[] = [
  ['buttons in a row', inRow(...named(5)), inRow(...named(6)), `${AT}.components BASE_TYPE_BAD_LENGTH`],
  ['an empty row', inRow(button()), inRow(), `${AT}.components BASE_TYPE_BAD_LENGTH`],
  [
    'a select alone in its row',
    inRow(select()),
    inRow(select(), button()),
    `${AT}.components COMPONENT_LAYOUT_WIDTH_EXCEEDED`,
  ],
  [
    'texts in a section',
    [section({ components: repeat(3, () => textDisplay()) })],
    [section({ components: repeat(4, () => textDisplay()) })],
    `${AT}.components BASE_TYPE_BAD_LENGTH`,
  ],
  ['the accessory', [section()], [section({ accessory: null })], `${AT}.accessory BASE_TYPE_REQUIRED`],
  [
    'kind of accessory',
    [section({ accessory: linkButton() })],
    [section({ accessory: select() })],
    `${AT}.accessory UNION_TYPE_CHOICES`,
  ],
  [
    'kind of text in a section',
    [section()],
    [section({ components: [linkButton()] })],
    `${CHILD} UNION_TYPE_CHOICES`,
  ],
  ['an empty text', [textDisplay('.')], [textDisplay(' ')], `${AT}.content BASE_TYPE_REQUIRED`],
  ['text type', [textDisplay('5')], [{ type: 10, content: 5 }], `${AT}.content STRING_TYPE_CONVERT`],
  [
    'alt text',
    [thumbnail({ description: long(1024) })],
    [thumbnail({ description: long(1025) })],
    `${AT}.accessory.description BASE_TYPE_BAD_LENGTH`,
  ],
  [
    'short alt text',
    [thumbnail({ description: 'a' })],
    [thumbnail({ description: '' })],
    `${AT}.accessory.description BASE_TYPE_BAD_LENGTH`,
  ],
  [
    'black',
    [{ ...container(textDisplay()), accent_color: 0 }],
    [{ ...container(textDisplay()), accent_color: 0.5 }],
    `${AT}.accent_color NUMBER_TYPE_COERCE`,
  ],
  [
    'thumbnail media',
    [thumbnail({ media: { url: 'attachment://a.png' } })],
    [thumbnail({ media: { url: 'file:///a.png' } })],
    `${AT}.accessory.media.url URL_TYPE_INVALID_SCHEME`,
  ],
  ['media needed', [thumbnail()], [thumbnail({ media: null })], `${AT}.accessory.media BASE_TYPE_REQUIRED`],
  [
    'media as text',
    [thumbnail()],
    [thumbnail({ media: 'https://img.example/a.png' })],
    `${AT}.accessory.media MODEL_TYPE_CONVERT`,
  ],
  ['gallery items', [gallery(10)], [gallery(11)], `${AT}.items BASE_TYPE_BAD_LENGTH`],
  ['an empty gallery', [gallery(1)], [gallery(0)], `${AT}.items BASE_TYPE_BAD_LENGTH`],
  [
    'gallery alt text',
    [gallery(1, { description: long(1024) })],
    [gallery(1, { description: long(1025) })],
    `${AT}.items[0].description BASE_TYPE_BAD_LENGTH`,
  ],
  [
    'file',
    [{ type: 13, file: { url: 'attachment://a.csv' } }],
    [{ type: 13, file: { url: 'https://files.example/a.csv' } }],
    `${AT}.file.url URL_TYPE_INVALID_SCHEME`,
  ],
  [
    'file name',
    [{ type: 13, file: { url: 'attachment://a' } }],
    [{ type: 13, file: { url: 'attachment://' } }],
    `${AT}.file.url URL_TYPE_INVALID_URL`,
  ],
  ['spacing', [{ type: 14, spacing: 2 }], [{ type: 14, spacing: 3 }], `${AT}.spacing BASE_TYPE_CHOICES`],
  [
    'divider',
    [{ type: 14, divider: false }],
    [{ type: 14, divider: 0 }],
    `${AT}.divider BOOLEAN_TYPE_CHOICES`,
  ],
  [
    'accent colour',
    [{ ...container(textDisplay()), accent_color: 0xffffff }],
    [{ ...container(textDisplay()), accent_color: 0x1000000 }],
    `${AT}.accent_color NUMBER_TYPE_MAX`,
  ],
  [
    'accent colour below',
    [{ ...container(textDisplay()), accent_color: null }],
    [{ ...container(textDisplay()), accent_color: -1 }],
    `${AT}.accent_color NUMBER_TYPE_MIN`,
  ],
  ['an empty container', [container(textDisplay())], [container()], `${AT}.components BASE_TYPE_BAD_LENGTH`],
  [
    'a container in a container',
    [container(section())],
    [container(container(textDisplay()))],
    `${CHILD} UNION_TYPE_CHOICES`,
  ],
  ['a button outside a row', [row(button())], [button()], `${AT} UNION_TYPE_CHOICES`],
  ['an unknown kind', [textDisplay()], [{ type: 99 }], `${AT} UNION_TYPE_CHOICES`],
  [
    'a kind of modals',
    [textDisplay()],
    [{ type: 18, label: 'l', component: {} }],
    `${AT} UNION_TYPE_CHOICES`,
  ],
  ['a type as text', [textDisplay()], [{ type: '10', content: 'a' }], `${AT} UNION_TYPE_CHOICES`],
  [
    'id',
    [textDisplay('a', { id: 2 ** 31 - 1 })],
    [textDisplay('a', { id: 2 ** 31 })],
    `${AT}.id NUMBER_TYPE_MAX`,
  ],
];

checkRules('a component', RULES);

test('a component that is no object is refused in its place', () => {
  expect(lines(validateMessage({ flags: V2, components: [textDisplay(), 'text'] }, NEW))).toEqual([
    'components[1] MODEL_TYPE_CONVERT',
  ]);
});

test('a V2 message has a list of components with at least one', () => {
  expect(checkV2()).toEqual(['components BASE_TYPE_BAD_LENGTH']);
  expect(lines(validateMessage({ flags: V2, components: { 0: textDisplay() } }, NEW))).toEqual([
    'components LIST_TYPE_CONVERT',
  ]);
});

test('components of any shape are refused, never thrown at', () => {
  const type = fc.constantFrom(1, 2, 3, 5, 8, 9, 10, 11, 12, 13, 14, 17, 18);
  const { node } = fc.letrec((tie) => ({
    node: fc.record(
      {
        type,
        components: fc.oneof(fc.anything(), fc.array(tie('node'), { maxLength: 4 })),
        accessory: fc.oneof(fc.anything(), tie('node')),
        items: fc.anything(),
        media: fc.anything(),
        content: fc.anything(),
        custom_id: fc.anything(),
        style: fc.anything(),
      },
      { requiredKeys: ['type'] },
    ),
  }));
  fc.assert(
    fc.property(fc.array(node), (components) => {
      const found = validateMessage({ flags: V2, components }, NEW);
      for (const { path } of found) expect(path).toMatch(/^components/);
    }),
  );
});
