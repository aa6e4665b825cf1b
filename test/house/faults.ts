// What a rule of the house finds in one source, for the tests of the rules.
import { parseSource, type Source } from './sources.ts';

type Rule = (sources: readonly Source[]) => string[];

/** What a rule finds in one source. */
export function faultsOf(rule: Rule, path: string, text: string): string[] {
  return rule([parseSource(path, text)]);
}
