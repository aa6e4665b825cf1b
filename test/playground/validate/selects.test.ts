// What Discord takes and refuses of the five select menus in a message.
import { checkRules, filled, inRow, long, options, type Rule, select } from './payloads.ts';

const CHILD = 'components[0].components[0]';

const RULES: Rule[] = [
  [
    'options',
    inRow(select({ options: options(25) })),
    inRow(select({ options: options(26) })),
    `${CHILD}.options BASE_TYPE_BAD_LENGTH`,
  ],
  [
    'no options',
    inRow(select({ options: options(1) })),
    inRow(select({ options: [] })),
    `${CHILD}.options BASE_TYPE_BAD_LENGTH`,
  ],
  [
    'option value twice',
    inRow(select({ options: options(2) })),
    inRow(select({ options: [...options(2), ...options(1)] })),
    `${CHILD}.options[2] SELECT_COMPONENT_OPTION_VALUE_DUPLICATED`,
  ],
  ...(['label', 'value', 'description'] as const).map((field): Rule => {
    const option = (text: unknown) => inRow(select({ options: [{ label: 'l', value: 'v', [field]: text }] }));
    return [
      `option ${field}`,
      option(long(100)),
      option(long(101)),
      `${CHILD}.options[0].${field} BASE_TYPE_BAD_LENGTH`,
    ];
  }),
  [
    'placeholder',
    inRow(select({ placeholder: long(150) })),
    inRow(select({ placeholder: long(151) })),
    `${CHILD}.placeholder BASE_TYPE_MAX_LENGTH`,
  ],
  [
    'values',
    inRow(select({ min_values: 0, max_values: 3 })),
    inRow(select({ min_values: 3, max_values: 2 })),
    `${CHILD}.min_values NUMBER_TYPE_MAX`,
  ],
  [
    'values by default',
    inRow(select({ min_values: 1 })),
    inRow(select({ min_values: 2 })),
    `${CHILD}.min_values NUMBER_TYPE_MAX`,
  ],
  [
    'more values than options',
    inRow(select({ max_values: 3 })),
    inRow(select({ max_values: 4 })),
    `${CHILD}.max_values NUMBER_TYPE_MAX`,
  ],
  [
    'preselected options',
    inRow(select({ options: [{ label: 'l', value: 'v', default: true }] })),
    inRow(select({ options: options(2).map((option) => ({ ...option, default: true })) })),
    `${CHILD}.options SELECT_COMPONENT_TOO_MANY_DEFAULTS`,
  ],
  [
    'max_values',
    filled(5, { max_values: 25 }),
    filled(5, { max_values: 26 }),
    `${CHILD}.max_values NUMBER_TYPE_MAX`,
  ],
  [
    'min_values',
    filled(6, { min_values: 0 }),
    filled(6, { min_values: -1 }),
    `${CHILD}.min_values NUMBER_TYPE_MIN`,
  ],
  [
    'channel types',
    filled(8, { channel_types: [0, 5, 15] }),
    filled(8, { channel_types: [7] }),
    `${CHILD}.channel_types[0] BASE_TYPE_CHOICES`,
  ],
  [
    'kind of preselected value',
    filled(7, { default_values: [{ id: '1', type: 'role' }] }),
    filled(5, { default_values: [{ id: '1', type: 'role' }] }),
    `${CHILD}.default_values[0].type BASE_TYPE_CHOICES`,
  ],
  [
    'number of preselected values',
    filled(8, { default_values: [{ id: '1', type: 'channel' }] }),
    filled(8, { default_values: ['1', '2'].map((id) => ({ id, type: 'channel' })) }),
    `${CHILD}.default_values BASE_TYPE_BAD_LENGTH`,
  ],
];

checkRules('a select', RULES);
