// Small payloads that the tests of the local Discord's validator are put together from, all invented.
import { describe, expect, test } from 'vitest';
import { validateMessage } from '../../../src/playground/validate/message.ts';
import type { Violation } from '../../../src/playground/validate/violation.ts';

export const V2 = 32_768;

export type Json = Record<string, unknown>;

export function textDisplay(content = 'Harbour reopens', more: Json = {}): Json {
  return { type: 10, content, ...more };
}

export function button(more: Json = {}): Json {
  return { type: 2, style: 2, label: 'Compare', custom_id: 'compare', ...more };
}

/** A link button; without the fields that a pressed one has. */
export function linkButton(more: Json = {}): Json {
  return { type: 2, style: 5, label: 'Read', url: 'https://gazette.example/a1', ...more };
}

export function row(...components: Json[]): Json {
  return { type: 1, components };
}

export function options(count: number): Json[] {
  return Array.from({ length: count }, (_, index) => ({ label: `Tag ${index}`, value: `tag-${index}` }));
}

export function select(more: Json = {}): Json {
  return { type: 3, custom_id: 'period', options: options(3), ...more };
}

export function section(more: Json = {}): Json {
  return { type: 9, components: [textDisplay()], accessory: button(), ...more };
}

export function container(...components: Json[]): Json {
  return { type: 17, components };
}

export function v2(...components: Json[]): Json {
  return { flags: V2, components };
}

export function repeat(count: number, make: (index: number) => Json): Json[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Violations as `path CODE` lines, for comparing. */
export function lines(violations: readonly Violation[]): string[] {
  return violations.map(({ path, code }) => `${path} ${code}`.trim());
}

export function long(length: number): string {
  return 'a'.repeat(length);
}

export function inRow(...components: Json[]): Json[] {
  return [row(...components)];
}

/** A menu that Discord fills: 5 users, 6 roles, 7 both, 8 channels. */
export function filled(type: number, more: Json = {}): Json[] {
  return inRow({ type, custom_id: 'who', ...more });
}

/** Buttons with names of their own. */
export function named(count: number): Json[] {
  return repeat(count, (index) => button({ custom_id: `b${index}` }));
}

/** What is wrong with a new V2 message of these components. */
export function checkV2(...components: Json[]): string[] {
  return lines(validateMessage(v2(...components), { isEdit: false, wasV2: false, isInteraction: false }));
}

/** A rule with components just inside it, components just outside, and the one violation that these are. */
export type Rule = [rule: string, inside: Json[], outside: Json[], line: string];

export function checkRules(subject: string, rules: readonly Rule[]): void {
  describe(`${subject}: each rule holds just inside and breaks just outside`, () => {
    test.each(rules)('%s', (...[, inside, outside, line]) => {
      expect(checkV2(...inside)).toEqual([]);
      expect(checkV2(...outside)).toEqual([line]);
    });
  });
}
