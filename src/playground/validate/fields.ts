// The checks of single values that every rule of the validator is put together from.
import type { Violation } from './violation.ts';

/** Says what is wrong with a value that stands at a path; an empty list when nothing is. */
export type Check = (value: unknown, path: string) => Violation[];

/** A JSON object whose fields are not known yet. */
export type Fields = Readonly<Record<string, unknown>>;

interface Bounds {
  min?: number;
  max?: number;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The field is left out, or null: Discord makes no difference. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

export function fieldPath(path: string, field: string): string {
  return path === '' ? field : `${path}.${field}`;
}

export function violation(path: string, code: string, message: string): Violation[] {
  return [{ path, code, message }];
}

export function missing(path: string): Violation[] {
  return violation(path, 'BASE_TYPE_REQUIRED', 'This field is missing or empty, and it is required.');
}

/** A length outside its bounds, named as Discord names it: by both bounds, or by the upper one alone. */
function badLength(path: string, { min = 0, max = Infinity }: Bounds): Violation[] {
  return min > 0
    ? violation(path, 'BASE_TYPE_BAD_LENGTH', `The length has to be from ${min} to ${max}.`)
    : violation(path, 'BASE_TYPE_MAX_LENGTH', `The length has to be at most ${max}.`);
}

/** Text with a length in UTF-16 units, which is never less than Discord counts. */
export function text({ min = 0, max = Infinity }: Bounds): Check {
  return (value, path) => {
    if (typeof value !== 'string')
      return violation(path, 'STRING_TYPE_CONVERT', 'The value has to be a string.');
    return value.length < min || value.length > max ? badLength(path, { min, max }) : [];
  };
}

/** Text that must hold more than white space. */
export function visibleText({ max }: { max: number }): Check {
  const inBounds = text({ min: 1, max });
  return (value, path) =>
    typeof value === 'string' && value.trim() === '' ? missing(path) : inBounds(value, path);
}

export function integer(bounds: Bounds = {}): Check {
  const inBounds = decimal(bounds);
  return (value, path) =>
    Number.isSafeInteger(value)
      ? inBounds(value, path)
      : violation(path, 'NUMBER_TYPE_COERCE', 'The value has to be a whole number.');
}

export function decimal({ min = -Infinity, max = Infinity }: Bounds = {}): Check {
  return (value, path) => {
    if (typeof value !== 'number' || !Number.isFinite(value))
      return violation(path, 'NUMBER_TYPE_COERCE', 'The value has to be a number.');
    if (value < min) return violation(path, 'NUMBER_TYPE_MIN', `The value has to be at least ${min}.`);
    if (value > max) return violation(path, 'NUMBER_TYPE_MAX', `The value has to be at most ${max}.`);
    return [];
  };
}

export const yesOrNo: Check = (value, path) =>
  typeof value === 'boolean'
    ? []
    : violation(path, 'BOOLEAN_TYPE_CHOICES', 'The value has to be true or false.');

export function oneOf(choices: readonly (string | number)[]): Check {
  return (value, path) =>
    choices.some((choice) => choice === value)
      ? []
      : violation(path, 'BASE_TYPE_CHOICES', `The value has to be one of ${choices.join(', ')}.`);
}

/** An identifier of Discord's: an unsigned 64-bit number, written as a string. */
export const snowflake: Check = (value, path) =>
  typeof value === 'string' && /^\d{1,20}$/.test(value)
    ? []
    : violation(path, 'NUMBER_TYPE_COERCE', 'The value has to be an id: a string of digits.');

/** Items beyond the longest allowed list are not looked at: the list is refused anyway. */
export function list(check: Check, { min = 0, max = Infinity }: Bounds): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return violation(path, 'LIST_TYPE_CONVERT', 'The value has to be a list.');
    const items: unknown[] = value.slice(0, max);
    const found = items.flatMap((item, index) => check(item, `${path}[${index}]`));
    return value.length < min || value.length > max ? [...badLength(path, { min, max }), ...found] : found;
  };
}

interface Shape {
  required?: Readonly<Record<string, Check>>;
  /** May be left out or null. */
  optional?: Readonly<Record<string, Check>>;
  /** What several fields have to be to each other; asked only of objects whose single fields are right. */
  together?: (fields: Fields, path: string) => Violation[];
}

/** An object with fields; ones that are not listed are ignored, as Discord ignores them. */
export function shape({ required = {}, optional = {}, together }: Shape): Check {
  return (value, path) => {
    if (!isFields(value)) return violation(path, 'MODEL_TYPE_CONVERT', 'The value has to be an object.');
    const wrong = Object.entries(required).flatMap(([field, check]) =>
      isAbsent(value[field]) ? missing(fieldPath(path, field)) : check(value[field], fieldPath(path, field)),
    );
    const alsoWrong = Object.entries(optional).flatMap(([field, check]) =>
      isAbsent(value[field]) ? [] : check(value[field], fieldPath(path, field)),
    );
    const found = [...wrong, ...alsoWrong];
    return found.length === 0 && together !== undefined ? together(value, path) : found;
  };
}

/** The check of each kind that may stand somewhere, by Discord's number of the kind. */
export type Kinds = Readonly<Record<number, Check>>;

/** An object whose `type` is one of the kinds; another is refused at the object, as Discord does. */
export function kindOf(kinds: Kinds, noun: string): Check {
  const types = Object.keys(kinds).join(', ');
  return (value, path) => {
    if (!isFields(value)) return violation(path, 'MODEL_TYPE_CONVERT', `The ${noun} has to be an object.`);
    const type = value['type'];
    const check = typeof type === 'number' && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
    return check === undefined
      ? violation(path, 'UNION_TYPE_CHOICES', `The type of a ${noun} has to be one of ${types} here.`)
      : check(value, path);
  };
}

/** The list in a field; empty where there is none. */
export function listIn(fields: Fields, field: string): readonly unknown[] {
  const value = fields[field];
  return Array.isArray(value) ? value : [];
}

/** The number in a field, or another where there is none. */
export function numberIn(fields: Fields, field: string, otherwise: number): number {
  const value = fields[field];
  return typeof value === 'number' ? value : otherwise;
}

/** The positions in a list whose key stood there before; null keys are never the same. */
export function repeatedAt(keys: readonly (string | null)[]): number[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    if (key === null) return [];
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}
