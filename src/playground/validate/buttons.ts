// Discord's rules for a button, and for the emoji on buttons and options.
import { buttonAddress } from './addresses.ts';
import {
  type Check,
  fieldPath,
  type Fields,
  integer,
  isAbsent,
  isFields,
  oneOf,
  shape,
  snowflake,
  text,
  violation,
  yesOrNo,
} from './fields.ts';
import type { Violation } from './violation.ts';

const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

/** What each group of styles needs and what it must not have. */
const STYLE_RULES = {
  press: { needs: 'custom_id', refuses: ['url', 'sku_id'] },
  link: { needs: 'url', refuses: ['custom_id', 'sku_id'] },
  premium: { needs: 'sku_id', refuses: ['custom_id', 'url', 'label', 'emoji'] },
} as const;

/** A 32-bit identifier; 0 stands for none. */
export const componentId = integer({ min: 0, max: 2 ** 31 - 1 });

/** The identifier that comes back with a press. */
export const customId = text({ min: 1, max: 100 });

/** A partial emoji: a custom one by its id and name, or a character of Unicode by its name. */
export const emoji: Check = shape({
  required: { name: text({ max: 32 }) },
  optional: { id: snowflake, animated: yesOrNo },
  together: (fields, path) => {
    const name = fields['name'];
    const isCharacter =
      typeof name === 'string' && /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(name);
    return isCharacter || typeof fields['id'] === 'string'
      ? []
      : violation(path, 'COMPONENT_INVALID_EMOJI', 'An emoji needs an id, or a name that is an emoji.');
  },
});

/** Both where a button stands in a row and where it stands beside a section. */
export const button: Check = shape({
  required: { style: oneOf([1, 2, 3, 4, LINK_STYLE, PREMIUM_STYLE]) },
  optional: {
    id: componentId,
    custom_id: customId,
    label: text({ max: 80 }),
    url: buttonAddress,
    sku_id: snowflake,
    emoji,
    disabled: yesOrNo,
  },
  together: (fields, path) => {
    const { needs, refuses } = STYLE_RULES[styleGroupOf(fields)];
    const found = refuses.flatMap((field) =>
      isAbsent(fields[field]) ? [] : unwanted(fieldPath(path, field), field, needs),
    );
    if (isAbsent(fields[needs])) found.push(...lacking(fieldPath(path, needs), needs));
    return [...found, ...unlabelled(fields, path)];
  },
});

function styleGroupOf(fields: Fields): keyof typeof STYLE_RULES {
  if (fields['style'] === LINK_STYLE) return 'link';
  return fields['style'] === PREMIUM_STYLE ? 'premium' : 'press';
}

function lacking(path: string, field: string): Violation[] {
  return violation(
    path,
    `BUTTON_COMPONENT_${field.toUpperCase()}_REQUIRED`,
    `A button of this style needs ${field}.`,
  );
}

function unwanted(path: string, field: string, needs: string): Violation[] {
  const isPair = [field, needs].toSorted().join() === 'custom_id,url';
  const code = isPair
    ? 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE'
    : `BUTTON_COMPONENT_INVALID_${field.toUpperCase()}`;
  return violation(path, code, `A button of this style has ${needs}, and so it cannot have ${field}.`);
}

function unlabelled(fields: Fields, path: string): Violation[] {
  if (fields['style'] === PREMIUM_STYLE || isFields(fields['emoji'])) return [];
  const label = fields['label'];
  if (typeof label === 'string' && label !== '') return [];
  return violation(path, 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A button needs a label or an emoji.');
}
