// The inputs that only a modal may have: text, files, radio buttons, checkboxes.
import { componentId, customId } from './buttons.ts';
import {
  type Check,
  fieldPath,
  type Fields,
  integer,
  list,
  listIn,
  numberIn,
  oneOf,
  shape,
  text,
  violation,
  yesOrNo,
} from './fields.ts';
import { countRules, optionRules, requiredRule } from './selects.ts';
import type { Violation } from './violation.ts';

/** Characters that a member can type. */
const INPUT_MAX_LENGTH = 4000;

/** Options of a group, and files of an upload. */
const GROUP_MAX = 10;

const inputFields = {
  id: componentId,
  min_length: integer({ min: 0, max: INPUT_MAX_LENGTH }),
  max_length: integer({ min: 1, max: INPUT_MAX_LENGTH }),
  required: yesOrNo,
  value: text({ max: INPUT_MAX_LENGTH }),
  placeholder: text({ max: 100 }),
};

const inputLabel = text({ min: 1, max: 45 });

/** A line or a paragraph to type, inside a Label. */
export const textInput: Check = shape({
  required: { custom_id: customId, style: oneOf([1, 2]) },
  optional: { ...inputFields, label: inputLabel },
  together: lengthRules,
});

/** The same in a row, the older way: it has to bring its own label. */
export const labelledTextInput: Check = shape({
  required: { custom_id: customId, style: oneOf([1, 2]), label: inputLabel },
  optional: inputFields,
  together: lengthRules,
});

function lengthRules(fields: Fields, path: string): Violation[] {
  const max = numberIn(fields, 'max_length', INPUT_MAX_LENGTH);
  if (numberIn(fields, 'min_length', 0) > max)
    return violation(fieldPath(path, 'min_length'), 'NUMBER_TYPE_MAX', `min_length is above ${max}.`);
  const value = fields['value'];
  if (typeof value !== 'string' || value.length <= max) return [];
  return violation(fieldPath(path, 'value'), 'BASE_TYPE_MAX_LENGTH', `The value is longer than ${max}.`);
}

const groupOption = shape({
  required: { label: text({ min: 1, max: 100 }), value: text({ min: 1, max: 100 }) },
  optional: { description: text({ max: 100 }), default: yesOrNo },
});

/** One of two to ten. */
export const radioGroup: Check = shape({
  required: { custom_id: customId, options: list(groupOption, { min: 2, max: GROUP_MAX }) },
  optional: { id: componentId, required: yesOrNo },
  together: (fields, path) => optionRules({ options: fields['options'] }, path),
});

/** Some of one to ten; all of them where no maximum is given. */
export const checkboxGroup: Check = shape({
  required: { custom_id: customId, options: list(groupOption, { min: 1, max: GROUP_MAX }) },
  optional: {
    id: componentId,
    min_values: integer({ min: 0, max: GROUP_MAX }),
    max_values: integer({ min: 1, max: GROUP_MAX }),
    required: yesOrNo,
  },
  together: (fields, path) => {
    const options = listIn(fields, 'options').length;
    return [
      ...requiredRule(fields, path),
      ...countRules(fields, path, options),
      ...optionRules(fields, path, options),
    ];
  },
});

/** Yes or no. */
export const checkbox: Check = shape({
  required: { custom_id: customId },
  optional: { id: componentId, default: yesOrNo },
});

/** Files from the member. */
export const fileUpload: Check = shape({
  required: { custom_id: customId },
  optional: {
    id: componentId,
    min_values: integer({ min: 0, max: GROUP_MAX }),
    max_values: integer({ min: 1, max: GROUP_MAX }),
    required: yesOrNo,
    file_types: list(text({ min: 1, max: 16 }), { max: 10 }),
  },
  together: (fields, path) => [...requiredRule(fields, path), ...countRules(fields, path)],
});
