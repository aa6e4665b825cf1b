// What Discord takes and refuses of a modal and of the inputs that only modals have.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateModal } from '../../../src/playground/validate/modal.ts';
import { type Json, lines, long, options, repeat, row, select, textDisplay } from './payloads.ts';

function modal(...components: Json[]): Json {
  return { custom_id: 'digest', title: 'New digest', components };
}

function label(component: Json, more: Json = {}): Json {
  return { type: 18, label: 'Time', component, ...more };
}

function input(more: Json = {}): Json {
  return { type: 4, custom_id: 'time', style: 1, ...more };
}

/** Labels with an input each, all named differently. */
function inputs(count: number): Json[] {
  return repeat(count, (index) => label(input({ custom_id: `i${index}` })));
}

const labelled = (component: Json) => modal(label(component));
const typed = (more: Json) => labelled(input(more));
const radio = (count: number, more: Json = {}) =>
  labelled({ type: 21, custom_id: 'often', options: options(count), ...more });
const boxes = (count: number, more: Json = {}) =>
  labelled({ type: 22, custom_id: 'days', options: options(count), ...more });
const upload = (more: Json) => labelled({ type: 19, custom_id: 'list', ...more });
const menu = (more: Json) => labelled(select(more));
const IN = 'components[0].component';

test.each<[rule: string, inside: Json, outside: Json, line: string]>([
  [
    'title',
    { ...modal(...inputs(1)), title: long(45) },
    { ...modal(...inputs(1)), title: long(46) },
    'title BASE_TYPE_BAD_LENGTH',
  ],
  [
    'short title',
    { ...modal(...inputs(1)), title: 'a' },
    { ...modal(...inputs(1)), title: '' },
    'title BASE_TYPE_BAD_LENGTH',
  ],
  [
    'short label',
    modal(label(input(), { label: 'a' })),
    modal(label(input(), { label: '' })),
    'components[0].label BASE_TYPE_BAD_LENGTH',
  ],
  [
    'short label description',
    modal(label(input(), { description: 'a' })),
    modal(label(input(), { description: '' })),
    'components[0].description BASE_TYPE_BAD_LENGTH',
  ],
  [
    'text in a modal',
    modal(textDisplay(long(4000))),
    modal(textDisplay(long(4001))),
    'components[0].content BASE_TYPE_BAD_LENGTH',
  ],
  ['title needed', modal(...inputs(1)), { ...modal(...inputs(1)), title: null }, 'title BASE_TYPE_REQUIRED'],
  [
    'custom_id',
    { ...modal(...inputs(1)), custom_id: long(100) },
    { ...modal(...inputs(1)), custom_id: long(101) },
    'custom_id BASE_TYPE_BAD_LENGTH',
  ],
  ['components', modal(...inputs(5)), modal(...inputs(6)), 'components BASE_TYPE_BAD_LENGTH'],
  ['no components', modal(textDisplay()), modal(), 'components BASE_TYPE_BAD_LENGTH'],
  ['kinds at the top', modal(...inputs(1)), modal(input()), 'components[0] UNION_TYPE_CHOICES'],
  [
    'label',
    modal(label(input(), { label: long(45) })),
    modal(label(input(), { label: long(46) })),
    'components[0].label BASE_TYPE_BAD_LENGTH',
  ],
  [
    'label description',
    modal(label(input(), { description: long(100) })),
    modal(label(input(), { description: long(101) })),
    'components[0].description BASE_TYPE_BAD_LENGTH',
  ],
  [
    'kinds in a label',
    labelled({ type: 23, custom_id: 'quiet' }),
    labelled(textDisplay()),
    `${IN} UNION_TYPE_CHOICES`,
  ],
  [
    'one input in a row',
    modal(row(input({ label: 'Time' }))),
    modal(row(input({ label: 'Time' }), input({ label: 'Zone', custom_id: 'zone' }))),
    'components[0].components BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an input in a row brings its label',
    modal(row(input({ label: long(45) }))),
    modal(row(input())),
    'components[0].components[0].label BASE_TYPE_REQUIRED',
  ],
  ['a select in a row', menu({}), modal(row(select())), 'components[0].components[0] UNION_TYPE_CHOICES'],
  ['input style', typed({ style: 2 }), typed({ style: 3 }), `${IN}.style BASE_TYPE_CHOICES`],
  [
    'input value',
    typed({ value: long(4000) }),
    typed({ value: long(4001) }),
    `${IN}.value BASE_TYPE_MAX_LENGTH`,
  ],
  [
    'value and max_length',
    typed({ value: 'five5', max_length: 5 }),
    typed({ value: 'sixsix', max_length: 5 }),
    `${IN}.value BASE_TYPE_MAX_LENGTH`,
  ],
  [
    'input placeholder',
    typed({ placeholder: long(100) }),
    typed({ placeholder: long(101) }),
    `${IN}.placeholder BASE_TYPE_MAX_LENGTH`,
  ],
  [
    'min_length',
    typed({ min_length: 4000 }),
    typed({ min_length: 4001 }),
    `${IN}.min_length NUMBER_TYPE_MAX`,
  ],
  ['max_length', typed({ max_length: 1 }), typed({ max_length: 0 }), `${IN}.max_length NUMBER_TYPE_MIN`],
  [
    'both lengths',
    typed({ min_length: 4, max_length: 4 }),
    typed({ min_length: 5, max_length: 4 }),
    `${IN}.min_length NUMBER_TYPE_MAX`,
  ],
  ['radio options', radio(2), radio(1), `${IN}.options BASE_TYPE_BAD_LENGTH`],
  ['many radio options', radio(10), radio(11), `${IN}.options BASE_TYPE_BAD_LENGTH`],
  [
    'one radio option preselected',
    radio(0, { options: options(2).map((one, index) => ({ ...one, default: index === 0 })) }),
    radio(0, { options: options(2).map((one) => ({ ...one, default: true })) }),
    `${IN}.options SELECT_COMPONENT_TOO_MANY_DEFAULTS`,
  ],
  ['checkboxes', boxes(10), boxes(11), `${IN}.options BASE_TYPE_BAD_LENGTH`],
  ['no checkbox', boxes(1), boxes(0), `${IN}.options BASE_TYPE_BAD_LENGTH`],
  [
    'checkbox values',
    boxes(3, { min_values: 3 }),
    boxes(3, { min_values: 4 }),
    `${IN}.min_values NUMBER_TYPE_MAX`,
  ],
  [
    'no checkbox needed',
    boxes(3, { min_values: 0, required: false }),
    boxes(3, { min_values: 0 }),
    `${IN}.min_values NUMBER_TYPE_MIN`,
  ],
  ['files', upload({ max_values: 10 }), upload({ max_values: 11 }), `${IN}.max_values NUMBER_TYPE_MAX`],
  [
    'no file needed',
    upload({ min_values: 0, required: false }),
    upload({ min_values: 0 }),
    `${IN}.min_values NUMBER_TYPE_MIN`,
  ],
  [
    'file types',
    upload({ file_types: Array(10).fill('.opml') }),
    upload({ file_types: Array(11).fill('.opml') }),
    `${IN}.file_types BASE_TYPE_MAX_LENGTH`,
  ],
  [
    'disabled',
    menu({ disabled: false }),
    menu({ disabled: true }),
    `${IN}.disabled MODAL_COMPONENT_CANNOT_BE_DISABLED`,
  ],
  [
    'no value needed',
    menu({ min_values: 0, required: false }),
    menu({ min_values: 0 }),
    `${IN}.min_values NUMBER_TYPE_MIN`,
  ],
  [
    'custom ids',
    modal(...inputs(2)),
    modal(label(input()), label(select({ custom_id: 'time' }))),
    'components[1].component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
])('the rule on %s holds just inside and breaks just outside', (...[, inside, outside, line]) => {
  expect(lines(validateModal(inside))).toEqual([]);
  expect(lines(validateModal(outside))).toContain(line);
});

test('a modal with every kind of input opens', () => {
  const components = [
    label({ type: 8, custom_id: 'channel', channel_types: [0, 5, 15] }),
    label({ type: 21, custom_id: 'often', options: options(3) }),
    label(input({ value: '08:00', min_length: 4, max_length: 5 })),
    label({ type: 6, custom_id: 'role', required: false, min_values: 0, max_values: 1 }),
    label({ type: 23, custom_id: 'quiet', default: true }),
  ];
  expect(validateModal(modal(...components))).toEqual([]);
});

test('modals of any shape are refused, never thrown at', () => {
  const component = fc.record({
    type: fc.constantFrom(1, 3, 4, 10, 18, 19, 21, 22, 23),
    component: fc.anything(),
    components: fc.anything(),
    options: fc.anything(),
  });
  const shaped = fc.record({
    title: fc.anything(),
    custom_id: fc.anything(),
    components: fc.array(component),
  });
  fc.assert(
    fc.property(fc.oneof(fc.anything({ withNullPrototype: true, withBigInt: true }), shaped), (payload) => {
      expect(validateModal(payload).length).toBeGreaterThan(0);
    }),
  );
});
