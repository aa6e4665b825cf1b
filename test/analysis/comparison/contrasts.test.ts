// Contrasts: words of which one is not the other, in four languages.
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { areContrasting } from '../../../src/analysis/comparison/contrasts.ts';
import { contentStemsOf, tokensOf } from '../../../src/analysis/comparison/tokens.ts';

function stemsOf(text: string, language = 'en'): ReadonlySet<string> {
  return contentStemsOf(tokensOf(text, language));
}

test.each<[string, string, string, boolean]>([
  ['en', 'the northern tunnel', 'the southern tunnel', true],
  ['en', 'the northern tunnel', 'the tunnel', false],
  ['en', 'the northern and the southern tunnel', 'the southern tunnel', false],
  ['en', 'exports of cars', 'imports of cars', true],
  ['en', 'a tax on coal', 'a tax on gas', true],
  ['en', 'a ferry to Holm', 'a flight to Holm', true],
  ['en', 'the ferry sank', 'the teacher sang', false],
  ['de', 'die Ausfuhr nach Norden', 'die Ausfuhr nach Süden', true],
  ['de', 'eine Brücke', 'ein Tunnel', true],
  ['fr', 'le train pour Linden', 'le bus pour Linden', true],
  ['es', 'el puente de Linden', 'el túnel de Linden', true],
  ['fi', 'north', 'south', false],
])('in %s: %s, %s: %s', (...[language, one, other, expected]) => {
  const [mine, theirs] = [stemsOf(one, language), stemsOf(other, language)];
  expect(areContrasting(mine, theirs, language)).toBe(expected);
  expect(areContrasting(theirs, mine, language)).toBe(expected);
});

it('never holds for a statement and one that has all its words', () => {
  const words =
    'northern southern export import ferry flight price wage coal gas union employer first last'.split(' ');
  fc.assert(
    fc.property(fc.subarray(words), fc.subarray(words), (some, others) => {
      const part = stemsOf(some.join(' '));
      expect(areContrasting(part, part.union(stemsOf(others.join(' '))), 'en')).toBe(false);
    }),
  );
});
