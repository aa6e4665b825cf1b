// Discord's rules for the five kinds of select menu, in messages and in modals.
import { componentId, customId, emoji } from './buttons.ts';
import {
  type Check,
  fieldPath,
  type Fields,
  integer,
  isAbsent,
  isFields,
  list,
  listIn,
  numberIn,
  oneOf,
  repeatedAt,
  shape,
  snowflake,
  text,
  violation,
  yesOrNo,
} from './fields.ts';
import type { Violation } from './violation.ts';

/** Where a select stands: modals know `required` and refuse `disabled`, messages the reverse. */
export type Place = 'message' | 'modal';

/** Types of channel that Discord knows; 6 to 9 were never given to bots. */
export const CHANNEL_TYPES = [0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16] as const;

const VALUES_MAX = 25;

/** What may stand as preselected in each menu that Discord fills itself. */
const DEFAULT_TYPES = {
  5: ['user'],
  6: ['role'],
  7: ['user', 'role'],
  8: ['channel'],
} as const;

const ownFields = {
  id: componentId,
  placeholder: text({ max: 150 }),
  min_values: integer({ min: 0, max: VALUES_MAX }),
  max_values: integer({ min: 1, max: VALUES_MAX }),
  disabled: yesOrNo,
  required: yesOrNo,
};

const selectOption = shape({
  required: { label: text({ min: 1, max: 100 }), value: text({ min: 1, max: 100 }) },
  optional: { description: text({ min: 1, max: 100 }), default: yesOrNo, emoji },
});

/** A menu of our own options. */
export function stringSelect(place: Place): Check {
  return shape({
    required: { custom_id: customId, options: list(selectOption, { min: 1, max: VALUES_MAX }) },
    optional: ownFields,
    together: (fields, path) => [
      ...placeRules(place, fields, path),
      ...countRules(fields, path),
      ...optionRules(fields, path),
    ],
  });
}

/** A menu that Discord fills with members, roles, both, or channels. */
export function filledSelect(type: keyof typeof DEFAULT_TYPES, place: Place): Check {
  const preselected = shape({ required: { id: snowflake, type: oneOf(DEFAULT_TYPES[type]) } });
  const channelTypes = type === 8 ? { channel_types: list(oneOf(CHANNEL_TYPES), {}) } : {};
  return shape({
    required: { custom_id: customId },
    optional: { ...ownFields, ...channelTypes, default_values: list(preselected, { max: VALUES_MAX }) },
    together: (fields, path) => [
      ...placeRules(place, fields, path),
      ...countRules(fields, path),
      ...preselectedRules(fields, path),
    ],
  });
}

function placeRules(place: Place, fields: Fields, path: string): Violation[] {
  if (place === 'message') return [];
  if (fields['disabled'] === true)
    return violation(
      fieldPath(path, 'disabled'),
      'MODAL_COMPONENT_CANNOT_BE_DISABLED',
      'A modal has no disabled components.',
    );
  return requiredRule(fields, path);
}

/** In a modal, a component is required unless it says otherwise, and then at least one value has to be. */
export function requiredRule(fields: Fields, path: string): Violation[] {
  if (fields['required'] === false || fields['min_values'] !== 0) return [];
  return violation(
    fieldPath(path, 'min_values'),
    'NUMBER_TYPE_MIN',
    'min_values can be 0 only with required: false.',
  );
}

/** `min_values` is not above `max_values`; each is 1 where left out, unless the kind has another maximum. */
export function countRules(fields: Fields, path: string, otherwiseMax = 1): Violation[] {
  const max = numberIn(fields, 'max_values', otherwiseMax);
  if (numberIn(fields, 'min_values', 1) <= max) return [];
  return violation(
    fieldPath(path, 'min_values'),
    'NUMBER_TYPE_MAX',
    `min_values is above max_values, ${max}.`,
  );
}

/** Different values; enough options to choose from; not more preselected than can be chosen. */
export function optionRules(fields: Fields, path: string, otherwiseMax = 1): Violation[] {
  const options = listIn(fields, 'options').filter(isFields);
  const values = options.map(({ value }) => (typeof value === 'string' ? value : null));
  const found = repeatedAt(values).flatMap((index) =>
    violation(
      `${fieldPath(path, 'options')}[${index}]`,
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'Another option has the same value.',
    ),
  );
  const max = numberIn(fields, 'max_values', otherwiseMax);
  if (max > options.length || numberIn(fields, 'min_values', 1) > options.length)
    found.push(
      ...violation(fieldPath(path, 'max_values'), 'NUMBER_TYPE_MAX', 'There are fewer options than values.'),
    );
  if (options.filter((option) => option['default'] === true).length > max)
    found.push(
      ...violation(
        fieldPath(path, 'options'),
        'SELECT_COMPONENT_TOO_MANY_DEFAULTS',
        'More options are preselected than can be chosen.',
      ),
    );
  return found;
}

function preselectedRules(fields: Fields, path: string): Violation[] {
  if (isAbsent(fields['default_values'])) return [];
  const count = listIn(fields, 'default_values').length;
  const [min, max] = [numberIn(fields, 'min_values', 1), numberIn(fields, 'max_values', 1)];
  if (count === 0 || (count >= min && count <= max)) return [];
  return violation(
    fieldPath(path, 'default_values'),
    'BASE_TYPE_BAD_LENGTH',
    `From ${min} to ${max} values can be preselected.`,
  );
}
