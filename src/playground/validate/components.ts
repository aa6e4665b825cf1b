// The kinds of component that a message may have: what each needs, its limits, and what may stand in it.
import { attachedFile, media } from './addresses.ts';
import { button, componentId } from './buttons.ts';
import {
  type Check,
  fieldPath,
  type Fields,
  integer,
  isFields,
  kindOf,
  type Kinds,
  list,
  listIn,
  oneOf,
  shape,
  text,
  violation,
  visibleText,
  yesOrNo,
} from './fields.ts';
import { filledSelect, stringSelect } from './selects.ts';
import type { Violation } from './violation.ts';

/** Discord's numbers of the kinds. */
export const KIND = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

/** Components in a message, nested ones and accessories counted. */
export const COMPONENTS_MAX = 40;

/** Rows in a message without components V2. */
const ROWS_MAX = 5;

/** Characters of one TextDisplay; all of a message together have the same bound. */
const TEXT_MAX_LENGTH = 4000;

const altText = text({ min: 1, max: 1024 });

const componentOf = (kinds: Kinds): Check => kindOf(kinds, 'component');

/** Markdown text; the same in messages and modals. */
export const textDisplay: Check = shape({
  required: { content: visibleText({ max: TEXT_MAX_LENGTH }) },
  optional: { id: componentId },
});

const thumbnail = shape({
  required: { media },
  optional: { id: componentId, description: altText, spoiler: yesOrNo },
});

const galleryItem = shape({ required: { media }, optional: { description: altText, spoiler: yesOrNo } });

const rowChild = componentOf({
  [KIND.button]: button,
  [KIND.stringSelect]: stringSelect('message'),
  [KIND.userSelect]: filledSelect(KIND.userSelect, 'message'),
  [KIND.roleSelect]: filledSelect(KIND.roleSelect, 'message'),
  [KIND.mentionableSelect]: filledSelect(KIND.mentionableSelect, 'message'),
  [KIND.channelSelect]: filledSelect(KIND.channelSelect, 'message'),
});

const row = shape({
  required: { components: list(rowChild, { min: 1, max: 5 }) },
  optional: { id: componentId },
  together: fullRow,
});

/** A select takes the whole row. */
function fullRow(fields: Fields, path: string): Violation[] {
  const children = listIn(fields, 'components').filter(isFields);
  if (children.length === 1 || children.every((child) => child['type'] === KIND.button)) return [];
  return violation(
    fieldPath(path, 'components'),
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    'A select needs a row of its own.',
  );
}

const section = shape({
  required: {
    components: list(componentOf({ [KIND.textDisplay]: textDisplay }), { min: 1, max: 3 }),
    accessory: componentOf({ [KIND.button]: button, [KIND.thumbnail]: thumbnail }),
  },
  optional: { id: componentId },
});

const gallery = shape({
  required: { items: list(galleryItem, { min: 1, max: 10 }) },
  optional: { id: componentId },
});

const file = shape({
  required: { file: attachedFile },
  optional: { id: componentId, spoiler: yesOrNo },
});

const separator = shape({
  optional: { id: componentId, divider: yesOrNo, spacing: oneOf([1, 2]) },
});

const containerChildren = {
  [KIND.row]: row,
  [KIND.section]: section,
  [KIND.textDisplay]: textDisplay,
  [KIND.gallery]: gallery,
  [KIND.file]: file,
  [KIND.separator]: separator,
};

const container = shape({
  required: { components: list(componentOf(containerChildren), { min: 1, max: COMPONENTS_MAX }) },
  optional: { id: componentId, accent_color: integer({ min: 0, max: 0xff_ff_ff }), spoiler: yesOrNo },
});

/** The components of a message with the flag IS_COMPONENTS_V2. */
export const v2Components: Check = list(componentOf({ ...containerChildren, [KIND.container]: container }), {
  min: 1,
  max: COMPONENTS_MAX,
});

/** The components of a message without it. */
export const rowsOnly: Check = list(componentOf({ [KIND.row]: row }), { max: ROWS_MAX });
