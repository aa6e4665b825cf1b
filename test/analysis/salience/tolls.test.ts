// Tolls: what befell how many, in several languages, and which counts a newer write-up has overtaken.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { giveOneToll, latestTollOf, overtakenOf, tollsIn } from '../../../src/analysis/salience/tolls.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import { anArticle, NOW, urlOf } from '../../nouns.ts';

function told(words: string, language = 'en'): string[] {
  return tollsIn(words, language).map(({ fate, count }) => `${fate} ${count}`);
}

describe('tollsIn', () => {
  it.each([
    ['Five people are now known to have died in the collision off Port Ellery.', ['killed 5']],
    ['Two bodies were found, bringing the death toll to five.', ['killed 2', 'killed 5']],
    ['Last two missing found dead; ferry toll is seven', ['missing 2', 'killed 7']],
    ['The toll of Friday’s collision now stands at seven.', ['killed 7']],
    ['The toll of the earthquake in the Kessar valley has risen to 19.', ['killed 19']],
    ['A coaster ran into it, killing at least three people and injuring 20.', ['killed 3', 'injured 20']],
    ['Twenty-seven people were injured and two are still missing.', ['injured 27', 'missing 2']],
    ['Nineteen dead in Orun', ['killed 19']],
    ['Divers have found two more victims of the ferry accident.', ['killed 2']],
    ['The toll of the collision is now seven.', ['killed 7']],
    ['Estbridge’s health office has counted 14 cases of Legionnaires’ disease.', ['ill 14']],
  ])('reads %s', (words, tolls) => {
    expect(told(words)).toEqual(tolls);
  });

  it.each([
    ['de', 'Nach dem Zusammenstoß ist die Zahl der Todesopfer auf fünf gestiegen.', ['killed 5']],
    ['de', 'Fährunglück vor Port Ellery: Fünf Tote und 27 Verletzte', ['killed 5', 'injured 27']],
    ['fr', 'Le bilan est passé à 12 morts, et 40 blessés.', ['killed 12', 'injured 40']],
    ['es', 'El choque dejó 12 muertos y 40 heridos.', ['killed 12', 'injured 40']],
    ['zh', '事故已造成5人死亡、27人受伤，另有2人失踪。', ['killed 5', 'injured 27', 'missing 2']],
    ['zh', '潜水员夜间又找到两具遗体，遇难者增至5人。', ['killed 5']],
  ])('reads %s: %s', (language, words, tolls) => {
    expect(told(words, language)).toEqual(tolls);
  });

  it.each([
    'The firm cut 300 jobs, and the harbour master resigned.',
    'The deal died after 12 months of talks, for 40 million crowns were asked.',
    'The magnitude was 5.9, and the dead were buried on Monday.',
    'The dead were remembered at 7 p.m. in the parish hall.',
  ])('finds no toll in %s', (words) => {
    expect(told(words)).toEqual([]);
  });

  it('comes at once, whatever stands after a figure', () => {
    const hostile = fc.constantFrom('20 ', 'a', 'aaaa', '-', ' ', 'dead', '’', 'to ', 'toll ', '人');
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 100, maxLength: 300 }), (pieces) => {
        const begun = performance.now();
        tollsIn(`dead 20 ${pieces.join('')}`, 'en');
        expect(performance.now() - begun).toBeLessThan(1_000);
      }),
      { numRuns: 50 },
    );
  });
});

/** A write-up of so many hours ago, and its sentences with their tolls. */
function writeUp(hours: number, headline: string, ...sentences: string[]) {
  const publishedAt = NOW - hours * HOUR_MS;
  const article = anArticle({ url: urlOf(hours), headline, body: sentences.join(' '), publishedAt });
  return sentences.map((words) => ({ article, words, tolls: tollsIn(words, 'en') }));
}

function overtaken(...writeUps: ReturnType<typeof writeUp>[]): string[] {
  const sentences = writeUps.flat();
  const articles = [...new Set(sentences.map(({ article }) => article))];
  return [...overtakenOf(sentences, articles)].map(({ words }) => words);
}

const FIVE = 'Five people died in the collision.';
const SEARCH = 'Two passengers are still missing.';
const FOG = 'The fog was thick on Friday.';

describe('overtakenOf', () => {
  it('finds the counts of a write-up whose toll has risen since, and nothing else of it', () => {
    const newer = writeUp(3, 'Ferry runs', 'Seven people died in the collision.');
    expect(overtaken(writeUp(20, 'Ferry hit', FIVE, SEARCH, FOG), newer)).toEqual([FIVE, SEARCH]);
  });

  it('reads the toll in a newer headline, and in an older one', () => {
    expect(overtaken(writeUp(20, 'Ferry hit', FIVE), writeUp(3, 'Ferry toll is seven', FOG))).toEqual([FIVE]);
    const five = writeUp(20, 'Five dead as ferry is hit', SEARCH, FOG);
    expect(overtaken(five, writeUp(3, 'Ferry toll is seven', FOG))).toEqual([SEARCH]);
  });

  it('leaves what is of one time, what fell, and what counts something else', () => {
    const older = writeUp(20, 'Ferry hit', FIVE);
    expect(overtaken(older, writeUp(19.5, 'Ferry toll is seven', FOG))).toEqual([]);
    expect(overtaken(older, writeUp(3, 'Ferry toll is four', FOG))).toEqual([]);
    expect(overtaken(older, writeUp(3, 'Seven hundred dead at sea in a century', FOG))).toEqual([]);
    expect(overtaken(older, writeUp(3, 'Seven injured', FOG))).toEqual([]);
    expect(overtaken(older)).toEqual([]);
  });

  it('never takes a count of the newest write-up', () => {
    const hours = fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 });
    const counts = fc.array(fc.integer({ min: 2, max: 60 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(hours, counts, (ages, dead) => {
        const writeUps = ages.map((age, at) =>
          writeUp(age, 'Ferry hit', `${dead[at] ?? 2} people died there.`),
        );
        const newest = Math.min(...ages);
        const all = writeUps.flat();
        const found = overtakenOf(all, [...new Set(all.map(({ article }) => article))]);
        expect([...found].some(({ article }) => article.id === urlOf(newest))).toBe(false);
      }),
    );
  });
});

describe('latestTollOf', () => {
  it('is the highest count of the dead and the ill', () => {
    const sentences = [
      ...writeUp(3, 'x', 'Seven people died.', FIVE),
      ...writeUp(2, 'x', '20 were injured.'),
    ];
    expect(latestTollOf(sentences)).toEqual([{ fate: 'killed', count: 7 }]);
    expect(latestTollOf([])).toEqual([]);
  });
});

describe('giveOneToll', () => {
  it('is true of the same count of the same fate; one is said of too many', () => {
    const seven = tollsIn('Seven people died.', 'en');
    expect(giveOneToll(seven, tollsIn('The ferry toll is 7.', 'en'))).toBe(true);
    expect(giveOneToll(seven, tollsIn('Seven people were injured.', 'en'))).toBe(false);
    expect(giveOneToll(tollsIn('One person died.', 'en'), tollsIn('One man died.', 'en'))).toBe(false);
    expect(giveOneToll(seven, [])).toBe(false);
  });
});
