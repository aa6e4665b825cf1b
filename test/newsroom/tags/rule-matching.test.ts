// Rules and searches agree: an article answers a rule exactly where the index finds it for the rule's question.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../../../src/analysis/terms.ts';
import type { ArticleId, ArticleLine } from '../../../src/news/article.ts';
import { ALL_TIME, createQuestion } from '../../../src/news/question.ts';
import type { TagRule } from '../../../src/news/tag.ts';
import { findArticles } from '../../../src/newsroom/find-articles.ts';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';
import { applyRule, tryRule } from '../../../src/newsroom/tags/apply-rule.ts';
import { readRule, tagsByRules } from '../../../src/newsroom/tags/rule-matching.ts';
import { aLine, aTag, NOW, urlOf } from '../../nouns.ts';
import { openNewsroom } from '../open-newsroom.ts';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...[
      'ferry',
      'Ferries',
      'joint',
      'statement',
      'statements',
      'cooperation',
      'Cooperating',
      'court',
      'Covid-19',
    ],
    ...['U.S.', 'don’t', "Corran's", '1,204', '3.5', 'AT&T', 'the', 'of', 'Zoë', 'zoe', 'and/or', 'state'],
  ],
  de: [
    'Gericht',
    'Gerichtsurteil',
    'Gerichtsurteile',
    'Urteil',
    'Urteile',
    'Hafen',
    'Häfen',
    'Fährverbindung',
    'der',
    'Verbindung',
  ],
  fr: ['coopération', 'coopérations', 'L’Aquila', 'déclaration', 'commune', 'état', 'État', 'ferry'],
  zh: ['合作', '联合', '声明', '联合声明', '法院', '港口', '作'],
  ja: ['共同', '声明', 'フェリー', '裁判所', 'の', '港'],
  ko: ['협력', '협력은', '공동성명', '법원'],
  ar: ['التعاون', 'تعاون', 'وزير', 'الوزير', 'بيان'],
};
const ALL_WORDS = Object.values(WORDS).flat();

const aText = (language: string) =>
  fc
    .array(fc.constantFrom(...(WORDS[language] ?? ALL_WORDS)), { minLength: 1, maxLength: 9 })
    .chain((words) => fc.constantFrom(' ', ', ', ' – ', '. ').map((joint) => words.join(joint)));

const anArticleLine: fc.Arbitrary<ArticleLine> = fc.constantFrom(...Object.keys(WORDS)).chain((language) =>
  fc.record({
    headline: aText(language),
    abstract: fc.option(aText(language), { nil: undefined }),
    body: fc.option(aText(language), { nil: undefined }),
    language: fc.constant(language),
  }),
);

const aWord = fc.constantFrom(...ALL_WORDS);
const aPiece = fc.oneof(
  { weight: 4, arbitrary: aWord },
  {
    weight: 2,
    arbitrary: fc.array(aWord, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}"`),
  },
  { weight: 1, arbitrary: aWord.map((word) => `-${word}`) },
  { weight: 1, arbitrary: fc.tuple(aWord, aWord).map((pair) => `-"${pair.join(' ')}"`) },
  { weight: 2, arbitrary: fc.constantFrom('or', '|') },
);
const aQuestion = fc.array(aPiece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(' '));

const aRule = (question: string): TagRule => ({ tag: aTag('Ruled'), question, madeAt: NOW, appliedAt: null });

async function openFilled(lines: readonly ArticleLine[]): Promise<Newsroom> {
  const { newsroom, takeIn } = await openNewsroom();
  await takeIn(
    ...lines.map((line, place) =>
      aLine({ abstract: undefined, body: undefined, ...line, url: urlOf(place) }),
    ),
  );
  return newsroom;
}

async function idsAnswering(newsroom: Newsroom, question: string): Promise<ArticleId[]> {
  const rule = readRule(aRule(question), await newsroom.store.index.listLanguages());
  const articles = await newsroom.store.articles.listAfter(null, 1000);
  const answering = articles.filter(
    (article) => tagsByRules({ article, terms: termsOf(article, article.language) }, [rule]).length > 0,
  );
  return answering.map(({ id }) => id).toSorted();
}

async function idsFound(newsroom: Newsroom, words: string): Promise<ArticleId[]> {
  const question = createQuestion({ words, period: ALL_TIME, order: 'relevance' });
  const found = await findArticles(newsroom, question, { asOf: Number.MAX_SAFE_INTEGER });
  return found.isRelaxed ? [] : found.articles.map(({ id }) => id).toSorted();
}

describe('a rule', () => {
  it('is answered by exactly the articles that a search finds', async () => {
    const lines = fc.sample(anArticleLine, { numRuns: 150, seed: 4 });
    const newsroom = await openFilled(lines);
    let found = 0;
    await fc.assert(
      fc.asyncProperty(aQuestion, async (question) => {
        const answering = await idsAnswering(newsroom, question);
        const isAsking = readRule(aRule(question), []).required.length > 0;
        if (isAsking) expect(answering).toEqual(await idsFound(newsroom, question));
        else expect(answering).toEqual([]);
        found += answering.length;
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it.each([
    ['cooperation or "joint statement"', ['Cooperation pays', 'A joint statement comes']],
    ['ferry', ['Ferries wait']],
    ['Urteil', ['Das Gerichtsurteil kommt', 'Urteile']],
    ['statement -joint', []],
    ['"joint statement" -court', ['A joint statement comes']],
    ['nothing', []],
  ])('asking %s is answered as words, stems, compounds and phrases are', async (question, headlines) => {
    const newsroom = await openFilled([
      { headline: 'Cooperation pays', language: 'en' },
      { headline: 'A joint statement comes', language: 'en' },
      { headline: 'A joint court statement', language: 'en' },
      { headline: 'A statement, of joints none', language: 'en' },
      { headline: 'Ferries wait', language: 'en' },
      { headline: 'Das Gerichtsurteil kommt', language: 'de' },
      { headline: 'Urteile', language: 'de' },
    ]);
    const articles = await newsroom.store.articles.getArticles(await idsAnswering(newsroom, question));
    expect(articles.map(({ headline }) => headline).toSorted()).toEqual(headlines.toSorted());
    expect(await idsAnswering(newsroom, question)).toEqual(await idsFound(newsroom, question));
  });

  it('tags of what is there what it would tag of what comes', async () => {
    const lines = fc.sample(anArticleLine, { numRuns: 60, seed: 9 });
    for (const question of ['ferry or Urteil', '"joint statement" or 声明', 'cooperation -court']) {
      const newsroom = await openFilled(lines);
      const answering = await idsAnswering(newsroom, question);
      expect(answering.length).toBeGreaterThan(0);
      const trial = await tryRule(newsroom, aRule(question));
      expect(trial.articles).toBe(answering.length);
      expect(await applyRule(newsroom, aRule(question))).toEqual({ isDone: true, tagged: answering.length });
      const tagged = await newsroom.store.tags.findTagged({
        tag: aTag('Ruled').slug,
        isByRule: true,
        limit: 99,
      });
      expect(tagged.toSorted()).toEqual(answering);
      expect(await applyRule(newsroom, aRule(question))).toEqual({ isDone: true, tagged: 0 });
    }
  });

  it('that asks for nothing is answered by nothing', () => {
    const article = {
      article: { headline: 'ferry', abstract: null, body: null, language: 'en' } as never,
      terms: new Map(),
    };
    for (const question of ['', '-ferry', '!?', '-"a b"'])
      expect(tagsByRules(article, [readRule(aRule(question), ['en'])])).toEqual([]);
  });
});
