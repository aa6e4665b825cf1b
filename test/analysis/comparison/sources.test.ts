// Who said it: sources before, behind and around a statement.
import { expect, it, test } from 'vitest';
import { ascriptionIn } from '../../../src/analysis/comparison/sources.ts';

/** The source and what is left as the statement. */
function read(sentence: string): [string | null, string] | null {
  const found = ascriptionIn(sentence);
  if (found === null) return null;
  const source = found.source === null ? null : sentence.slice(found.source.start, found.source.end);
  return [source, (sentence.slice(0, found.start) + sentence.slice(found.end)).trim()];
}

test.each<[string, string | null, string]>([
  ['Police said that three people were hurt.', 'Police', 'three people were hurt.'],
  ['The mayor said on Monday that the plan is dead.', 'The mayor', 'the plan is dead.'],
  ['He said that the plan is dead.', null, 'the plan is dead.'],
  ['According to the operator, the leak began in a valve.', 'the operator', 'the leak began in a valve.'],
  ['The leak began in a valve, according to the brigade.', 'the brigade', 'The leak began in a valve'],
  ['The leak began in a valve, the operator said.', 'the operator', 'The leak began in a valve'],
  ['The plant will stay, said Per Holt.', 'Per Holt', 'The plant will stay'],
  ['Berg, head of the academy, said that work stopped.', 'Berg, head of the academy,', 'work stopped.'],
  ['Selon la police, trois personnes sont mortes.', 'la police', 'trois personnes sont mortes.'],
  ['Según la policía, tres personas murieron.', 'la policía', 'tres personas murieron.'],
])('%s', (sentence, source, statement) => {
  expect(read(sentence)).toEqual([source, statement]);
});

it.each([
  'The harbour was closed on Monday.',
  'Three people were killed when a bus left the road.',
  'Alder Bank confirmed on Friday that it is in talks.',
])('finds none in: %s', (sentence) => {
  expect(read(sentence)).toBeNull();
});
