// Remembers everything that the validator refused, says it in the log, and makes the 400 that Discord would answer.
import type { Log } from '../../log.ts';
import { invalidForm, type HttpAnswer } from './http-answers.ts';
import { VIOLATIONS_KEPT_MAX } from '../local-limits.ts';
import type { Violation } from '../validate/violation.ts';

export interface Violations {
  list(): Violation[];
  /** How many there ever were. */
  count(): number;
  /** Keeps and logs them; null when there are none. `under` is the field that the payload came in, such as `data`. */
  refuse(violations: readonly Violation[], request: { label: string; under?: string }): HttpAnswer | null;
}

export function createViolations(log: Log): Violations {
  const kept: Violation[] = [];
  let count = 0;
  return {
    list: () => [...kept],
    count: () => count,
    refuse(found, { label, under = '' }) {
      if (found.length === 0) return null;
      kept.push(...found);
      count += found.length;
      kept.splice(0, kept.length - VIOLATIONS_KEPT_MAX);
      const errors = found.map(({ path, code, message }) => `${path}: ${message} (${code})`);
      log.warn({ request: label, errors }, 'The local Discord refused a request that Discord would refuse.');
      return invalidForm(found, under);
    },
  };
}

/** One violation of a rule that is not about a payload's form alone. */
export function violation(path: string, code: string, message: string): Violation[] {
  return [{ path, code, message }];
}
