// What Discord takes and refuses of all components of a message together.
import {
  button,
  checkRules,
  container,
  long,
  repeat,
  row,
  type Rule,
  section,
  textDisplay,
} from './payloads.ts';

const RULES: Rule[] = [
  [
    '40 components',
    repeat(40, () => textDisplay('a')),
    [container(...repeat(40, () => textDisplay('a')))],
    'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    'accessories counted',
    repeat(13, (index) => section({ accessory: button({ custom_id: `${index}` }) })),
    repeat(14, (index) => section({ accessory: button({ custom_id: `${index}` }) })),
    'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '4,000 characters',
    [textDisplay(long(2000)), container(textDisplay(long(2000)))],
    [textDisplay(long(2000)), container(textDisplay(long(2001)))],
    'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    '10,170 bytes',
    [textDisplay('語'.repeat(3386))],
    [textDisplay('語'.repeat(3386) + 'a')],
    'components COMPONENT_ENCODED_TEXT_SIZE_EXCEEDED',
  ],
  [
    'bytes of several texts',
    [textDisplay('語'.repeat(3380)), textDisplay('a'.repeat(6))],
    [textDisplay('語'.repeat(3380)), textDisplay('a'.repeat(7))],
    'components COMPONENT_ENCODED_TEXT_SIZE_EXCEEDED',
  ],
  [
    'custom ids',
    [row(button()), section({ accessory: button({ custom_id: 'other' }) })],
    [row(button()), section()],
    'components[1].accessory.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'ids, 0 meaning none',
    [textDisplay('a', { id: 0 }), textDisplay('b', { id: 0 })],
    [textDisplay('a', { id: 7 }), container(textDisplay('b', { id: 7 }))],
    'components[1].components[0].id COMPONENT_ID_DUPLICATED',
  ],
];

checkRules('a message as a whole', RULES);
