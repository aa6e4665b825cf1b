// What Discord would refuse in a payload, and the nested form in which its API says so.

/** One reason to refuse a payload. */
export interface Violation {
  /** Where, from the payload's root: `components[0].components[2].custom_id`; empty for the payload itself. */
  path: string;
  /** Discord's name of the error where it is known, ours in the same style where not. */
  code: string;
  /** What is wrong and what would be right, in our words. */
  message: string;
}

/** Discord answers this one with code 50006 of its own, not as an invalid form. */
export const EMPTY_MESSAGE = 'CANNOT_SEND_EMPTY_MESSAGE';

/** Discord answers this one with status 500 and no explanation. */
export const ENCODED_TEXT_TOO_LARGE = 'COMPONENT_ENCODED_TEXT_SIZE_EXCEEDED';

/** A node of Discord's `errors` object: fields and array positions as keys, reasons under `_errors`. */
export interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/**
 * Discord's nested `errors` object for a list of violations.
 * `under` is the field that the payload came in, such as `data` for an interaction's answer.
 */
export function errorTreeOf(violations: readonly Violation[], under = ''): ErrorTree {
  const root: ErrorTree = {};
  for (const { path, code, message } of violations) {
    const node = nodeAt(root, [...keysOf(under), ...keysOf(path)]);
    const reasons = node['_errors'];
    if (Array.isArray(reasons)) reasons.push({ code, message });
    else node['_errors'] = [{ code, message }];
  }
  return root;
}

/** `a[0].b` is the keys a, 0, b. */
function keysOf(path: string): string[] {
  return path.match(/[^.[\]]+/g) ?? [];
}

function nodeAt(root: ErrorTree, keys: readonly string[]): ErrorTree {
  let node = root;
  for (const key of keys) {
    const known = node[key];
    const next = known === undefined || Array.isArray(known) ? {} : known;
    node[key] = next;
    node = next;
  }
  return node;
}
