// What befell those a figure counts: before it, after it, in several languages; never past a mark or another number.
import { describe, expect, it } from 'vitest';
import { fateOf } from '../../../src/analysis/support/fates.ts';
import { supportCaseOf } from './case.ts';

function fates(text: string, language = 'en'): (string | null)[] {
  const { claim } = supportCaseOf(text, ['Nothing.'], language);
  const words = claim.sentences.flatMap((sentence) => sentence.words);
  return claim.figures.map((figure) => fateOf(figure, words, claim.figures));
}

const TABLE: readonly (readonly [string, string, readonly (string | null)[]])[] = [
  ['en', 'killing 30', ['killed']],
  ['en', 'killing at least 30', ['killed']],
  ['en', 'killing 30 and injuring 12', ['killed', 'injured']],
  ['en', 'killed more than 30 people', ['killed']],
  ['en', '30 dead', ['killed']],
  ['en', 'A blast left 30 dead and 12 wounded.', ['killed', 'injured']],
  ['en', '30 people died', ['killed']],
  ['en', '30 people were killed and another 12 injured', ['killed', 'injured']],
  ['en', '30 of the people on board are missing', ['missing']],
  ['en', 'Police arrested 14 men.', ['arrested']],
  ['en', 'Crews rescued some 14 men.', ['rescued']],
  ['en', '14 men, injured or not, left', [null]],
  ['en', 'They counted 14 and 30 died.', [null, 'killed']],
  ['en', '30 percent died', [null]],
  ['en', 'the third died', [null]],
  ['en', 'The town has 30 boats.', [null]],
  ['de', 'mindestens 30 Menschen wurden getötet, 12 verletzt', ['killed', 'injured']],
  ['fr', '30 personnes sont mortes', ['killed']],
  ['fr', 'au moins 12 blessés', ['injured']],
  ['es', 'murieron 30 personas', ['killed']],
  ['es', '12 heridos', ['injured']],
];

describe('fateOf', () => {
  it.each(TABLE)('reads %s: %s', (language, text, expected) => {
    expect(fates(text, language)).toEqual(expected);
  });
});
