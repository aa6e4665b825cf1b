// Rules over all components of a message or modal together: how many, how much text, which names twice.
import { COMPONENTS_MAX, KIND } from './components.ts';
import { type Fields, fieldPath, isFields, repeatedAt, violation } from './fields.ts';
import { ENCODED_TEXT_TOO_LARGE, type Violation } from './violation.ts';

/** Characters of all TextDisplays together. Not in the documents: read from Discord's refusals. */
export const TEXT_TOTAL_MAX_LENGTH = 4000;

/**
 * UTF-8 bytes of all TextDisplays together, 12 more counted for each: above, Discord answers 500.
 * Measured in discord-api-docs issue 8554, to the byte.
 */
const TEXT_TOTAL_MAX_BYTES = 10_170;
const BYTES_PER_TEXT = 12;

/** A container holds a section that holds a text: deeper than this, the shape is refused anyway. */
const DEPTH_MAX = 4;

/** A component, and where it stands. */
export interface Placed {
  component: Fields;
  path: string;
}

/** All components under a list, with their children, accessories and labelled inputs, in reading order. */
export function componentsIn(components: unknown, path: string, depth = DEPTH_MAX): Placed[] {
  if (!Array.isArray(components)) return [];
  return components.flatMap((component: unknown, index) => withNested(component, `${path}[${index}]`, depth));
}

function withNested(component: unknown, path: string, depth: number): Placed[] {
  if (!isFields(component) || depth === 0) return [];
  return [
    { component, path },
    ...componentsIn(component['components'], fieldPath(path, 'components'), depth - 1),
    ...withNested(component['accessory'], fieldPath(path, 'accessory'), depth - 1),
    ...withNested(component['component'], fieldPath(path, 'component'), depth - 1),
  ];
}

/** No `custom_id` twice, and no `id` twice but 0, which stands for none. */
export function nameRules(placed: readonly Placed[]): Violation[] {
  const customIds = placed.map(({ component }) => keyOf(component['custom_id']));
  const ids = placed.map(({ component }) => (component['id'] === 0 ? null : keyOf(component['id'])));
  return [
    ...repeatedAt(customIds).flatMap((index) => repeated(placed[index], 'custom_id')),
    ...repeatedAt(ids).flatMap((index) => repeated(placed[index], 'id')),
  ];
}

function keyOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function repeated(placed: Placed | undefined, field: 'custom_id' | 'id'): Violation[] {
  if (placed === undefined) return [];
  return violation(
    fieldPath(placed.path, field),
    `COMPONENT_${field.toUpperCase()}_DUPLICATED`,
    `Another component has the same ${field}.`,
  );
}

/** The bounds that hold over a whole V2 message. */
export function totalRules(placed: readonly Placed[], path: string): Violation[] {
  const found: Violation[] = [];
  if (placed.length > COMPONENTS_MAX)
    found.push({
      path,
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: `A message can have ${COMPONENTS_MAX} components, nested ones counted; here are ${placed.length}.`,
    });
  const texts = placed.flatMap(({ component }) =>
    component['type'] === KIND.textDisplay && typeof component['content'] === 'string'
      ? [component['content']]
      : [],
  );
  return [...found, ...textRules(texts, path)];
}

function textRules(texts: readonly string[], path: string): Violation[] {
  const length = texts.reduce((sum, content) => sum + content.length, 0);
  if (length > TEXT_TOTAL_MAX_LENGTH)
    return violation(
      path,
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `All texts together can have ${TEXT_TOTAL_MAX_LENGTH} characters; here are ${length}.`,
    );
  const bytes = texts.reduce((sum, content) => sum + Buffer.byteLength(content) + BYTES_PER_TEXT, 0);
  if (bytes <= TEXT_TOTAL_MAX_BYTES) return [];
  return violation(
    path,
    ENCODED_TEXT_TOO_LARGE,
    `All texts together can have ${TEXT_TOTAL_MAX_BYTES} bytes, ${BYTES_PER_TEXT} added for each; here are ${bytes}.`,
  );
}
